import { Kind, VariableFlag } from '../facts.js';
import { functionView, kindOf, operand, variableFlags, variableName } from '../facts-reader.js';
import { importTarget } from '../link/program.js';
import { exportSummary } from './export-summary.js';
import { variableKey, type Frame, type ModuleState, type Solver } from './frame.js';
import { newActivation, newFrame, runBody, runPendingClosures } from './functions.js';
import { targetValue } from './members.js';
import { functionKey } from './summary.js';
import { nothing, ofAtom, undefinedValue, unknownValue, type Value } from './value.js';
import { makeObject } from './builtins.js';

const deepestModules = 40;
const running = new WeakMap<Solver, Map<string, Frame>>();

/** Runs the top level of a module, once; null while it is running, or when modules nest too deep. */
export function runModule(solver: Solver, file: string): ModuleState | null {
  const known = solver.modules.get(file);
  if (known !== undefined) return known;
  const facts = solver.program.facts(file);
  if (!facts || solver.depth > deepestModules) return null;
  solver.modules.set(file, null);
  solver.depth++;
  const activation = newActivation(functionKey(file, 0));
  const frame = newFrame(solver, facts, 0, activation, undefinedValue);
  const frames = running.get(solver) ?? new Map<string, Frame>();
  running.set(solver, frames);
  frames.set(file, frame);
  const exportsObject = makeObject(frame, 'object', new Map(), 0);
  const moduleObject = makeObject(frame, 'object', new Map([['exports', exportsObject]]), 0);
  frame.moduleObjects = { module: moduleObject, exports: exportsObject };
  runBody(frame, functionView(facts, 0));
  for (const [id, fields] of frame.store.heap) if (typeof id === 'number') solver.shared.set(id, new Map(fields));
  const moduleId = moduleObject.atoms[0];
  const commonjs = moduleId?.kind === 'object' ? (frame.store.heap.get(moduleId.id)?.get('exports') ?? exportsObject) : exportsObject;
  const state: ModuleState = { variables: frame.store.variables, commonjs, effects: activation.effects };
  solver.modules.set(file, state);
  frames.delete(file);
  runPendingClosures(frame);
  solver.summaries.set(functionKey(file, 0), exportSummary(frame, { key: functionKey(file, 0), name: '', parameters: [], returns: nothing }));
  solver.depth--;
  return state;
}

/** Value of a module-level variable, own or imported. */
export function moduleVariable(solver: Solver, file: string, variable: number): Value {
  const facts = solver.program.facts(file);
  if (!facts) return unknownValue([]);
  if (variableFlags(facts, variable) & VariableFlag.imported) {
    const target = importTarget(solver.program, file, variable);
    return target ? targetValue(solver, target) : unknownValue([variableName(facts, variable)]);
  }
  const definition = solver.program.definitions(file).get(variable);
  if (definition && definition.value > 0 && variableFlags(facts, variable) & VariableFlag.assignedOnce) {
    const kind = kindOf(facts, definition.value);
    const index = operand(facts, definition.value, 0);
    if (kind === Kind.Closure) return ofAtom({ kind: 'closure', file, index, captured: null, thisValue: null, boundArguments: [], key: `f${file}#${index}` });
    if (kind === Kind.ClassValue) return ofAtom({ kind: 'class', file, index, key: `C${file}#${index}` });
  }
  const key = variableKey(solver, file, variable);
  const state = runModule(solver, file);
  const value = state ? state.variables.get(key) : running.get(solver)?.get(file)?.store.variables.get(key);
  if (value) return value;
  if (!state && definition && definition.value > 0) return evaluateInModule(solver, file, definition.value, nothing);
  return unknownValue([variableName(facts, variable)]);
}

/** `name` of what a CommonJS module exports; `*` and `default` are the whole. */
export function moduleExports(solver: Solver, file: string, name: string): Value {
  const state = runModule(solver, file);
  const facts = solver.program.facts(file);
  if (!state || !facts) return unknownValue([name]);
  if (name === '*' || name === 'default') return state.commonjs;
  const frame = newFrame(solver, facts, 0, newActivation(''), undefinedValue);
  return solver.interpreter.member(frame, state.commonjs, name, 0);
}

const evaluated = new WeakMap<Solver, Map<string, Value>>();

/** An expression of a file as if it stood on the top level: a class's field, a default export. */
export function evaluateInModule(solver: Solver, file: string, node: number, thisValue: Value): Value {
  const facts = solver.program.facts(file);
  if (!facts || solver.depth > deepestModules) return unknownValue([]);
  let memo = evaluated.get(solver);
  if (!memo) evaluated.set(solver, (memo = new Map()));
  const key = `${file}#${node}|${thisValue.atoms.map((atom) => atom.key).join()}`;
  const known = memo.get(key);
  if (known) return known;
  memo.set(key, unknownValue([]));
  solver.depth++;
  const frame = newFrame(solver, facts, 0, newActivation(`${file}#${node}`), thisValue);
  const value = solver.interpreter.evaluate(frame, node);
  for (const [id, fields] of frame.store.heap) if (typeof id === 'number') solver.shared.set(id, new Map(fields));
  solver.depth--;
  memo.set(key, value);
  return value;
}

