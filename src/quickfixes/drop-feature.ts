import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { fileEdits, lineStart, nodeAt, openSource, type FixSource } from './fix-source.js';
import { removedFromList } from './list-edits.js';
import type { QuickFix } from './quick-fix.js';
import { enclosingStatement } from './surroundings.js';

/** Leaves a feature out of a score: an entry of a record or a list, or the statement that changes the score by it alone. */
export const dropFeature: QuickFix = {
  id: 'drop-feature',
  safe: false,
  compute(context): FileEdits | null {
    const source = openSource(context, context.finding.file);
    const edit = source && removal(source, nodeAt(source, context.finding.range));
    return source && edit && fileEdits(source, [edit]);
  },
};

function removal(source: FixSource, node: ts.Node): TextEdit | null {
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
    return removedFromList(source, node.parent.properties, node.parent.properties.indexOf(node));
  for (let at: ts.Node = node; ; at = at.parent) {
    const { parent } = at;
    if (ts.isArrayLiteralExpression(parent) && ts.isExpression(at))
      return removedFromList(source, parent.elements, parent.elements.indexOf(at));
    if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) return removal(source, parent);
    if (ts.isIfStatement(parent) && parent.expression === at) return ifRemoval(source, parent);
    if (ts.isStatement(at) || ts.isSourceFile(parent)) return assignmentRemoval(source, at);
  }
}

/** A branch that only this feature opens; one with `else` stays, for the other side says something too. */
function ifRemoval(source: FixSource, statement: ts.IfStatement): TextEdit | null {
  const condition = statement.expression;
  const several =
    ts.isBinaryExpression(condition) &&
    (condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
      condition.operatorToken.kind === ts.SyntaxKind.BarBarToken);
  return several || statement.elseStatement ? null : lineRemoval(source, statement);
}

/** `score += lead.gender === 'f' ? 5 : 0;` */
function assignmentRemoval(source: FixSource, node: ts.Node): TextEdit | null {
  const statement = enclosingStatement(node);
  if (!statement || !ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return null;
  const { kind } = statement.expression.operatorToken;
  return kind === ts.SyntaxKind.PlusEqualsToken || kind === ts.SyntaxKind.MinusEqualsToken
    ? lineRemoval(source, statement)
    : null;
}

function lineRemoval(source: FixSource, statement: ts.Statement): TextEdit | null {
  if (!ts.isBlock(statement.parent) && !ts.isSourceFile(statement.parent)) return null;
  const from = statement.getStart(source.tree);
  const start = lineStart(source.text, from);
  if (source.text.slice(start, from).trim() !== '') return null;
  const rest = /^[ \t]*(\r\n|\n|\r)?/.exec(source.text.slice(statement.end))?.[0].length ?? 0;
  return { start, end: statement.end + rest, text: '' };
}
