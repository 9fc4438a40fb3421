import { operand, operandsFrom, kindOf } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';

/** Where the operands that are expressions start, by kind; other kinds have none, or hold code that runs later. */
const from: ReadonlyMap<number, number> = new Map<number, number>([
  [Kind.Template, 0],
  [Kind.Object, 0],
  [Kind.Property, 1],
  [Kind.ComputedProperty, 0],
  [Kind.Array, 0],
  [Kind.Binary, 1],
  [Kind.Logical, 1],
  [Kind.Unary, 1],
  [Kind.Conditional, 0],
  [Kind.Sequence, 0],
  [Kind.Await, 0],
  [Kind.Spread, 0],
  [Kind.New, 0],
  [Kind.Expression, 0],
  [Kind.Return, 0],
]);

/** The expressions that an expression or a plain statement is made of, in the order of the text; none of a function's body. */
export function innerExpressions(facts: FileFacts, node: number): readonly number[] {
  const kind = kindOf(facts, node);
  switch (kind) {
    case Kind.Member:
    case Kind.Cast:
      return [operand(facts, node, 0)];
    case Kind.Declare:
      return [operand(facts, node, 1)];
    case Kind.Assign:
      return [operand(facts, node, 2)];
    case Kind.Index:
      return [operand(facts, node, 0), operand(facts, node, 1)];
    case Kind.Call:
      return [operand(facts, node, 0), ...operandsFrom(facts, node, 2)];
    default: {
      const start = from.get(kind);
      return start === undefined ? [] : operandsFrom(facts, node, start).filter((child) => child > 0);
    }
  }
}
