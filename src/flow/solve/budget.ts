import { functionView } from '../facts-reader.js';
import { type Frame, siteOf, type Solver } from './frame.js';

const mostSteps = 60_000;

const deepestNesting = 900;

/** Goes one level deeper into the tree; false, and a gap, when the call stack could not bear it. */
export function enter(frame: Frame): boolean {
  if (++frame.solver.nesting <= deepestNesting) return true;
  frame.solver.nesting--;
  cut(frame);
  return false;
}

/** The function's summary will miss something: a gap, told once. */
export function cut(frame: Frame): void {
  if (frame.activation.cut) return;
  frame.activation.cut = true;
  const view = functionView(frame.facts, frame.functionIndex);
  frame.solver.gaps.push({ site: siteOf(frame, view.node), name: view.name });
}

/** Counts steps of the interpreter; false when the function's budget is used up. */
export function takeStep(frame: Frame, steps = 1): boolean {
  if ((frame.activation.steps += steps) <= mostSteps) return true;
  cut(frame);
  return false;
}

/** Summaries that may be applied inside each other through calls that only callers could resolve. */
const deepestApplications = 12;

/** How often one function may stand in that chain: a wrapper around a wrapper is followed, a recursion is cut. */
const mostTurns = 2;

/** Whether a summary may not be applied once more inside those that are being applied: functions that call each other end here. */
export function nestsTooDeep({ applying }: Solver, key: string): boolean {
  return applying.length > deepestApplications || applying.filter((applied) => applied === key).length > mostTurns;
}
