import { Kind, variableSize, type FileFacts } from './facts.js';
import type { Position, TextRange } from '../base/text-range.js';

/** Offset of a node's first operand behind its header [kind, start, end, count]. */
const headerSize = 4;

export function kindOf(facts: FileFacts, node: number): number {
  return facts.nodes[node] ?? 0;
}

export function startOf(facts: FileFacts, node: number): number {
  return facts.nodes[node + 1] ?? 0;
}

export function endOf(facts: FileFacts, node: number): number {
  return facts.nodes[node + 2] ?? 0;
}

export function operandCount(facts: FileFacts, node: number): number {
  return facts.nodes[node + 3] ?? 0;
}

/** Operand by position; 0 where there is none. */
export function operand(facts: FileFacts, node: number, index: number): number {
  return index < operandCount(facts, node) ? (facts.nodes[node + headerSize + index] ?? 0) : 0;
}

/** Operands from `from` on. */
export function operandsFrom(facts: FileFacts, node: number, from: number): number[] {
  const end = node + headerSize + operandCount(facts, node);
  const result: number[] = [];
  for (let at = node + headerSize + from; at < end; at++) result.push(facts.nodes[at] ?? 0);
  return result;
}

export function text(facts: FileFacts, id: number): string {
  return facts.strings[id] ?? '';
}

/** Operand that is a text. */
export function textOperand(facts: FileFacts, node: number, index: number): string {
  return text(facts, operand(facts, node, index));
}

export function variableName(facts: FileFacts, variable: number): string {
  return text(facts, facts.variables[variable * variableSize] ?? 0);
}

export function variableFunction(facts: FileFacts, variable: number): number {
  return facts.variables[variable * variableSize + 1] ?? 0;
}

export function variableFlags(facts: FileFacts, variable: number): number {
  return facts.variables[variable * variableSize + 2] ?? 0;
}

/** The parts of a Function node. */
export interface FunctionView {
  readonly node: number;
  readonly name: string;
  readonly flags: number;
  readonly parent: number;
  readonly body: number;
  readonly returnType: number;
  /** Index of the class it belongs to, or -1. */
  readonly classIndex: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly decorators: readonly number[];
  readonly parameters: readonly number[];
}

const functionViews = new WeakMap<FileFacts, (FunctionView | undefined)[]>();

/** View of a function by index; views are made once per facts. */
export function functionView(facts: FileFacts, index: number): FunctionView {
  let views = functionViews.get(facts);
  if (!views) functionViews.set(facts, (views = []));
  return (views[index] ??= readFunction(facts, facts.functions[index] ?? 0));
}

function readFunction(facts: FileFacts, node: number): FunctionView {
  const decoratorCount = operand(facts, node, 10);
  const rest = operandsFrom(facts, node, 11);
  return {
    node,
    name: textOperand(facts, node, 1),
    flags: operand(facts, node, 2),
    parent: operand(facts, node, 3),
    body: operand(facts, node, 5),
    returnType: operand(facts, node, 6),
    classIndex: operand(facts, node, 7) - 1,
    nameStart: operand(facts, node, 8),
    nameEnd: operand(facts, node, 9),
    decorators: rest.slice(0, decoratorCount),
    parameters: rest.slice(decoratorCount),
  };
}

/** The parts of a Class node. */
export interface ClassView {
  readonly node: number;
  readonly name: string;
  readonly superclass: number;
  readonly implemented: readonly number[];
  readonly decorators: readonly number[];
  readonly members: readonly number[];
}

export function classView(facts: FileFacts, index: number): ClassView {
  const node = facts.classes[index] ?? 0;
  const implementsCount = operand(facts, node, 4);
  const decoratorCount = operand(facts, node, 5 + implementsCount);
  const rest = operandsFrom(facts, node, 6 + implementsCount);
  return {
    node,
    name: textOperand(facts, node, 1),
    superclass: operand(facts, node, 2),
    implemented: operandsFrom(facts, node, 5).slice(0, implementsCount),
    decorators: rest.slice(0, decoratorCount),
    members: rest.slice(decoratorCount),
  };
}

/** 1-based position of an offset. */
export function positionAt(lineStarts: Int32Array, offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

export function rangeOf(facts: FileFacts, start: number, end: number): TextRange {
  return { start: positionAt(facts.lineStarts, start), end: positionAt(facts.lineStarts, end) };
}

/** Name that an expression hangs on: `lead` of `lead`, `customer` of `order.customer`, `getUser` of `getUser(id)`; empty when it has none. */
export function nameOfExpression(facts: FileFacts, node: number): string {
  switch (kindOf(facts, node)) {
    case Kind.Variable:
    case Kind.VariablePattern:
      return variableName(facts, operand(facts, node, 0));
    case Kind.Global:
      return textOperand(facts, node, 0);
    case Kind.Member:
      return textOperand(facts, node, 1);
    case Kind.Call:
    case Kind.New:
    case Kind.Await:
    case Kind.Cast:
    case Kind.Index:
      return nameOfExpression(facts, operand(facts, node, 0));
    default:
      return '';
  }
}

/** The expression itself, without casts and `await` around it. */
export function withoutCasts(facts: FileFacts, node: number): number {
  let at = node;
  while (kindOf(facts, at) === Kind.Cast || kindOf(facts, at) === Kind.Await) at = operand(facts, at, 0);
  return at;
}

/** Index of the innermost function around an offset; 0 for the module's own code. */
export function functionAround(facts: FileFacts, offset: number): number {
  let best = 0;
  let size = Infinity;
  for (let index = 1; index < facts.functions.length; index++) {
    const node = facts.functions[index] ?? 0;
    const length = endOf(facts, node) - startOf(facts, node);
    if (startOf(facts, node) <= offset && offset < endOf(facts, node) && length < size) {
      best = index;
      size = length;
    }
  }
  return best;
}

/** Visits every node of a file, children before what holds them. */
export function* allNodes(facts: FileFacts): Generator<number> {
  for (let node = headerSize; node < facts.nodes.length; node += headerSize + operandCount(facts, node)) yield node;
}

/** The same for those who ask for the kind of each. */
export function eachNode(facts: FileFacts, visit: (node: number, kind: number) => void): void {
  for (const node of allNodes(facts)) visit(node, kindOf(facts, node));
}

/** The functions around an offset by index, innermost first, without the module's own code. */
export function functionsAt(facts: FileFacts, offset: number, most = 8): number[] {
  const indices: number[] = [];
  for (let at = functionAround(facts, offset); at > 0 && indices.length < most; at = functionView(facts, at).parent)
    indices.push(at);
  return indices;
}

/** Whether a node's text lies within that of another. */
export function liesIn(facts: FileFacts, node: number, outer: number): boolean {
  return startOf(facts, outer) <= startOf(facts, node) && endOf(facts, node) <= endOf(facts, outer);
}
