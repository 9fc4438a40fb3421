import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { fileEdits, nodeAt, openSource, replacement, type FixSource } from './fix-source.js';
import { removedFromList } from './list-edits.js';
import type { FixContext } from './quick-fix.js';
import { idFieldOf } from './record-shape.js';
import { bare, isShorthand, lastName, propertyName } from './surroundings.js';

/** A field of a record, where its id could stand. */
export interface FieldOfRecord {
  readonly source: FixSource;
  readonly node: ts.Expression;
  readonly record: ts.Expression;
  /** Name of the record's id. */
  readonly id: string;
}

/** The field at the place of the finding, inside calls that only encode it; null where there is none, or no id beside it. */
export function fieldOfRecord(context: FixContext): FieldOfRecord | null {
  const source = openSource(context, context.finding.file);
  if (!source) return null;
  const found = nodeAt(source, context.finding.range);
  const node = ts.isExpression(found) && !isShorthand(found) ? unencoded(found) : null;
  const record = node && recordOf(node);
  if (!node || !record) return null;
  const id = idFieldOf(context, source, record);
  return id === null || lastName(node) === id ? null : { source, node, record, id };
}

/** `lead.id`, with `?.` where the field was read so. */
export function idText({ source, node, record, id }: FieldOfRecord): string {
  const optional = ts.isPropertyAccessExpression(node) && node.questionDotToken ? '?.' : '.';
  return `${record.getText(source.tree)}${optional}${id}`;
}

/** The edits that put the id in place of the field; in an object literal the name of the property changes with the value. */
export function idEdits(field: FieldOfRecord, renames: boolean): FileEdits {
  const { source, node } = field;
  const property = node.parent;
  const edit =
    renames && ts.isPropertyAssignment(property)
      ? propertyEdit(field, property)
      : replacement(source, node, idText(field));
  return fileEdits(source, [edit]);
}

function propertyEdit(field: FieldOfRecord, property: ts.PropertyAssignment): TextEdit {
  const { source, record, id } = field;
  const text = idText(field);
  const list = property.parent.properties;
  const present = list.some(
    (other) =>
      other !== property && (ts.isPropertyAssignment(other) ? other.initializer.getText(source.tree) : '') === text,
  );
  if (present) return removedFromList(source, list, list.indexOf(property));
  return replacement(source, property, `${idName(record, id, list.map(propertyName))}: ${text}`);
}

/** `leadId` for the id of a lead, unless the object has such a property already. */
export function idName(record: ts.Expression, field: string, taken: readonly string[]): string {
  const owner = lastName(record);
  const name = field.length > 4 || owner === '' ? field : `${owner}Id`;
  return taken.includes(name) ? `${name}Logged` : name;
}

const encoders = /^(encodeURIComponent|encodeURI|String)$/;

function unencoded(node: ts.Expression): ts.Expression {
  const at = bare(node);
  const [argument] = ts.isCallExpression(at) ? at.arguments : [];
  return ts.isCallExpression(at) && ts.isIdentifier(at.expression) && encoders.test(at.expression.text) && argument
    ? argument
    : node;
}

/** The record that the value is a field of: `lead` of `lead.email`, and of `lead.email.toLowerCase()`. */
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
