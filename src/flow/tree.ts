import {
  allNodes,
  functionsAt,
  functionView,
  kindOf,
  liesIn,
  operand,
  operandsFrom,
  textOperand,
} from './facts-reader.js';
import { type FileFacts, Kind } from './facts.js';

/** All nodes of some kinds, children before their parents. */
export function nodesOf(facts: FileFacts, kinds: ReadonlySet<number>): number[] {
  return [...allNodes(facts)].filter((node) => kinds.has(kindOf(facts, node)));
}

/** The smallest of some nodes around another one; 0 for none. */
export function innermost(facts: FileFacts, candidates: readonly number[], node: number): number {
  let best = 0;
  for (const candidate of candidates) {
    if (candidate === node || !liesIn(facts, node, candidate)) continue;
    if (best === 0 || liesIn(facts, candidate, best)) best = candidate;
  }
  return best;
}

/** Names of the functions around an offset, innermost first. */
export function functionsAround(facts: FileFacts, offset: number, most?: number): string[] {
  return functionsAt(facts, offset, most)
    .map((index) => functionView(facts, index).name)
    .filter((name) => name !== '');
}

/** The property of an object that is set to true; 0 for none. */
export function trueProperty(facts: FileFacts, object: number, name: string): number {
  return (
    operandsFrom(facts, object, 0).find((inner) => {
      const value = operand(facts, inner, 1);
      return (
        kindOf(facts, inner) === Kind.Property &&
        textOperand(facts, inner, 0) === name &&
        kindOf(facts, value) === Kind.Boolean &&
        operand(facts, value, 0) === 1
      );
    }) ?? 0
  );
}
