import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { fileEdits, lineStart, nodeAt, openSource, type FixSource } from './fix-source.js';
import { removedFromList } from './list-edits.js';
import type { FixContext, QuickFix } from './quick-fix.js';

/** Leaves a value out of a log line: a property, an argument, a part of a text, or the whole line when nothing else is in it. */
export const removeFromLog: QuickFix = { id: 'remove-from-log', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const edit = source && removal(source, nodeAt(source, context.finding.range));
  return source && edit && fileEdits(source, [edit]);
}

function removal(source: FixSource, node: ts.Node): TextEdit | null {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent) || ts.isSpreadAssignment(parent)) {
    const list = parent.parent.properties;
    return list.length === 1 ? removal(source, parent.parent) : removedFromList(source, list, list.indexOf(parent));
  }
  if (ts.isTemplateSpan(parent)) return templateRemoval(source, parent);
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return parent.right === node
      ? { start: parent.left.end, end: parent.end, text: '' }
      : { start: parent.getStart(source.tree), end: parent.right.getStart(source.tree), text: '' };
  }
  if (ts.isCallExpression(parent) && ts.isExpression(node) && parent.expression !== node) {
    const index = parent.arguments.indexOf(node);
    if (parent.arguments.length > 1) return removedFromList(source, parent.arguments, index);
    return statementRemoval(source, parent);
  }
  return null;
}

/** A hole of a template with the separator before it; a template of one hole is nothing any more. */
function templateRemoval(source: FixSource, span: ts.TemplateSpan): TextEdit | null {
  const template = span.parent;
  const { templateSpans, head } = template;
  if (templateSpans.length === 1 && head.text.trim() === '' && span.literal.text.trim() === '')
    return removal(source, template);
  const open = source.text.lastIndexOf('${', span.expression.getStart(source.tree));
  const close = span.literal.getStart(source.tree) + 1;
  const before = /[\s:=,;(<]*$/.exec(source.text.slice(template.getStart(source.tree) + 1, open))?.[0] ?? '';
  const ends = span.literal.text === '' && templateSpans[templateSpans.length - 1] === span;
  const doubled = / $/.test(before) && span.literal.text.startsWith(' ');
  const loose = / $/.test(before) && /^[:,;.!?)]/.test(span.literal.text);
  return { start: ends ? open - before.length : loose ? open - 1 : open, end: doubled ? close + 1 : close, text: '' };
}

function statementRemoval(source: FixSource, call: ts.CallExpression): TextEdit | null {
  const statement = ts.isAwaitExpression(call.parent) ? call.parent.parent : call.parent;
  if (!ts.isExpressionStatement(statement) || !(ts.isBlock(statement.parent) || ts.isSourceFile(statement.parent)))
    return null;
  const start = lineStart(source.text, statement.getStart(source.tree));
  const rest = /^[ \t]*(\r\n|\n|\r)?/.exec(source.text.slice(statement.end))?.[0].length ?? 0;
  const alone = source.text.slice(start, statement.getStart(source.tree)).trim() === '';
  return { start: alone ? start : statement.getStart(source.tree), end: statement.end + (alone ? rest : 0), text: '' };
}
