import { applySummary, recordCaller } from './apply.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { runClosure } from './closures.js';
import { summaryOf } from './summarise.js';
import type { Summary } from './summary.js';
import { passMarks } from './traces.js';
import { type ClosureAtom, hole, nothing, undefinedValue, type Value } from './value.js';

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
  if (summary && isWorthRunning(frame, summary, all)) {
    recordCaller(frame, summary);
    const value = runClosure(frame, atom, self, all, 'undefined');
    return { atoms: value.atoms, marks: passMarks(value.marks, siteOf(frame, node), 'returned', summary.name) };
  }
  if (summary) return applySummary(frame, summary, self, all, node);
  return runClosure(frame, atom, self, all);
}

const deepestRuns = 3;

/** A small function that decides by something, and sends nothing, runs again where constants may decide it. */
function isWorthRunning(frame: Frame, summary: Summary, args: readonly Argument[]): boolean {
  return (
    summary.choosing &&
    frame.activation.active.size <= deepestRuns &&
    summary.effects.every((effect) => effect.kind !== 'sink' && effect.kind !== 'act') &&
    !args.some((argument) => argument.spread) &&
    (args.length < summary.parameters.length || args.some(({ value }) => isPlainConstant(value)))
  );
}

function isPlainConstant({ atoms, marks }: Value): boolean {
  const [only] = atoms;
  if (atoms.length !== 1 || marks.length > 0) return false;
  return only?.kind === 'constant' || (only?.kind === 'text' && !only.text.includes(hole));
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
