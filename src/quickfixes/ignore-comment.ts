import { ts } from 'ts-morph';
import type { Finding } from '../base/finding.js';
import type { TextEdit } from '../base/text-range.js';
import { findComments } from '../flow/lower/comments.js';
import { parseSource } from '../flow/lower/parse-source.js';
import { suppressionsOf } from '../program/suppressions.js';

/**
 * The edit that silences a finding: a comment on a line of its own above it, with the reason that a person has given.
 * Between the tags of JSX it is a JSX comment; in a template it goes into the `${}`. Null when no comment can stand there.
 */
export function ignoreComment(
  file: string,
  text: string,
  finding: Pick<Finding, 'ruleId' | 'range'>,
  reason: string,
): TextEdit | null {
  const said = reason.replace(/\s+/g, ' ').trim();
  if (said === '') return null;
  const lineStart = startOfLine(text, finding.range.start.line);
  if (lineStart === null) return null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indentation = /[ \t]*/y;
  indentation.lastIndex = lineStart;
  const indent = indentation.exec(text)?.[0] ?? '';
  const words = `leitplanke-ignore-next-line ${finding.ruleId} -- ${said}`;
  const { source } = parseSource(file, text);
  const node = tokenAround(source, lineStart);
  let edit: TextEdit;
  if (node !== null && ts.isJsxText(node)) {
    edit = insert(
      lineStart,
      `${indent}{/* ${words.replaceAll('*/', '* /')} */}${lostSpace(text, node, lineStart)}${newline}`,
    );
  } else if (node !== null && ts.isTemplateLiteralToken(node)) {
    const hole = holeBefore(source, lineStart + finding.range.start.column - 1);
    if (hole === null) return null;
    edit = insert(hole, `${newline}${indent}// ${words}${newline}${indent}`);
  } else {
    edit = insert(lineStart, `${indent}// ${words}${newline}`);
  }
  return silences(file, text, edit, finding.ruleId) ? edit : null;
}

function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** Offset of a 1-based line, or null when there is none. */
function startOfLine(text: string, line: number): number | null {
  if (line === 1) return 0;
  const ends = text.matchAll(/\r\n|\n|\r/g);
  let current = 1;
  for (const end of ends) if (++current === line) return end.index + end[0].length;
  return null;
}

/** The text of JSX or of a template that an offset lies in, or null when it lies in code. */
function tokenAround(source: ts.SourceFile, offset: number): ts.Node | null {
  const visit = (node: ts.Node): ts.Node | undefined => {
    if (offset < node.pos || offset > node.end) return undefined;
    if (ts.isJsxText(node)) return offset > node.pos && offset <= node.end ? node : undefined;
    if (ts.isTemplateLiteralToken(node)) return offset > node.getStart(source) && offset < node.end ? node : undefined;
    return ts.forEachChild(node, visit);
  };
  return visit(source) ?? null;
}

/** Offset behind the `${` of the template's hole that an offset lies in, or null. */
function holeBefore(source: ts.SourceFile, offset: number): number | null {
  let hole: number | null = null;
  const visit = (node: ts.Node): void => {
    if (offset < node.pos || offset > node.end) return;
    if (ts.isTemplateSpan(node) && offset >= node.expression.pos && offset < node.expression.end)
      hole = node.expression.pos;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return hole;
}

/** The space that a break between two lines of words stands for: a comment between them would take it away. */
function lostSpace(text: string, words: ts.JsxText, at: number): string {
  const before = text.slice(words.pos, at).trim();
  const after = text.slice(at, words.end).trim();
  return before !== '' && after !== '' ? `{' '}` : '';
}

/** Whether the comment is one, and counts for the line it was made for. */
function silences(file: string, text: string, { start, text: added }: TextEdit, ruleId: string): boolean {
  const after = text.slice(0, start) + added + text.slice(start);
  const { source } = parseSource(file, after);
  const comments = findComments(after, source).filter(
    (comment) => comment.start >= start && comment.end <= start + added.length,
  );
  const [suppression] = suppressionsOf(after, comments, () => null);
  if (suppression?.rules[0] !== ruleId || suppression.line === null) return false;
  const lineBelow = after.slice(0, start + added.length).split(/\r\n|\n|\r/).length;
  return suppression.line === lineBelow;
}
