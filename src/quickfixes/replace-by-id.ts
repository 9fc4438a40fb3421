import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { fileEdits, replacement } from './fix-source.js';
import { type FieldOfRecord, fieldOfRecord, idEdits, idName, idText } from './id-instead.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { propertyName } from './surroundings.js';

/** Puts the record's id where an address or an event carries one of its fields, and renames the parameter after it. */
export const replaceById: QuickFix = { id: 'replace-by-id', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const field = fieldOfRecord(context);
  if (!field) return null;
  const parameter = parameterEdit(field);
  if (!parameter) return idEdits(field, !isIdProperty(field));
  return fileEdits(field.source, [parameter, replacement(field.source, field.node, idText(field))]);
}

/** `distinctId: user.email` keeps its name. */
function isIdProperty({ node }: FieldOfRecord): boolean {
  return ts.isPropertyAssignment(node.parent) && /(^|_)id$|Id$|^(utm_|sub\d?$)/.test(propertyName(node.parent));
}

/** The parameter's name in front of the hole, or in `searchParams.set('email', …)`; tracking parameters keep theirs. */
function parameterEdit(field: FieldOfRecord): TextEdit | null {
  const { source, node, record, id } = field;
  const name = idName(record, id, []);
  const holder = ts.isCallExpression(node.parent) && node.parent.arguments.length === 1 ? node.parent : node;
  const { parent } = holder;
  if (ts.isTemplateSpan(parent)) {
    const start = source.text.lastIndexOf('${', holder.getStart(source.tree));
    const [, before = ''] = /[?&]([\w-]+)=$/.exec(source.text.slice(0, start)) ?? [];
    return before === '' || kept.test(before) ? null : { start: start - before.length - 1, end: start - 1, text: name };
  }
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return null;
  const [key, value] = parent.arguments;
  const sets = /^(set|append)$/.test(parent.expression.name.text) && value === holder;
  return sets && key && ts.isStringLiteral(key) && !kept.test(key.text)
    ? { start: key.getStart(source.tree) + 1, end: key.end - 1, text: name }
    : null;
}

const kept = /^utm_|id$/i;
