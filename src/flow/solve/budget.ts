import { functionView } from '../facts-reader.js';
import { type Frame, siteOf } from './frame.js';

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

/** Counts a step of the interpreter; false when the function's budget is used up. */
export function takeStep(frame: Frame): boolean {
  if (++frame.activation.steps <= mostSteps) return true;
  cut(frame);
  return false;
}
