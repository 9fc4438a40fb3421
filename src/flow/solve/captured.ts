import { functionView, kindOf, operand, operandsFrom } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import { type Solver, variableKey } from './frame.js';

/** Variables of enclosing functions that a closure uses, by store key. */
export function capturedVariables(solver: Solver, facts: FileFacts, index: number): readonly number[] {
  const found = new Set<number>();
  const visit = (node: number): void => {
    const kind = kindOf(facts, node);
    if (kind === Kind.Variable) found.add(variableKey(solver, facts.file, operand(facts, node, 0)));
    else if (kind === Kind.Closure) visit(functionView(facts, operand(facts, node, 0)).body);
    else for (const child of nodeOperands(facts, node, kind)) visit(child);
  };
  visit(functionView(facts, index).body);
  return [...found];
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
