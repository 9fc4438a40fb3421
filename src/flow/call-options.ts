import { allNodes, kindOf, liesIn, nameOfExpression, operand, textOperand } from './facts-reader.js';
import { type FileFacts, Kind } from './facts.js';

/** The property of one of these names that stands in a call's own text; 0 for none. */
export function propertyWithin(facts: FileFacts, call: number, names: readonly string[]): number {
  for (const node of allNodes(facts)) {
    if (
      kindOf(facts, node) === Kind.Property &&
      liesIn(facts, node, call) &&
      names.includes(textOperand(facts, node, 0))
    )
      return node;
  }
  return 0;
}

/** The calls in a function's text, with the names of what is called from right to left. */
export function callsWithin(
  facts: FileFacts,
  outer: number,
): { readonly node: number; readonly names: readonly string[] }[] {
  const calls: { node: number; names: string[] }[] = [];
  for (const node of allNodes(facts)) {
    if (kindOf(facts, node) !== Kind.Call || !liesIn(facts, node, outer)) continue;
    const callee = operand(facts, node, 0);
    const receiver = kindOf(facts, callee) === Kind.Member ? nameOfExpression(facts, operand(facts, callee, 0)) : '';
    calls.push({ node, names: [nameOfExpression(facts, callee), receiver] });
  }
  return calls;
}
