import { classView, kindOf, operand, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import type { ClassAt } from './class-at.js';
import { superclassOf } from './fields.js';
import type { Solver } from './frame.js';
import { methodAtom, ofAtom, type Value } from './value.js';

const setterKind = 2;

/** Name under which a proxy keeps its trap for all that is set. */
export const anySetter = '@@set:*';

/** The setter of a class, or of one it extends, for instances; null when there is none. */
export function setterOf(solver: Solver, at: ClassAt, name: string, self: Value, depth = 0): Value | null {
  const facts = solver.program.facts(at.file);
  if (!facts || depth > 8) return null;
  for (const member of classView(facts, at.index).members) {
    if (kindOf(facts, member) !== Kind.Method || operand(facts, member, 2) !== setterKind) continue;
    if (textOperand(facts, member, 0) !== name || operand(facts, member, 3) === 1) continue;
    const index = operand(facts, member, 1);
    return ofAtom(methodAtom(at.file, index, self));
  }
  const base = superclassOf(solver, at.file, at.index);
  return base ? setterOf(solver, base, name, self, depth + 1) : null;
}
