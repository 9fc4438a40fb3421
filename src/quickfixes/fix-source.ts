import { ts } from 'ts-morph';
import type { FileEdits, Position, TextEdit, TextRange } from '../base/text-range.js';
import type { FixContext } from './quick-fix.js';

/** A file as fixes see it: text, tree with parents, and habits of its author. */
export interface FixSource {
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly newline: string;
  /** One step of indentation. */
  readonly unit: string;
  readonly quote: "'" | '"';
  readonly typed: boolean;
}

/** Reads and parses a file; null when it is gone, or is no code. */
export function openSource(context: Pick<FixContext, 'text'>, file: string): FixSource | null {
  const text = context.text(file);
  return text === null || !/\.[cm]?[jt]sx?$/i.test(file) ? null : parseText(file, text);
}

function parseText(file: string, text: string): FixSource {
  const typed = /\.[cm]?tsx?$/i.test(file);
  const kind = !typed ? ts.ScriptKind.JSX : /\.tsx$/i.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const single = text.split("'").length;
  return {
    file,
    text,
    tree,
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    unit: /^(\t| {2,8})(?=[^\s*])/m.exec(text)?.[1] ?? '  ',
    quote: single >= text.split('"').length ? "'" : '"',
    typed,
  };
}

/** Offset of a place; lines end as in an editor: LF, CR LF or a lone CR. */
export function offsetAt(text: string, { line, column }: Position): number {
  let start = 0;
  let at = 1;
  for (const end of text.matchAll(/\r\n|\n|\r/g)) {
    if (at === line) break;
    start = end.index + end[0].length;
    at++;
  }
  return start + column - 1;
}

/** The outermost expression that covers exactly this range, else the smallest node around it. */
export function nodeAt(source: FixSource, range: TextRange): ts.Node {
  const start = offsetAt(source.text, range.start);
  const end = offsetAt(source.text, range.end);
  let node: ts.Node = source.tree;
  for (;;) {
    const inner: ts.Node | undefined = ts.forEachChild(node, (child) =>
      child.getStart(source.tree) <= start && child.end >= end ? child : undefined,
    );
    if (!inner) return node;
    node = inner;
    if (ts.isExpression(node) && node.getStart(source.tree) === start && node.end === end) return node;
  }
}

/** The text of a node without the comments before it. */
export function textOfNode(source: FixSource, node: ts.Node): string {
  return source.text.slice(node.getStart(source.tree), node.end);
}

/** White space at the start of the line that holds an offset. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Offset of the first character of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

export function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

export function replacement(source: FixSource, node: ts.Node, text: string): TextEdit {
  return { start: node.getStart(source.tree), end: node.end, text };
}

export function fileEdits(source: FixSource, edits: readonly TextEdit[]): FileEdits {
  return new Map([[source.file, [...edits].sort((a, b) => a.start - b.start || a.end - b.end)]]);
}

/** Adds top-level code as the last thing of the file, after one blank line. `code` has LF line ends and no last one. */
export function appended(source: FixSource, code: string): TextEdit {
  const end = source.text.length;
  const trailing = /[\r\n]*$/.exec(source.text)?.[0] ?? '';
  const breaks = trailing.replace(/\r\n/g, '\n').length;
  const text = `${'\n'.repeat(Math.max(0, 2 - breaks))}${code}\n`;
  return insertion(end, text.replace(/\n/g, source.newline));
}

/** A string literal in the style of the file. */
export function quoted(source: FixSource, text: string): string {
  const escaped = text.replace(/\\/g, '\\\\').replace(/\r?\n/g, '\\n').replaceAll(source.quote, `\\${source.quote}`);
  return `${source.quote}${escaped}${source.quote}`;
}

/** A text as part of a template literal. */
export function inTemplate(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, (character) => `\\${character}`).replace(/\n/g, '\\n');
}
