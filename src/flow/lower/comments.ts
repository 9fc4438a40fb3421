import { ts } from 'ts-morph';
import type { CommentFact } from '../facts.js';
import { commentEnd, tokenStart } from './trivia.js';

const markers = ['leitplanke-ignore', '@purpose'];

/** The comments that speak to Leitplanke, in order, each with what it documents. */
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
  const { from, to, node } = gapAround(text, source, offset);
  const place = commentInGap(text, from, to, offset);
  if (place === null) return null;
  const firstStatement = source.statements.find((statement) => !isDirective(statement));
  const firstStart = firstStatement === undefined ? text.length : tokenStart(text, firstStatement.pos);
  const isFirst = place.start < firstStart;
  const target = node === null ? null : documentedNode(text, source, place);
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

interface Gap {
  readonly from: number;
  readonly to: number;
  /** The innermost node around the gap; null for a leaf's own text. */
  readonly node: ts.Node | null;
}

/** The stretch of text between two neighbouring nodes in which an offset lies. Strings are nodes, so a gap has only punctuation and comments. */
function gapAround(text: string, source: ts.SourceFile, offset: number): Gap {
  let node: ts.Node = source;
  for (;;) {
    let from = node === source ? 0 : node.pos;
    let to = node.end;
    let inside: ts.Node | undefined;
    ts.forEachChild(node, (child) => {
      if (child.end <= offset) from = Math.max(from, child.end);
      else if (child.pos <= offset && child.kind !== ts.SyntaxKind.EndOfFileToken) inside ??= child;
      else to = Math.min(to, Math.max(child.pos, offset));
    });
    if (inside !== undefined) {
      node = inside;
      continue;
    }
    if (node.kind === ts.SyntaxKind.JsxText || node.kind === ts.SyntaxKind.JsxTextAllWhiteSpaces) {
      return { from: 0, to: 0, node: null };
    }
    if (from !== node.pos || node === source) return { from, to: Math.max(to, from), node };
    // A comment in front of the node, or inside it when it has no parts of its own.
    const start = tokenStart(text, node.pos);
    if (offset < start) return { from: node.pos, to: start, node };
    return isToken(node) ? { from: 0, to: 0, node: null } : { from: start, to, node };
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
function commentInGap(text: string, from: number, to: number, offset: number): Place | null {
  for (let at = from; at <= offset && at < Math.max(to, offset + 1); at++) {
    if (text.charCodeAt(at) !== 47) continue;
    const end = commentEnd(text, at);
    if (end === at) continue;
    if (offset < end) return offset > at ? { start: at, end } : null;
    at = end - 1;
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
