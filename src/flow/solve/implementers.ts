import { classView, functionView } from '../facts-reader.js';
import type { Solver } from './frame.js';
import { typeInfo } from './types.js';
import type { ClosureAtom } from './value.js';

const implementers = new WeakMap<Solver, Map<string, { file: string; index: number }[]>>();

/** Classes that say `implements Name`, where Name is that interface. */
export function implementersOf(solver: Solver, file: string, name: string): readonly { file: string; index: number }[] {
  let index = implementers.get(solver);
  if (!index) {
    implementers.set(solver, (index = new Map<string, { file: string; index: number }[]>()));
    for (const classFile of solver.program.files) {
      const facts = solver.program.facts(classFile);
      for (let at = 0; at < (facts?.classes.length ?? 0); at++) {
        if (!facts) continue;
        for (const type of classView(facts, at).implemented) {
          const declared = typeInfo(solver, { file: classFile, node: type }).declared;
          if (!declared) continue;
          const key = `${declared.file}#${declared.name}`;
          index.set(key, [...(index.get(key) ?? []), { file: classFile, index: at }]);
        }
      }
    }
  }
  return index.get(`${file}#${name}`) ?? [];
}

/** An abstract method has none: which one is called depends on what `this` is. */
export function hasBody(solver: Solver, closure: ClosureAtom): boolean {
  const facts = solver.program.facts(closure.file);
  return facts !== undefined && functionView(facts, closure.index).body !== 0;
}
