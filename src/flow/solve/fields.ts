import { classView, functionView, kindOf, nameOfExpression, operand, textOperand } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { ClassAt } from './class-at.js';
import { injectedQueue } from './decorated.js';
import type { Solver } from './frame.js';
import { type ClassAtom, nothing, type TypeAt, union, type Value } from './value.js';

/** The class that a class extends. */
export function superclassOf(solver: Solver, file: string, index: number): ClassAtom | null {
  const facts = solver.program.facts(file);
  if (!facts) return null;
  const view = classView(facts, index);
  if (view.superclass === 0) return null;
  const value = solver.interpreter.evaluateInModule(solver, file, view.superclass, nothing);
  return value.atoms.find((atom): atom is ClassAtom => atom.kind === 'class') ?? null;
}

/** What is known of a class's field without an instance: its declared type, and what initialisers and the constructor put there. */
export interface FieldKnowledge {
  readonly type: TypeAt | null;
  readonly value: Value;
}

const fieldsByClass = new WeakMap<Solver, Map<string, Map<string, FieldKnowledge>>>();

/** Field of a class (or a superclass), as its methods see it when nothing else is known of `this`. */
export function fieldKnowledge(solver: Solver, at: ClassAt, name: string): FieldKnowledge | null {
  let classes = fieldsByClass.get(solver);
  if (!classes) fieldsByClass.set(solver, (classes = new Map<string, Map<string, FieldKnowledge>>()));
  const key = `${at.file}#${at.index}`;
  let fields = classes.get(key);
  if (!fields) {
    classes.set(key, (fields = new Map<string, FieldKnowledge>()));
    collectFields(solver, at, fields, 0);
  }
  return fields.get(name) ?? null;
}

function collectFields(solver: Solver, at: ClassAt, fields: Map<string, FieldKnowledge>, depth: number): void {
  const facts = solver.program.facts(at.file);
  if (!facts || depth > 8) return;
  const base = superclassOf(solver, at.file, at.index);
  if (base) collectFields(solver, base, fields, depth + 1);
  for (const member of classView(facts, at.index).members) {
    if (kindOf(facts, member) === Kind.Field) {
      const type = operand(facts, member, 2);
      const value = operand(facts, member, 1);
      fields.set(textOperand(facts, member, 0), {
        type: type > 0 ? { file: at.file, node: type } : null,
        value:
          value > 0 ? concrete(solver, solver.interpreter.evaluateInModule(solver, at.file, value, nothing)) : nothing,
      });
    } else if (kindOf(facts, member) === Kind.Method && operand(facts, member, 2) === 3) {
      constructorFields(solver, facts, operand(facts, member, 1), fields);
    }
  }
}

function constructorFields(solver: Solver, facts: FileFacts, index: number, fields: Map<string, FieldKnowledge>): void {
  const view = functionView(facts, index);
  const parameterTypes = view.parameters.map((parameter): TypeAt | null => {
    const type = operand(facts, parameter, 1);
    return type > 0 ? { file: facts.file, node: type } : null;
  });
  view.parameters.forEach((parameter, position) => {
    if (operand(facts, parameter, 3) !== 1) return;
    const pattern = operand(facts, parameter, 0);
    const variable = kindOf(facts, pattern) === Kind.DefaultPattern ? operand(facts, pattern, 0) : pattern;
    const value = injectedQueue(solver, facts, parameter) ?? nothing;
    fields.set(nameOfExpression(facts, variable), { type: parameterTypes[position] ?? null, value });
  });
  const summary = view.parent === 0 ? solver.interpreter.summarise(solver, facts.file, index) : null;
  for (const effect of summary?.effects ?? []) {
    if (
      effect.kind !== 'write' ||
      !effect.target.atoms.some((atom) => atom.kind === 'symbol' && atom.root.kind === 'this' && atom.path.length === 0)
    )
      continue;
    const known = fields.get(effect.name);
    const symbol = effect.value.atoms.find((atom) => atom.kind === 'symbol');
    const written = concrete(solver, effect.value);
    fields.set(effect.name, {
      type: known?.type ?? symbol?.type ?? null,
      value: union(known?.value ?? nothing, written),
    });
  }
}

/** The part of a value that does not depend on a caller, and holds no objects of another activation. */
function concrete(solver: Solver, value: Value): Value {
  const atoms = value.atoms.filter((atom) => {
    if (atom.kind === 'object') return solver.shared.has(atom.id);
    return (
      atom.kind === 'api' ||
      atom.kind === 'closure' ||
      atom.kind === 'class' ||
      atom.kind === 'module' ||
      atom.kind === 'text'
    );
  });
  return { atoms, marks: [] };
}
