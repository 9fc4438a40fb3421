import { applySummary } from './apply.js';
import type { Argument, Frame } from './frame.js';
import { runClosure, summaryOf } from './functions.js';
import { type ClosureAtom, nothing, undefinedValue, type Value } from './value.js';

export function callClosure(
  frame: Frame,
  atom: ClosureAtom,
  thisValue: Value,
  args: readonly Argument[],
  node: number,
): Value {
  const all =
    atom.boundArguments.length > 0
      ? [...atom.boundArguments.map((value) => ({ value, node: 0, spread: false })), ...args]
      : args;
  const self = atom.thisValue ?? thisValue;
  const summary = summaryOf(frame, atom);
  if (summary) return applySummary(frame, summary, self, all, node);
  return runClosure(frame, atom, self, all);
}

/** Arguments of which nothing is known but the parameters they go to. */
const unknownArguments: readonly Argument[] = Array.from({ length: 6 }, () => ({
  value: nothing,
  node: 0,
  spread: false,
}));

/** Functions given to something unknown are run by it, some time, with something. */
export function runCallbacks(frame: Frame, args: readonly Argument[], node: number): void {
  for (const argument of args) {
    for (const atom of argument.value.atoms) {
      if (atom.kind === 'closure') callClosure(frame, atom, undefinedValue, unknownArguments, node);
    }
  }
}
