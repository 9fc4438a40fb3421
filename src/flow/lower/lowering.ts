import { ts } from 'ts-morph';
import { Kind } from '../facts.js';
import { FactBuilder } from './fact-builder.js';
import { Scope } from './scope.js';
import { tokenStart } from './trivia.js';

/** Lowers a node of one syntax kind and gives the offset of what it wrote. */
export type Handler = (low: Lowering, node: ts.Node) => number;
/** Lowers a statement and pushes the offsets of what it wrote, none or several. */
export type StatementHandler = (low: Lowering, node: ts.Node) => void;

/** Handlers by syntax kind. Tables keep the files free of import cycles, and a look-up costs less than a long switch. */
export interface SyntaxTables {
  readonly expressions: readonly (Handler | undefined)[];
  readonly statements: readonly (StatementHandler | undefined)[];
  readonly types: readonly (Handler | undefined)[];
}

/** A row of a table: the handler of a syntax kind. */
export type Row<Result> = readonly [ts.SyntaxKind, (low: Lowering, node: ts.Node) => Result];

/** States that a kind's nodes have the type that its handler takes. */
export function on<Node extends ts.Node, Result>(
  kind: Node['kind'],
  handler: (low: Lowering, node: Node) => Result,
): Row<Result> {
  return [kind, handler as (low: Lowering, node: ts.Node) => Result];
}

/** Levels of nesting that are followed; what lies deeper is Unknown. */
const maximalDepth = 800;

/** What the handlers share while one file is lowered. */
export class Lowering {
  readonly facts: FactBuilder;
  readonly scope = new Scope();
  /** Node offsets by index, as in FileFacts. */
  readonly functions: number[] = [];
  readonly classes: number[] = [];
  readonly imports: number[] = [];
  readonly exports: number[] = [];
  readonly types: number[] = [];
  readonly specifiers = new Set<string>();
  /** Function + 1 that a variable stands for, when its declaration says so. */
  readonly functionOfVariable: number[] = [];
  /** Whether `var` occurs at all. */
  readonly hasVar: boolean;

  /** Index of the function whose code is lowered; 0 is the module. */
  currentFunction = 0;
  /** Class + 1 whose field initialisers are lowered: `this` of their arrow functions. */
  fieldClass = 0;
  fieldStatic = false;
  depth = 0;
  /** Whether the code only describes what exists elsewhere: a declaration file, `declare module`. */
  ambient = false;
  /** Whether the code is inside a namespace or `declare module`: its imports and exports are not the file's. */
  inNamespace = false;
  /** Namespaces around the code, with a dot: `Billing.`; empty outside. */
  namespacePrefix = '';

  /** Name for the next anonymous function or class: text and place. */
  private hintText = 0;
  private hintStart = 0;
  private hintEnd = 0;

  private lastPosition = -1;
  private lastStart = -1;

  readonly text: string;
  readonly source: ts.SourceFile;
  private readonly tables: SyntaxTables;

  constructor(text: string, source: ts.SourceFile, tables: SyntaxTables) {
    this.text = text;
    this.source = source;
    this.tables = tables;
    this.facts = new FactBuilder(text.length);
    this.hasVar = text.includes('var');
  }

  expression(node: ts.Node): number {
    const handler = this.tables.expressions[node.kind];
    if (handler === undefined || this.depth > maximalDepth) return this.unknown(node);
    this.depth++;
    const result = handler(this, node);
    this.depth--;
    return result;
  }

  /** An optional expression; 0 when there is none. */
  optional(node: ts.Node | undefined): number {
    return node === undefined ? 0 : this.expression(node);
  }

  /** Pushes what a statement says: nothing, one node, or several. */
  pushStatement(node: ts.Node): void {
    const handler = this.tables.statements[node.kind];
    if (handler === undefined) return;
    if (this.depth > maximalDepth) {
      this.facts.push(this.unknown(node));
      return;
    }
    this.depth++;
    handler(this, node);
    this.depth--;
  }

  /** Pushes what a statement says; a fault of ours inside it leaves an Unknown, so that the rest of the file is still told. */
  pushGuarded(node: ts.Node): void {
    const { facts, scope, depth, currentFunction, fieldClass, fieldStatic, ambient, inNamespace, namespacePrefix } =
      this;
    const mark = facts.mark();
    const scopeDepth = scope.depth();
    try {
      this.pushStatement(node);
    } catch {
      Object.assign(this, { depth, currentFunction, fieldClass, fieldStatic, ambient, inNamespace, namespacePrefix });
      scope.closeTo(scopeDepth);
      facts.release(mark);
      facts.push(this.unknown(node));
    }
  }

  /** A statement where exactly one node is wanted; none or several become a Block. */
  statement(node: ts.Node): number {
    const { facts } = this;
    const mark = facts.mark();
    this.pushStatement(node);
    return facts.collected(mark) === 1 ? facts.pop() : facts.list(Kind.Block, this.start(node), node.end, mark);
  }

  type(node: ts.Node | undefined): number {
    if (node === undefined) return 0;
    const handler = this.tables.types[node.kind];
    if (handler === undefined || this.depth > maximalDepth) {
      return this.facts.leaf(Kind.TypeOther, this.start(node), node.end);
    }
    this.depth++;
    const result = handler(this, node);
    this.depth--;
    return result;
  }

  unknown(node: ts.Node): number {
    return this.facts.leaf(Kind.Unknown, this.start(node), node.end);
  }

  /** Text of an identifier; the compiler escapes names that start with two underscores. */
  name(node: ts.Identifier | ts.PrivateIdentifier): number {
    return this.facts.text(nameText(node));
  }

  /** Says what the function or class that is lowered next is assigned to. */
  hint(text: number, start: number, end: number): void {
    this.hintText = text;
    this.hintStart = start;
    this.hintEnd = end;
  }

  /** Takes the hint: [text, start, end], or text 0 and the given place. */
  takeHint(fallback: number): readonly [number, number, number] {
    const text = this.hintText;
    this.hintText = 0;
    return text === 0 ? [0, fallback, fallback] : [text, this.hintStart, this.hintEnd];
  }

  /** Where a node's own text starts, without white space and comments. Nodes on a left edge share their position, so the last answer is kept. */
  start(node: ts.Node): number {
    const position = node.pos;
    if (position === this.lastPosition && node.end !== position) return this.lastStart;
    const start = tokenStart(this.text, position);
    if (start >= node.end) return node.getStart(this.source);
    this.lastPosition = position;
    this.lastStart = start;
    return start;
  }
}

export function nameText(node: ts.Identifier | ts.PrivateIdentifier): string {
  return ts.unescapeLeadingUnderscores(node.escapedText);
}
