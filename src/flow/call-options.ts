import { endOf, kindOf, operandCount, startOf, textOperand } from './facts-reader.js';
import { type FileFacts, Kind } from './facts.js';

/** The property of one of these names that stands in a call's own text; 0 for none. */
export function propertyWithin(facts: FileFacts, call: number, names: readonly string[]): number {
  for (let node = 4; node < facts.nodes.length; node += 4 + operandCount(facts, node)) {
    if (
      kindOf(facts, node) === Kind.Property &&
      startOf(facts, node) >= startOf(facts, call) &&
      endOf(facts, node) <= endOf(facts, call) &&
      names.includes(textOperand(facts, node, 0))
    )
      return node;
  }
  return 0;
}
