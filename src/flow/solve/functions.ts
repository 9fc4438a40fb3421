import { functionView, type FunctionView, kindOf, nameOfExpression, operand } from '../facts-reader.js';
import { type FileFacts, FunctionFlag, Kind } from '../facts.js';
import { takeStep } from './budget.js';
import { classAtOf } from './class-at.js';
import { withDeclaredBody } from './declared-bodies.js';
import { exportSummary } from './export-summary.js';
import {
  type Activation,
  type Argument,
  emptyStore,
  type Frame,
  joinStores,
  newReturnState,
  type Solver,
} from './frame.js';
import { unknownOfType } from './members.js';
import { bindPattern } from './patterns.js';
import { functionKey, type ParameterInfo, type Summary } from './summary.js';
import { typeInfo } from './types.js';
import {
  type Atom,
  type ClosureAtom,
  isNothing,
  ofAtom,
  symbolAtom,
  type TypeAt,
  undefinedValue,
  union,
  unionAll,
  unknownValue,
  type Value,
} from './value.js';

const deepestCalls = 48;

export function newActivation(key: string): Activation {
  return {
    key,
    effects: [],
    effectKeys: new Map(),
    pendingClosures: new Map(),
    active: new Set(),
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
    values: new Map(),
  };
}

/** The summary of a function of a module's top level, or of a class there; null for closures, which run where they are called. */
export function summaryOf(frame: Frame, atom: ClosureAtom): Summary | null {
  const facts = frame.solver.program.facts(atom.file);
  if (!facts || atom.captured !== null) return null;
  const view = functionView(facts, atom.index);
  if (view.parent !== 0) return null;
  return summarise(frame.solver, atom.file, atom.index);
}

/** What a function does, computed once; null while it is being computed (recursion). */
export function summarise(solver: Solver, file: string, index: number): Summary | null {
  const key = functionKey(file, index);
  const known = solver.summaries.get(key);
  if (known !== undefined) return known;
  const facts = solver.program.facts(file);
  if (!facts || solver.depth > deepestCalls) return null;
  solver.summaries.set(key, null);
  solver.depth++;
  const summary = compute(solver, facts, index, key);
  solver.depth--;
  solver.summaries.set(key, summary);
  return summary;
}

function compute(solver: Solver, facts: FileFacts, index: number, key: string): Summary {
  const view = functionView(facts, index);
  const classAt = classAtOf(facts, view);
  const activation = newActivation(key);
  const self = classAt ? ofAtom(symbolAtom({ kind: 'this', classAt }, [], [], null)) : undefinedValue;
  const frame = newFrame(solver, facts, index, activation, self);
  activation.active.add(key);
  const parameters = view.parameters.map((parameter) => parameterInfo(facts, parameter));
  view.parameters.forEach((parameter, position) => {
    bindPattern(
      frame,
      operand(facts, parameter, 0),
      parameterSymbol(frame, parameters[position], position),
      'parameter',
    );
  });
  const returns = runBody(frame, view);
  runPendingClosures(frame);
  return exportSummary(frame, { key, name: view.name, parameters, returns });
}

function parameterInfo(facts: FileFacts, parameter: number): ParameterInfo {
  const type = operand(facts, parameter, 1);
  let pattern = operand(facts, parameter, 0);
  while (kindOf(facts, pattern) === Kind.DefaultPattern || kindOf(facts, pattern) === Kind.RestPattern)
    pattern = operand(facts, pattern, 0);
  return { name: nameOfExpression(facts, pattern), type: type > 0 ? { file: facts.file, node: type } : null };
}

function parameterSymbol(frame: Frame, info: ParameterInfo | undefined, index: number): Value {
  const type = info?.type ?? null;
  const known = typeInfo(frame.solver, type);
  const owners = [info?.name ?? '', ...known.names].filter((name) => name !== '');
  const open = ofAtom(symbolAtom({ kind: 'parameter', index }, [], owners, type));
  return known.api !== 0
    ? union(ofAtom({ kind: 'api', node: known.api, names: [], key: `a${known.api}` }), open)
    : open;
}

