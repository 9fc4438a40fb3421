import { functionView, type FunctionView, kindOf, operand } from '../facts-reader.js';
import { FunctionFlag, Kind } from '../facts.js';
import { arrayOfAny, arrayOfElements } from './array-contents.js';
import { captureReturned, enterCaptured } from './captured.js';
import type { Argument, Frame, Recursion } from './frame.js';
import { takeStep } from './budget.js';
import { withDeclaredBody } from './declared-bodies.js';
import { deepestCalls, newFrame, parameterInfo, runBody } from './functions.js';
import { unknownOfType } from './members.js';
import { bindPattern } from './patterns.js';
import { functionKey } from './summary.js';
import { typeInfo } from './types.js';
import {
  type Atom,
  type ClosureAtom,
  functionAtom,
  isNothing,
  nothing,
  undefinedValue,
  union,
  unionAll,
  unknownValue,
  type Value,
} from './value.js';

const mostRounds = 3;

/**
 * Runs a closure where it is called: it sees and changes the variables of the function that made it. One that calls
 * itself runs again with what it gave itself, until nothing new comes of it.
 */
export function runClosure(
  frame: Frame,
  atom: ClosureAtom,
  thisValue: Value,
  args: readonly Argument[],
  missing: 'unknown' | 'undefined' = 'unknown',
): Value {
  const { activation } = frame;
  const key = functionKey(atom.file, atom.index);
  activation.pendingClosures.delete(key);
  const outer = activation.active.get(key);
  if (outer) {
    args.forEach((argument, index) => (outer.given[index] = union(outer.given[index] ?? nothing, argument.value)));
    return outer.answer;
  }
  if (frame.solver.depth > deepestCalls || !takeStep(frame)) return unknownValue([]);
  const recursion: Recursion = { given: [], answer: unknownValue([]) };
  activation.active.set(key, recursion);
  let given = args;
  let result = nothing;
  for (let round = 0; round < mostRounds; round++) {
    result = union(result, runOnce(frame, atom, thisValue, given, missing));
    const before = size([recursion.answer, ...given.map(({ value }) => value)]);
    recursion.answer = result;
    given = args.map((argument, index) => ({
      ...argument,
      value: union(argument.value, recursion.given[index] ?? nothing),
    }));
    const after = size([result, ...given.map(({ value }) => value)]);
    if (recursion.given.length === 0 || after === before) break;
  }
  activation.active.delete(key);
  return result;
}

function size(values: readonly Value[]): number {
  return values.reduce((sum, { atoms, marks }) => sum + atoms.length + marks.length, 0);
}

function runOnce(
  frame: Frame,
  atom: ClosureAtom,
  thisValue: Value,
  args: readonly Argument[],
  missing: 'unknown' | 'undefined',
): Value {
  const facts = frame.solver.program.facts(atom.file);
  if (!facts) return unknownValue([]);
  const view = functionView(facts, atom.index);
  const arrow = (view.flags & FunctionFlag.arrow) !== 0;
  const inner: Frame = {
    ...newFrame(
      frame.solver,
      facts,
      atom.index,
      frame.activation,
      arrow ? (atom.thisValue ?? frame.thisValue) : thisValue,
    ),
    conditions: frame.conditions,
    loops: frame.loops,
  };
  inner.store = frame.store;
  if (!arrow)
    inner.arguments = arrayOfElements(
      frame,
      args.map(({ value }) => value),
      view.node,
    );
  else if (frame.arguments) inner.arguments = frame.arguments;
  const leaveCaptured = enterCaptured(inner, atom.captured ?? []);
  frame.solver.depth++;
  bindArguments(inner, view, args, missing);
  const result = captureReturned(inner, atom, runBody(inner, view));
  frame.solver.depth--;
  leaveCaptured();
  frame.store = inner.store;
  const ensured = inner.returned.ensures?.filter((condition) => !frame.conditions.includes(condition)) ?? [];
  if (ensured.length > 0) frame.conditions = [...frame.conditions, ...ensured];
  if (!(view.flags & FunctionFlag.async)) frame.returned.thrown = union(frame.returned.thrown, inner.returned.thrown);
  return result;
}

/** All that is known is what comes out of a channel: the declared name and type may say more. */
function isChannel(atom: Atom): boolean {
  return atom.kind === 'symbol' && atom.root.kind === 'channel';
}

/** Gives arguments to parameters; what is missing is unknown, by name and declared type, or undefined where all are known. */
function bindArguments(
  frame: Frame,
  view: FunctionView,
  args: readonly Argument[],
  whenMissing: 'unknown' | 'undefined',
): void {
  const spreadAt = args.findIndex((argument) => argument.spread);
  view.parameters.forEach((parameter, index) => {
    const info = parameterInfo(frame.facts, parameter);
    const pattern = operand(frame.facts, parameter, 0);
    const given =
      spreadAt >= 0 && index >= spreadAt
        ? unionAll(args.slice(spreadAt).map((argument) => argument.value))
        : args[index]?.value;
    if (kindOf(frame.facts, pattern) === Kind.RestPattern) {
      bindPattern(frame, pattern, restOf(frame, args, index, parameter), 'variable');
      return;
    }
    const missing = given === undefined || isNothing(given);
    const fallback = (): Value =>
      whenMissing === 'undefined'
        ? undefinedValue
        : unknownOfType(frame, [info.name, ...typeInfo(frame.solver, info.type).names], info.type);
    const known = (): Value =>
      missing
        ? fallback()
        : given.atoms.length > 0 && given.atoms.every(isChannel)
          ? union(given, fallback())
          : withDeclaredBody(frame.solver, given, info.type);
    bindPattern(frame, pattern, known(), missing && whenMissing === 'unknown' ? 'parameter' : 'variable');
  });
}

/** What a rest parameter gathers: an array of the arguments from its place on. */
export function restOf(frame: Frame, args: readonly Argument[], index: number, node: number): Value {
  const rest = args.slice(index);
  const [only] = rest;
  if (rest.length === 1 && only?.spread) return arrayOfAny(frame, only.value, node);
  return rest.some((argument) => argument.spread)
    ? arrayOfAny(frame, unionAll(rest.map(({ value }) => value)), node)
    : arrayOfElements(
        frame,
        rest.map(({ value }) => value),
        node,
      );
}

/** Closures that were made and handed out, but not called here, run once with unknown arguments: somebody will call them. */
export function runPendingClosures(frame: Frame): void {
  for (let round = 0; round < 4 && frame.activation.pendingClosures.size > 0; round++) {
    const waiting = [...frame.activation.pendingClosures.values()];
    frame.activation.pendingClosures.clear();
    for (const { file, index, frame: maker } of waiting) {
      const host: Frame = { ...maker, store: frame.store };
      runClosure(host, functionAtom(file, index), undefinedValue, []);
      frame.store = host.store;
    }
  }
}
