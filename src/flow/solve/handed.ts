import { apiAtom } from './api-values.js';
import type { Argument, Frame, Solver } from './frame.js';
import { functionKey } from './summary.js';
import { type ClosureAtom, isNothing, nothing, ofAtom, union, type Value } from './value.js';

const handed = new WeakMap<Solver, Map<string, Value[]>>();

/**
 * A function is registered as the handler of a route: what it is handed is known by more than by its type. A summary that
 * was made before that was known is made anew.
 */
export function handTo({ solver }: Frame, { file, index }: ClosureAtom, args: readonly Argument[]): void {
  let all = handed.get(solver);
  if (!all) handed.set(solver, (all = new Map<string, Value[]>()));
  const key = functionKey(file, index);
  const before = all.get(key) ?? [];
  const now = args.map(({ value }, position) => {
    const atoms = value.atoms.filter((atom) => atom.kind === 'api');
    return union(before[position] ?? nothing, { atoms, marks: [] });
  });
  if (now.every((value, position) => value.atoms.length === (before[position]?.atoms.length ?? 0))) return;
  all.set(key, now);
  if (solver.summaries.get(key)) solver.summaries.delete(key);
}

/** A modelled value that is known by these names. */
export function apiValue(node: number, names: readonly string[]): Value {
  return ofAtom(apiAtom(node, names));
}

/** What a function gets at a place where it is registered as a handler; null where it is none. */
export function handedTo(solver: Solver, key: string, position: number): Value | null {
  const value = handed.get(solver)?.get(key)?.[position];
  return value && !isNothing(value) ? value : null;
}