/** Runs a function's body in a frame whose parameters are bound. The answer of a generator is an array of what it yields. */
export function runBody(frame: Frame, view: FunctionView): Value {
  if (view.body === 0) return unknownOfType(frame, [], typeOf(frame, view.returnType));
  if (view.flags & FunctionFlag.expressionBody) {
    const value = frame.solver.interpreter.evaluate(frame, view.body);
    leave(frame, value);
  } else if (frame.solver.interpreter.execute(frame, view.body)) leave(frame, undefinedValue);
  const { value, yielded, exit } = frame.returned;
  if (exit) frame.store = exit;
  return view.flags & FunctionFlag.generator ? union(value, yielded) : value;
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

/** Runs a closure where it is called: it sees and changes the variables of the function that made it. */
export function runClosure(frame: Frame, atom: ClosureAtom, thisValue: Value, args: readonly Argument[]): Value {
  const facts = frame.solver.program.facts(atom.file);
  const key = functionKey(atom.file, atom.index);
  frame.activation.pendingClosures.delete(key);
  if (!facts || frame.activation.active.has(key) || frame.solver.depth > deepestCalls || !takeStep(frame))
    return unknownValue([]);
  const view = functionView(facts, atom.index);
  const inner: Frame = {
    ...newFrame(
      frame.solver,
      facts,
      atom.index,
      frame.activation,
      view.flags & FunctionFlag.arrow ? (atom.thisValue ?? frame.thisValue) : thisValue,
    ),
    conditions: frame.conditions,
    loops: frame.loops,
  };
  inner.store = frame.store;
  if (atom.captured) seedCaptured(inner, atom);
  frame.activation.active.add(key);
  frame.solver.depth++;
  bindArguments(inner, view, args);
  const result = runBody(inner, view);
  frame.solver.depth--;
  frame.activation.active.delete(key);
  frame.store = inner.store;
  const ensured = inner.returned.ensures?.filter((condition) => !frame.conditions.includes(condition)) ?? [];
  if (ensured.length > 0) frame.conditions = [...frame.conditions, ...ensured];
  frame.returned.thrown = union(frame.returned.thrown, inner.returned.thrown);
  return result;
}

function seedCaptured(frame: Frame, atom: ClosureAtom): void {
  for (const [variable, value] of atom.captured ?? []) {
    if (!frame.store.variables.has(variable)) frame.store.variables.set(variable, value);
  }
}

/** Gives arguments to parameters; what is missing is unknown, by name and declared type. */
function bindArguments(frame: Frame, view: FunctionView, args: readonly Argument[]): void {
  const spreadAt = args.findIndex((argument) => argument.spread);
  view.parameters.forEach((parameter, index) => {
    const info = parameterInfo(frame.facts, parameter);
    const pattern = operand(frame.facts, parameter, 0);
    const given =
      spreadAt >= 0 && index >= spreadAt
        ? unionAll(args.slice(spreadAt).map((argument) => argument.value))
        : args[index]?.value;
    const rest = kindOf(frame.facts, pattern) === Kind.RestPattern;
    const missing = given === undefined || isNothing(given);
    const fallback = unknownOfType(frame, [info.name, ...typeInfo(frame.solver, info.type).names], info.type);
    const known = missing
      ? fallback
      : given.atoms.length > 0 && given.atoms.every(isChannel)
        ? union(given, fallback)
        : withDeclaredBody(frame.solver, given, info.type);
    const value = rest ? unionAll(args.slice(index).map((argument) => argument.value)) : known;
    bindPattern(frame, pattern, value, missing ? 'parameter' : 'variable');
  });
}

/** All that is known is what comes out of a channel: the declared name and type may say more. */
function isChannel(atom: Atom): boolean {
  return atom.kind === 'symbol' && atom.root.kind === 'channel';
}

/** Closures that were made and handed out, but not called here, run once with unknown arguments: somebody will call them. */
export function runPendingClosures(frame: Frame): void {
  for (let round = 0; round < 4 && frame.activation.pendingClosures.size > 0; round++) {
    const waiting = [...frame.activation.pendingClosures.values()];
    frame.activation.pendingClosures.clear();
    for (const { file, index, frame: maker } of waiting) {
      const atom: ClosureAtom = {
        kind: 'closure',
        file,
        index,
        captured: null,
        thisValue: null,
        boundArguments: [],
        key: '',
      };
      const host: Frame = { ...maker, store: frame.store };
      runClosure(host, atom, undefinedValue, []);
      frame.store = host.store;
    }
  }
}
