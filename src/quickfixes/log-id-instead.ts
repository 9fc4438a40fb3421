import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { fileEdits, nodeAt, openSource, replacement, type FixSource } from './fix-source.js';
import { removedFromList } from './list-edits.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { idFieldOf } from './record-shape.js';
import { bare, isShorthand, lastName, propertyName } from './surroundings.js';

/** Logs the internal id of a record in place of one of its fields: `lead.email` becomes `lead.id`. */
export const logIdInstead: QuickFix = { id: 'log-id-instead', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  if (!source) return null;
  const node = nodeAt(source, context.finding.range);
  const record = ts.isExpression(node) && !isShorthand(node) ? recordOf(node) : null;
  if (!record || !ts.isExpression(node)) return null;
  const field = idFieldOf(context, source, record);
  if (field === null || lastName(node) === field) return null;
  return fileEdits(source, [idEdit(source, node, record, field)]);
}

/** The record that the logged value is a field of: `lead` of `lead.email`, and of `lead.email.toLowerCase()`. */
function recordOf(node: ts.Expression): ts.Expression | null {
  const at = bare(node);
  if (ts.isPropertyAccessExpression(at)) return isRecord(at.expression) ? at.expression : recordOf(at.expression);
  if (ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression))
    return recordOf(at.expression.expression);
  return ts.isCallExpression(at) && at.arguments.length === 1 && at.arguments[0] && isRecord(at.arguments[0])
    ? at.arguments[0]
    : null;
}

function isRecord(node: ts.Expression): boolean {
  const at = bare(node);
  return (
    ts.isIdentifier(at) ||
    at.kind === ts.SyntaxKind.ThisKeyword ||
    (ts.isPropertyAccessExpression(at) && isRecord(at.expression) && !/s$/.test(at.name.text) && !isField(at))
  );
}

/** `lead.email` in `lead.email.length` is a value, not a record. */
function isField(node: ts.PropertyAccessExpression): boolean {
  const { parent } = node;
  return (
    ts.isPropertyAccessExpression(parent) &&
    /^(length|trim|toLowerCase|toUpperCase|split|slice|substring|replace|toString)$/.test(parent.name.text)
  );
}

/** In an object literal the name of the property changes with the value: `email: lead.email` becomes `leadId: lead.id`. */
function idEdit(source: FixSource, node: ts.Expression, record: ts.Expression, field: string): TextEdit {
  const optional = ts.isPropertyAccessExpression(node) && node.questionDotToken ? '?.' : '.';
  const id = `${record.getText(source.tree)}${optional}${field}`;
  const property = node.parent;
  if (!ts.isPropertyAssignment(property)) return replacement(source, node, id);
  const list = property.parent.properties;
  const present = list.some(
    (other) =>
      other !== property && (ts.isPropertyAssignment(other) ? other.initializer.getText(source.tree) : '') === id,
  );
  if (present) return removedFromList(source, list, list.indexOf(property));
  return replacement(source, property, `${idName(record, field, list.map(propertyName))}: ${id}`);
}

/** `leadId` for the id of a lead, unless the object has such a property already. */
export function idName(record: ts.Expression, field: string, taken: readonly string[]): string {
  const owner = lastName(record);
  const name = field.length > 4 || owner === '' ? field : `${owner}Id`;
  return taken.includes(name) ? `${name}Logged` : name;
}
