import { allNodes, functionView, kindOf, operand, variableFlags, variableName } from '../facts-reader.js';
import { type FileFacts, Kind, VariableFlag } from '../facts.js';
import { importTarget } from '../link/program.js';
import { makeObject } from './builtins.js';
import { moduleChannel, readChannel } from './channels.js';
import { exportSummary } from './export-summary.js';
import { type ModuleState, type Solver, variableKey } from './frame.js';
import { runPendingClosures } from './closures.js';
import { newActivation, newFrame, runBody } from './functions.js';
import { unknownOfType } from './members.js';
import { targetValue } from './module-values.js';
import { functionKey } from './summary.js';
import {
  classAtom,
  functionAtom,
  nothing,
  ofAtom,
  undefinedValue,
  unionAll,
  unknownValue,
  type Value,
} from './value.js';

const deepestModules = 40;

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
  solver.running.set(file, frame);
  const exportsObject = makeObject(frame, 'object', new Map(), 0);
  const moduleObject = makeObject(frame, 'object', new Map([['exports', exportsObject]]), 0);
  frame.moduleObjects = { module: moduleObject, exports: exportsObject };
  runBody(frame, functionView(facts, 0));
  for (const [id, fields] of frame.store.heap.flat())
    if (typeof id === 'number') solver.shared.set(id, new Map(fields));
  const moduleId = moduleObject.atoms[0];
  const commonjs =
    moduleId?.kind === 'object' ? (frame.store.heap.get(moduleId.id)?.get('exports') ?? exportsObject) : exportsObject;
  const state: ModuleState = { variables: frame.store.variables.flat(), commonjs, effects: activation.effects };
  solver.modules.set(file, state);
  solver.running.delete(file);
  runPendingClosures(frame);
  solver.summaries.set(
    functionKey(file, 0),
    exportSummary(frame, { key: functionKey(file, 0), name: '', parameters: [], returns: nothing, choosing: false }),
  );
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
    if (kind === Kind.Closure) return ofAtom(functionAtom(file, index));
    if (kind === Kind.ClassValue) return ofAtom(classAtom(file, index));
  }
  const key = variableKey(solver, file, variable);
  const state = runModule(solver, file);
  if (!(variableFlags(facts, variable) & VariableFlag.assignedOnce))
    return changingVariable(solver, file, variable, state?.variables.get(key) ?? nothing);
  const value = state ? state.variables.get(key) : solver.running.get(file)?.store.variables.get(key);
  if (value) return value;
  if (!state && definition && definition.value > 0) return evaluateInModule(solver, file, definition.value, nothing);
  return unknownValue([variableName(facts, variable)]);
}

/** A module-level variable that functions change: what the module gave it, what its type says, what is assigned anywhere. */
function changingVariable(solver: Solver, file: string, variable: number, initial: Value): Value {
  const facts = solver.program.facts(file);
  if (!facts) return initial;
  const name = variableName(facts, variable);
  const type = solver.program.definitions(file).get(variable)?.type ?? 0;
  const known = {
    atoms: initial.atoms.filter(
      (atom) => !(atom.kind === 'constant' && (atom.value === undefined || atom.value === null)),
    ),
    marks: initial.marks,
  };
  const frame = newFrame(solver, facts, 0, newActivation(''), undefinedValue);
  const typed = type > 0 ? unknownOfType(frame, [name], { file, node: type }) : nothing;
  const assigned = assignedValues(facts, variable)
    .map((node) => evaluateInModule(solver, file, node, nothing))
    .map((value) => ({
      atoms: value.atoms.filter(
        (atom) => atom.kind === 'api' || atom.kind === 'closure' || atom.kind === 'class' || atom.kind === 'object',
      ),
      marks: [],
    }));
  return unionAll([known, typed, ...assigned, readChannel(moduleChannel(file, variable), [name])]);
}

const constructions: ReadonlySet<number> = new Set([Kind.New, Kind.Call, Kind.Await, Kind.Closure, Kind.ClassValue]);

const assignments = new WeakMap<FileFacts, Map<number, number[]>>();

/** The constructions that are assigned to a variable anywhere in the file (`client = new Client()`), found by one pass over its nodes. */
function assignedValues(facts: FileFacts, variable: number): readonly number[] {
  let byVariable = assignments.get(facts);
  if (!byVariable) {
    assignments.set(facts, (byVariable = new Map<number, number[]>()));
    for (const node of allNodes(facts)) {
      const pattern = operand(facts, node, 1);
      const value = operand(facts, node, 2);
      if (
        kindOf(facts, node) !== Kind.Assign ||
        kindOf(facts, pattern) !== Kind.VariablePattern ||
        !constructions.has(kindOf(facts, value))
      )
        continue;
      const target = operand(facts, pattern, 0);
      byVariable.set(target, [...(byVariable.get(target) ?? []), value]);
    }
  }
  return byVariable.get(variable) ?? [];
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
  if (!memo) evaluated.set(solver, (memo = new Map<string, Value>()));
  const key = `${file}#${node}|${thisValue.atoms.map((atom) => atom.key).join()}`;
  const known = memo.get(key);
  if (known) return known;
  memo.set(key, unknownValue([]));
  solver.depth++;
  const frame = newFrame(solver, facts, 0, newActivation(`${file}#${node}`), thisValue);
  const value = solver.interpreter.evaluate(frame, node);
  for (const [id, fields] of frame.store.heap.flat())
    if (typeof id === 'number') solver.shared.set(id, new Map(fields));
  solver.depth--;
  memo.set(key, value);
  return value;
}
