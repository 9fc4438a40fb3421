import { objectFields } from './object-fields.js';
import { functionView, kindOf, operand, operandsFrom, variableFunction } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import { allocate, type Fields, type Frame, siteOf, type Solver, variableKey } from './frame.js';
import { type Atom, type ClosureAtom, type Value } from './value.js';

const found = new WeakMap<FileFacts, Map<number, readonly number[]>>();

/** Variables that a closure uses, by number in its file. */
function usedVariables(facts: FileFacts, index: number): readonly number[] {
  let known = found.get(facts);
  if (!known) found.set(facts, (known = new Map<number, readonly number[]>()));
  let used = known.get(index);
  if (!used) known.set(index, (used = collectVariables(facts, index)));
  return used;
}

/** Variables of enclosing functions that a closure uses, by store key. */
export function capturedVariables(solver: Solver, facts: FileFacts, index: number): readonly number[] {
  return usedVariables(facts, index).map((variable) => variableKey(solver, facts.file, variable));
}

function collectVariables(facts: FileFacts, index: number): readonly number[] {
  const variables = new Set<number>();
  const visit = (node: number): void => {
    const kind = kindOf(facts, node);
    if (kind === Kind.Variable || kind === Kind.VariablePattern) variables.add(operand(facts, node, 0));
    if (kind === Kind.Closure) {
      const view = functionView(facts, operand(facts, node, 0));
      for (const parameter of view.parameters) visit(operand(facts, parameter, 0));
      visit(view.body);
    } else for (const child of nodeOperands(facts, node, kind)) visit(child);
  };
  const view = functionView(facts, index);
  for (const parameter of view.parameters) visit(operand(facts, parameter, 0));
  visit(view.body);
  return [...variables];
}

/** Puts captured variables where the closure looks for them; the answer brings back what stood there, and keeps changes. */
export function enterCaptured(frame: Frame, environments: readonly number[]): () => void {
  const before: [number, Value][] = [];
  for (const id of environments) {
    for (const [name, value] of objectFields(frame, id) ?? []) {
      const variable = Number(name.replace('?', ''));
      const old = frame.store.variables.get(variable);
      if (old) before.push([variable, old]);
      frame.store.variables.set(variable, value);
    }
  }
  return () => {
    for (const id of environments) {
      const fields: Fields = objectFields(frame, id) ?? new Map();
      const after = [...fields].map(([name, value]): [string, Value] => [
        name,
        frame.store.variables.get(Number(name.replace('?', ''))) ?? value,
      ]);
      if (after.some(([name, value]) => fields.get(name) !== value)) frame.store.heap.set(id, new Map(after));
    }
    for (const [variable, value] of before) frame.store.variables.set(variable, value);
  };
}

const deepest = 3;

/** Closures that leave the closure which made them take its variables along: the next call has new ones. */
export function captureReturned(frame: Frame, maker: ClosureAtom, value: Value): Value {
  const { facts } = frame;
  const seen = new Set<number>();
  let environment = 0;
  const variables = new Map<string, Value>();
  const captureAtom = (atom: Atom, depth: number): Atom => {
    if (atom.kind === 'object') {
      if (depth < deepest && !seen.has(atom.id)) captureFields(atom.id, depth);
      return atom;
    }
    if (atom.kind !== 'closure' || atom.captured !== null || !isInside(facts, atom, maker)) return atom;
    for (const variable of usedVariables(facts, atom.index)) {
      const key = variableKey(frame.solver, facts.file, variable);
      const held = variableFunction(facts, variable) === maker.index ? frame.store.variables.get(key) : undefined;
      if (held) variables.set(String(key), held);
    }
    if (variables.size === 0 && !maker.captured) return atom;
    if (environment === 0) {
      const site = siteOf(frame, functionView(facts, maker.index).node);
      environment = allocate(frame.solver, { kind: 'object', site, classAt: null });
    }
    const captured = [environment, ...(maker.captured ?? [])];
    return { ...atom, captured, key: `${atom.key}!${captured.join('.')}` };
  };
  const captureValue = (held: Value, depth: number): Value => {
    const atoms = held.atoms.map((atom) => captureAtom(atom, depth));
    return atoms.some((atom, index) => atom !== held.atoms[index]) ? { atoms, marks: held.marks } : held;
  };
  const captureFields = (id: number, depth: number): void => {
    seen.add(id);
    const fields = frame.store.heap.get(id);
    if (!fields) return;
    const after = new Map([...fields].map(([name, field]) => [name, captureValue(field, depth + 1)]));
    if ([...after].some(([name, field]) => fields.get(name) !== field)) frame.store.heap.set(id, after);
  };
  const result = captureValue(value, 0);
  if (environment !== 0) frame.store.heap.set(environment, variables);
  return result;
}

/** The closure was made by that function, or by one inside it. */
function isInside(facts: FileFacts, atom: ClosureAtom, maker: ClosureAtom): boolean {
  if (atom.file !== maker.file) return false;
  for (let at = functionView(facts, atom.index).parent; at > 0; at = functionView(facts, at).parent)
    if (at === maker.index) return true;
  return false;
}

/** Operands that are nodes, for the kinds inside function bodies. */
function nodeOperands(facts: FileFacts, node: number, kind: number): readonly number[] {
  const skip = textOperands.get(kind);
  if (skip === undefined || node === 0) return [];
  const all = operandsFrom(facts, node, 0);
  return all.filter((child, position) => child > 0 && !skip.includes(position));
}

/** Positions of operands that are texts or flags, by kind; kinds without an entry hold no nodes. */
const textOperands: ReadonlyMap<number, readonly number[]> = new Map([
  [Kind.Unknown, []],
  [Kind.Template, []],
  [Kind.TaggedTemplate, []],
  [Kind.Member, [1, 2]],
  [Kind.Index, [2]],
  [Kind.Call, [1]],
  [Kind.New, []],
  [Kind.Object, []],
  [Kind.Property, [0]],
  [Kind.ComputedProperty, []],
  [Kind.Array, []],
  [Kind.Assign, [0]],
  [Kind.Binary, [0]],
  [Kind.Logical, [0]],
  [Kind.Unary, [0]],
  [Kind.Conditional, []],
  [Kind.Sequence, []],
  [Kind.Await, []],
  [Kind.Yield, [1]],
  [Kind.Spread, []],
  [Kind.Cast, [1]],
  [Kind.Jsx, []],
  [Kind.ImportCall, []],
  [Kind.TargetPattern, []],
  [Kind.ObjectPattern, []],
  [Kind.PropertyPattern, [0]],
  [Kind.ArrayPattern, []],
  [Kind.DefaultPattern, []],
  [Kind.RestPattern, []],
  [Kind.Block, []],
  [Kind.Expression, []],
  [Kind.Declare, [2]],
  [Kind.If, []],
  [Kind.Loop, [4]],
  [Kind.ForOf, [3]],
  [Kind.ForIn, []],
  [Kind.Return, []],
  [Kind.Throw, []],
  [Kind.Try, []],
  [Kind.Switch, []],
  [Kind.Case, []],
  [Kind.Labelled, [0]],
]);
