import type { NodeKind } from '../facts.js';

/** Integers before a node's operands: kind, start, end, count. */
const headerSize = 4;

/**
 * Writes the nodes and strings of one file's facts. Lives as long as the lowering of that file.
 *
 * Nodes are written children first. A node with any number of operands collects them on a stack:
 * `mark()`, then `push()` each operand (other nodes may be written in between), then `list()`.
 */
export class FactBuilder {
  readonly strings: string[] = [''];
  private readonly ids = new Map<string, number>([['', 0]]);
  private nodes: Int32Array;
  /** The first header stays zero: offset 0 is a node of kind None. */
  private length = headerSize;
  private readonly stack: number[] = [];

  /** @param expected number of integers that will probably be written; more is possible */
  constructor(expected: number) {
    this.nodes = new Int32Array(Math.max(expected, 64));
  }

  /** Index of a text in `strings`. */
  text(value: string): number {
    const known = this.ids.get(value);
    if (known !== undefined) return known;
    const id = this.strings.length;
    this.ids.set(value, id);
    this.strings.push(value);
    return id;
  }

  mark(): number {
    return this.stack.length;
  }

  push(operand: number): void {
    this.stack.push(operand);
  }

  /** Forgets operands collected since a mark, after a fault. */
  release(mark: number): void {
    this.stack.length = mark;
  }

  /** Number of operands collected since a mark. */
  collected(mark: number): number {
    return this.stack.length - mark;
  }

  /** Takes the last collected operand back. */
  pop(): number {
    return this.stack.pop() ?? 0;
  }

  /** The last collected operand. */
  top(): number {
    return this.stack[this.stack.length - 1] ?? 0;
  }

  /** Puts operands in front of those collected since a mark. */
  insert(mark: number, operands: readonly number[]): void {
    this.stack.splice(mark, 0, ...operands);
  }

  leaf(kind: NodeKind, start: number, end: number): number {
    return this.open(kind, start, end, 0);
  }

  one(kind: NodeKind, start: number, end: number, first: number): number {
    const node = this.open(kind, start, end, 1);
    this.nodes[node + 4] = first;
    return node;
  }

  two(kind: NodeKind, start: number, end: number, first: number, second: number): number {
    const node = this.open(kind, start, end, 2);
    this.nodes[node + 4] = first;
    this.nodes[node + 5] = second;
    return node;
  }

  three(kind: NodeKind, start: number, end: number, first: number, second: number, third: number): number {
    const node = this.open(kind, start, end, 3);
    this.nodes[node + 4] = first;
    this.nodes[node + 5] = second;
    this.nodes[node + 6] = third;
    return node;
  }

  /** A node of the operands collected since the mark. */
  list(kind: NodeKind, start: number, end: number, mark: number): number {
    const { stack } = this;
    const count = stack.length - mark;
    const node = this.open(kind, start, end, count);
    const { nodes } = this;
    for (let index = 0; index < count; index++) nodes[node + headerSize + index] = stack[mark + index]!;
    stack.length = mark;
    return node;
  }

  /** A node of fixed operands, followed by those collected since the mark. */
  listAfter(kind: NodeKind, start: number, end: number, fixed: readonly number[], mark: number): number {
    const { stack } = this;
    const count = fixed.length + stack.length - mark;
    const node = this.open(kind, start, end, count);
    const { nodes } = this;
    let at = node + headerSize;
    for (const operand of fixed) nodes[at++] = operand;
    for (let index = mark; index < stack.length; index++) nodes[at++] = stack[index]!;
    stack.length = mark;
    return node;
  }

  kindOf(node: number): number {
    return this.nodes[node]!;
  }

  operandCount(node: number): number {
    return this.nodes[node + 3]!;
  }

  operand(node: number, index: number): number {
    return this.nodes[node + headerSize + index]!;
  }

  /** Changes an operand of a node that is already written: for what is known only at the end of the file. */
  setOperand(node: number, index: number, value: number): void {
    this.nodes[node + headerSize + index] = value;
  }

  /** Everything written, in an array of exactly that length. */
  finish(): Int32Array {
    return this.nodes.slice(0, this.length);
  }

  private open(kind: number, start: number, end: number, count: number): number {
    const node = this.length;
    const next = node + headerSize + count;
    if (next > this.nodes.length) this.grow(next);
    const { nodes } = this;
    nodes[node] = kind;
    nodes[node + 1] = start;
    nodes[node + 2] = end;
    nodes[node + 3] = count;
    this.length = next;
    return node;
  }

  private grow(needed: number): void {
    const larger = new Int32Array(Math.max(needed, this.nodes.length * 2));
    larger.set(this.nodes.subarray(0, this.length));
    this.nodes = larger;
  }
}
