import { functionView } from '../facts-reader.js';
import { type Frame, siteOf, type Solver } from './frame.js';

/** Steps for one function: a large one needs a few thousand. */
const mostSteps = 60_000;

/** Steps for the whole program: what real code needs is less than half of it. */
const stepsAtLeast = 200_000;
const stepsPerLine = 12;

/** Of what is left for the program, one function may take this part; a small function is always followed. */
const largestShare = 0.1;
const fewestSteps = 2_000;

/** Steps of the interpreter that a program of so many lines may take. */
export function stepsFor(lines: number): number {
  return stepsAtLeast + stepsPerLine * lines;
}

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

/** Counts steps of the interpreter; false when the function's budget, or its share of the program's, is used up. */
export function takeStep(frame: Frame, steps = 1): boolean {
  const { activation, solver } = frame;
  activation.steps += steps;
  solver.stepsLeft -= steps;
  if (activation.steps <= fewestSteps) return true;
  if (activation.steps <= Math.min(mostSteps, solver.stepsLeft * largestShare)) return true;
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
