import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import {
  fileEdits,
  indentAt,
  insertion,
  nodeAt,
  openSource,
  quoted,
  replacement,
  textOfNode,
  type FixSource,
} from './fix-source.js';
import { configuredFunction } from './names-in-scope.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { subjectOf } from './review-subject.js';
import { enclosingFunction, enclosingStatement } from './surroundings.js';

/** Writes a record of a decision beside it: with the audit function of the configuration, else as an entry with fields. */
export const addAuditRecord: QuickFix = { id: 'add-audit-record', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  const owner = node && enclosingFunction(node);
  const statement = node && (ts.isStatement(node) ? node : enclosingStatement(node));
  if (!source || !owner || !statement || ts.isIfStatement(statement)) return null;
  const effect = ts.isExpression(node) ? node : expressionOf(statement);
  const subject = effect && subjectOf(context, source, effect, owner);
  if (subject === null) return null;
  const own = configuredFunction(context, source, context.configured.audit);
  const call = own?.name ?? 'console.info';
  const name = own ? '' : `${quoted(source, 'automated decision')}, `;
  const record = `${call}(${name}{ subject: ${subject}, decidedBy: ${quoted(source, 'model')}, at: new Date().toISOString() });`;
  const edits = placed(source, statement, own ? awaited(owner, record) : record);
  return edits && fileEdits(source, [...(own?.edits ?? []), ...edits]);
}

function expressionOf(statement: ts.Statement): ts.Expression | null {
  return ts.isReturnStatement(statement) || ts.isExpressionStatement(statement) ? (statement.expression ?? null) : null;
}

function awaited(owner: ts.SignatureDeclaration, record: string): string {
  const isAsync =
    ts.canHaveModifiers(owner) && ts.getModifiers(owner)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  return isAsync === true ? `await ${record}` : record;
}

/** After an effect, before a return; a branch of one statement becomes a block. */
function placed(source: FixSource, statement: ts.Statement, record: string): TextEdit[] | null {
  const start = statement.getStart(source.tree);
  const { parent } = statement;
  const before = ts.isReturnStatement(statement);
  if (ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent)) {
    const indent = indentAt(source.text, start);
    return before
      ? [insertion(start, `${record}${source.newline}${indent}`)]
      : [insertion(statement.end, `${source.newline}${indent}${record}`)];
  }
  if (!ts.isIfStatement(parent)) return null;
  const indent = indentAt(source.text, parent.getStart(source.tree));
  const lines = [textOfNode(source, statement), record];
  if (before) lines.reverse();
  const inner = lines.map((line) => `${source.newline}${indent}${source.unit}${line}`).join('');
  return [replacement(source, statement, `{${inner}${source.newline}${indent}}`)];
}
