import {
  endOf,
  functionAround,
  functionView,
  kindOf,
  operand,
  operandCount,
  operandsFrom,
  startOf,
  textOperand,
} from './facts-reader.js';
import { type FileFacts, Kind } from './facts.js';

/** All nodes of some kinds, children before their parents. */
export function nodesOf(facts: FileFacts, kinds: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let node = 4; node < facts.nodes.length; node += 4 + operandCount(facts, node))
    if (kinds.has(kindOf(facts, node))) found.push(node);
  return found;
}

/** Whether a node's text holds that of another. */
export function holds(facts: FileFacts, outer: number, inner: number): boolean {
  return startOf(facts, outer) <= startOf(facts, inner) && endOf(facts, inner) <= endOf(facts, outer);
}

/** The smallest of some nodes around another one; 0 for none. */
export function innermost(facts: FileFacts, candidates: readonly number[], node: number): number {
  let best = 0;
  for (const candidate of candidates) {
    if (candidate === node || !holds(facts, candidate, node)) continue;
    if (best === 0 || holds(facts, best, candidate)) best = candidate;
  }
  return best;
}

/** Names of the functions around an offset, innermost first. */
export function functionsAround(facts: FileFacts, offset: number): string[] {
  const names: string[] = [];
  for (let at = functionAround(facts, offset), depth = 0; at > 0 && depth < 8; depth++) {
    const view = functionView(facts, at);
    if (view.name !== '') names.push(view.name);
    at = view.parent;
  }
  return names;
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
