import { classView, kindOf, operand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { allocate, type Frame, type Solver } from './frame.js';
import { type ClassAtom, type ClosureAtom, functionAtom, type ObjectAtom, ofAtom } from './value.js';

/** A function or a class, as something that has fields of its own. */
export type Maker = ClosureAtom | ClassAtom;

/** The object that holds what is set on a function or a class itself: `Counter.total`, `send.retries`. */
export function ownObject(solver: Solver, maker: Maker): ObjectAtom {
  return objectOf(solver, maker, 'own');
}

/** The object whose fields all that `new` makes of a function or a class has, unless another was set as `prototype`. */
export function prototypeObject(solver: Solver, maker: Maker): ObjectAtom {
  return objectOf(solver, maker, 'prototype');
}

function objectOf(solver: Solver, { kind, file, index }: Maker, part: string): ObjectAtom {
  const key = `${part} ${kind} ${file}#${index}`;
  let id = solver.functionObjects.get(key);
  if (id === undefined) {
    const facts = solver.program.facts(file);
    const node = (kind === 'class' ? facts?.classes[index] : facts?.functions[index]) ?? 0;
    id = allocate(solver, { kind: 'function', site: { file, node }, classAt: null });
    solver.functionObjects.set(key, id);
  }
  return { kind: 'object', id, key: `o${id}` };
}

/** `static { … }` runs when the class is made, with the class as `this`. */
export function runStaticBlocks(frame: Frame, atom: ClassAtom, node: number): void {
  const { facts } = frame;
  for (const member of classView(facts, atom.index).members) {
    if (kindOf(facts, member) !== Kind.StaticBlock) continue;
    const block = ofAtom(functionAtom(facts.file, operand(facts, member, 0)));
    frame.solver.interpreter.call(frame, block, ofAtom(atom), [], node);
  }
}
