import { type FunctionView, kindOf, nameOfExpression, operand } from '../facts-reader.js';
import { type FileFacts, FunctionFlag, Kind } from '../facts.js';
import {
  type Activation,
  allocate,
  emptyStore,
  type Frame,
  joinStores,
  newReturnState,
  siteOf,
  type Solver,
} from './frame.js';
import { anyField, unknownOfType } from './members.js';
import { withRejection } from './rejections.js';
import type { ParameterInfo } from './summary.js';
import { ofAtom, type TypeAt, undefinedValue, union, type Value } from './value.js';

export const deepestCalls = 48;

export function newActivation(key: string, firstObject = 0): Activation {
  return {
    key,
    effects: [],
    effectKeys: new Map(),
    sentOnce: new Set(),
    pendingClosures: new Map(),
    active: new Map(),
    firstObject,
    notice: false,
    steps: 0,
    cut: false,
  };
}

export function newFrame(
  solver: Solver,
  facts: FileFacts,
  functionIndex: number,
  activation: Activation,
  thisValue: Value,
): Frame {
  return {
    solver,
    activation,
    facts,
    functionIndex,
    thisValue,
    returned: newReturnState(),
    store: emptyStore(),
    conditions: [],
    appliedAt: '',
    loops: 0,
    jumps: [],
    values: new Map(),
  };
}

export function parameterInfo(facts: FileFacts, parameter: number): ParameterInfo {
  const type = operand(facts, parameter, 1);
  let pattern = operand(facts, parameter, 0);
  const rest = kindOf(facts, pattern) === Kind.RestPattern;
  while (kindOf(facts, pattern) === Kind.DefaultPattern || kindOf(facts, pattern) === Kind.RestPattern)
    pattern = operand(facts, pattern, 0);
  return { name: nameOfExpression(facts, pattern), type: type > 0 ? { file: facts.file, node: type } : null, rest };
}

/** Name under which the array of what a generator yields keeps what it returns. */
export const returnField = '@@return';

/** Runs a function's body in a frame whose parameters are bound. The answer of a generator is an array of what it yields. */
export function runBody(frame: Frame, view: FunctionView): Value {
  if (view.body === 0) return unknownOfType(frame, [], typeOf(frame, view.returnType));
  if (view.flags & FunctionFlag.expressionBody) {
    const value = frame.solver.interpreter.evaluate(frame, view.body);
    leave(frame, value);
  } else if (frame.solver.interpreter.execute(frame, view.body)) leave(frame, undefinedValue);
  const { yielded, exit } = frame.returned;
  if (exit) frame.store = exit;
  const value =
    view.flags & FunctionFlag.async ? withRejection(frame, frame.returned.value, view.node) : frame.returned.value;
  if (!(view.flags & FunctionFlag.generator)) return value;
  const id = allocate(frame.solver, { kind: 'array', site: siteOf(frame, view.node), classAt: null });
  frame.store.heap.set(
    id,
    new Map([
      [anyField, yielded],
      [returnField, value],
    ]),
  );
  return ofAtom({ kind: 'object', id, key: `o${id}` });
}

function typeOf(frame: Frame, node: number): TypeAt | null {
  return node > 0 ? { file: frame.facts.file, node } : null;
}

/** Control leaves the function with a value. */
export function leave(frame: Frame, value: Value): void {
  const state = frame.returned;
  state.value = union(state.value, value);
  state.exit = state.exit ? joinStores(state.exit, frame.store, []) : frame.store;
  state.ensures =
    state.ensures === null
      ? frame.conditions
      : state.ensures.filter((condition) => frame.conditions.includes(condition));
}
