import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { fileEdits, nodeAt, offsetAt, openSource, replacement, type FixSource } from './fix-source.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { walk } from './surroundings.js';

/** Starts without a consent: the default becomes false, and a checkbox is not ticked. */
export const defaultToFalse: QuickFix = { id: 'default-to-false', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const { file, range } = context.finding;
  if (file.endsWith('.prisma')) return inSchema(context);
  const source = openSource(context, file);
  if (!source) return null;
  const node = nodeAt(source, range);
  const edit = editOf(source, ts.isJsxAttribute(node.parent) && !node.parent.initializer ? node.parent : node);
  return edit && fileEdits(source, [edit]);
}

function editOf(source: FixSource, node: ts.Node): TextEdit | null {
  if (ts.isJsxAttribute(node) && !node.initializer) return withoutAttribute(node);
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return inText(source, node);
  const found: ts.Node[] = [];
  const denials: ts.BinaryExpression[] = [];
  const look = (inner: ts.Node): void => {
    if (inner.kind === ts.SyntaxKind.TrueKeyword) found.push(inner);
    if (ts.isBinaryExpression(inner) && inner.right.kind === ts.SyntaxKind.FalseKeyword) denials.push(inner);
  };
  look(node);
  walk(node, look);
  const last = found.at(-1);
  if (last) return replacement(source, last, 'false');
  const [denial] = denials;
  return denial ? unlessAgreed(source, denial) : null;
}

/** `x !== false` becomes `x === true`. */
function unlessAgreed(source: FixSource, node: ts.BinaryExpression): TextEdit | null {
  if (node.operatorToken.kind !== ts.SyntaxKind.ExclamationEqualsEqualsToken) return null;
  return { start: node.operatorToken.getStart(source.tree), end: node.right.end, text: '=== true' };
}

/** The attribute with the white space before it. */
function withoutAttribute(node: ts.JsxAttribute): TextEdit {
  return { start: node.pos, end: node.end, text: '' };
}

/** `DEFAULT TRUE` in SQL, `checked` in HTML. */
function inText(source: FixSource, node: ts.Node): TextEdit | null {
  const start = node.getStart(source.tree);
  const text = source.text.slice(start, node.end);
  const sql = /\bdefault\s+(true|1)\b/i.exec(text);
  if (sql) {
    const word = sql[1] ?? '';
    const at = start + sql.index + sql[0].length - word.length;
    const off = word === '1' ? '0' : word === word.toUpperCase() ? 'FALSE' : 'false';
    return { start: at, end: at + word.length, text: off };
  }
  const html = /\schecked(=["']?(checked|true)["']?)?(?=[\s/>])/i.exec(text);
  return html ? { start: start + html.index, end: start + html.index + html[0].length, text: '' } : null;
}

function inSchema(context: FixContext): FileEdits | null {
  const { file, range } = context.finding;
  const text = context.text(file);
  if (text === null) return null;
  const start = offsetAt(text, range.start);
  const found = /@default\(\s*true\s*\)/.exec(text.slice(start, offsetAt(text, range.end)));
  if (!found) return null;
  const at = start + found.index;
  return new Map([[file, [{ start: at, end: at + found[0].length, text: '@default(false)' }]]]);
}
