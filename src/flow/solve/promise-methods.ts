import type { Argument, Frame } from './frame.js';
import { carriedMarks } from './carried.js';
import { outcomes, rejection } from './rejections.js';
import { isNothing, nothing, undefinedValue, union, unknownValue, type Value } from './value.js';

export const promiseMethods: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** Promises are transparent: `then` calls its function with the value itself, `catch` with what was thrown on the way. */
export function callPromiseMethod(
  frame: Frame,
  receiver: Value,
  name: string,
  args: readonly Argument[],
  node: number,
): Value {
  const [first, second] = args.map(({ value }) => value);
  const { fulfilled, rejections, reason } = outcomes(frame, receiver, node);
  const run = (handler: Value | undefined, given: readonly Value[]): Value =>
    handler ? caught(frame, node, () => call(frame, handler, given, node)) : nothing;
  if (name === 'finally') {
    run(first, []);
    return receiver;
  }
  const failure = union(reason, unknownValue(['error']));
  if (name === 'catch') return union(fulfilled, run(first, [failure]));
  const onlyRejected = isNothing(fulfilled) && !isNothing(rejections);
  const next = onlyRejected ? nothing : run(first, [fulfilled]);
  return union(next, second ? run(second, [failure]) : rejections);
}

function call(frame: Frame, handler: Value, given: readonly Value[], node: number): Value {
  const args = given.map((value) => ({ value, node: 0, spread: false }));
  return frame.solver.interpreter.call(frame, handler, undefinedValue, args, node);
}

/** What a handler throws rejects the promise that comes of it. */
function caught(frame: Frame, node: number, run: () => Value): Value {
  const outer = frame.returned.thrown;
  frame.returned.thrown = nothing;
  const value = run();
  const { thrown } = frame.returned;
  frame.returned.thrown = outer;
  return carriedMarks(frame, thrown).length > 0 ? union(value, rejection(frame, thrown, node)) : value;
}
