import { ts } from 'ts-morph';
import type { CommentFact } from '../facts.js';
import { commentEnd, tokenStart } from './trivia.js';

const slash = 47;

/** The last two speak of data as anonymous, which rules about hashes read. */
const markers = ['leitplanke-ignore', '@purpose', 'anonym', 'Anonym'];

/** The comments that speak to Leitplanke or say what it asks about, in order, each with what it documents. */
export function findComments(text: string, source: ts.SourceFile): CommentFact[] {
  const found: CommentFact[] = [];
  let end = 0;
  for (let at = nextMarker(text, 0); at >= 0; at = nextMarker(text, at + 1)) {
    if (at < end) continue;
    const comment = commentAround(text, source, at);
    if (comment === null) continue;
    end = comment.end;
    found.push(comment);
  }
  return found;
}

function nextMarker(text: string, from: number): number {
  let first = -1;
  for (const marker of markers) {
    const at = text.indexOf(marker, from);
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}

/** The comment that an offset lies in, or null when it lies in a string or in code. */
function commentAround(text: string, source: ts.SourceFile, offset: number): CommentFact | null {
  const from = gapStart(text, source, offset);
  const place = from < 0 ? null : commentInGap(text, from, offset);
  if (place === null) return null;
  const firstStatement = source.statements.find((statement) => !isDirective(statement));
  const firstStart = firstStatement === undefined ? text.length : tokenStart(text, firstStatement.pos);
  const isFirst = place.start < firstStart;
  const target = documentedNode(text, source, place);
  const alone =
    target === null || (isFirst && (isDetached(text, place.end) || target.kind === ts.SyntaxKind.ImportDeclaration));
  return {
    ...place,
    text: text.slice(place.start, place.end),
    targetStart: alone ? 0 : tokenStart(text, target.pos),
    targetEnd: alone ? 0 : target.end,
    first: isFirst,
  };
}

/** Whether a statement at the top is a string like `use server`. */
export function isDirective(
  statement: ts.Statement,
): statement is ts.ExpressionStatement & { readonly expression: ts.StringLiteral } {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

/**
 * Start of the stretch between two neighbouring nodes in which an offset lies; -1 when it lies in a string or the like.
 * Strings are nodes, so such a stretch has only punctuation and comments.
 */
function gapStart(text: string, source: ts.SourceFile, offset: number): number {
  let node: ts.Node = source;
  for (;;) {
    let from = node.pos;
    let inside: ts.Node | undefined;
    ts.forEachChild(node, (child) => {
      if (child.end <= offset) from = Math.max(from, child.end);
      else if (child.pos <= offset && child.kind !== ts.SyntaxKind.EndOfFileToken) inside ??= child;
    });
    if (inside === undefined) {
      const isText = node.kind === ts.SyntaxKind.JsxText;
      const inToken = isText || (isToken(node) && offset >= tokenStart(text, node.pos));
      return inToken ? -1 : from;
    }
    node = inside;
  }
}

/** Whether all of a node's text is one token, like a string. */
function isToken(node: ts.Node): boolean {
  return node.kind <= ts.SyntaxKind.LastToken;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Finds the comment around an offset in a stretch without strings. */
function commentInGap(text: string, from: number, offset: number): Place | null {
  for (let at = from; at < offset; at++) {
    if (text.charCodeAt(at) !== slash) continue;
    const end = commentEnd(text, at);
    if (offset < end) return { start: at, end };
    if (end > at) at = end - 1;
  }
  return null;
}

/** The outermost declaration, statement, member or property that starts right after a comment. */
function documentedNode(text: string, source: ts.SourceFile, comment: Place): ts.Node | null {
  const next = tokenStart(text, comment.end);
  const between = text.slice(comment.end, next);
  // Another doc comment in between is the one that documents; and a comment behind code on its line speaks of that code.
  if (between.includes('/**') || (between.includes('\n') && isBehindCode(text, comment.start))) return null;
  let node: ts.Node = source;
  for (;;) {
    let inside: ts.Node | undefined;
    ts.forEachChild(node, (child) => {
      if (inside === undefined && child.pos <= comment.end && child.end > next) inside = child;
    });
    if (inside === undefined) return null;
    if (isDocumentable(inside) && tokenStart(text, inside.pos) === next) return inside;
    node = inside;
  }
}

/** Whether something other than opening brackets stands before an offset on its line. */
function isBehindCode(text: string, offset: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /[^\s{([*/\ufeff]/.test(before);
}

function isDocumentable(node: ts.Node): boolean {
  return (
    ts.isStatement(node) ||
    ts.isClassElement(node) ||
    ts.isTypeElement(node) ||
    ts.isObjectLiteralElementLike(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isEnumMember(node) ||
    ts.isJsxAttributeLike(node)
  );
}

/** Whether an empty line, or another doc comment, follows a comment. */
function isDetached(text: string, end: number): boolean {
  const next = tokenStart(text, end);
  return /\n[ \t]*\r?\n/.test(text.slice(end, next));
}
