import { functionView, kindOf, operand, operandsFrom } from '../facts-reader.js';
import { Kind } from '../facts.js';
import type { Frame } from './frame.js';
import { innerExpressions } from './inner-expressions.js';

/** What the closures in an expression give back. */
export function closuresIn(frame: Frame, node: number, depth: number): number[][] {
  const { facts } = frame;
  if (node <= 0 || depth > 5) return [];
  const kind = kindOf(facts, node);
  if (kind === Kind.Closure) {
    const { body } = functionView(facts, operand(facts, node, 0));
    if (kindOf(facts, body) !== Kind.Block) return [[body]];
    return [
      operandsFrom(facts, body, 0)
        .filter((one) => kindOf(facts, one) === Kind.Return)
        .map((one) => operand(facts, one, 0)),
    ];
  }
  if (kind !== Kind.Call && kind !== Kind.Member && kind !== Kind.Await) return [];
  return innerExpressions(facts, node).flatMap((child) => closuresIn(frame, child, depth + 1));
}

/** The calls that a function given as an argument makes. */
export function callsIn(frame: Frame, node: number, depth: number): number[] {
  const { facts } = frame;
  if (kindOf(facts, node) !== Kind.Closure) return [];
  return actsIn(frame, functionView(facts, operand(facts, node, 0)).body, depth).filter(
    (act) => kindOf(facts, act) === Kind.Call,
  );
}

/** Calls, assignments and returns in a statement, outside of closures. */
export function actsIn(frame: Frame, node: number, depth: number): number[] {
  const { facts } = frame;
  if (node <= 0 || depth > 7) return [];
  switch (kindOf(facts, node)) {
    case Kind.Call:
    case Kind.Assign:
    case Kind.Return:
      return [node];
    case Kind.Block:
    case Kind.Expression:
    case Kind.Await:
      return operandsFrom(facts, node, 0).flatMap((child) => actsIn(frame, child, depth + 1));
    case Kind.Unary:
      return actsIn(frame, operand(facts, node, 1), depth + 1);
    case Kind.If:
      return operandsFrom(facts, node, 1).flatMap((child) => actsIn(frame, child, depth + 1));
    case Kind.ForOf:
      return actsIn(frame, operand(facts, node, 2), depth + 1);
    default:
      return [];
  }
}
