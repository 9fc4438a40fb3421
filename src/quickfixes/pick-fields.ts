import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { entityName, isFreeText, isInternalId, matchIdentifier } from '../knowledge/personal-data/match.js';
import { fileEdits, nodeAt, openSource, replacement, type FixSource } from './fix-source.js';
import { idName } from './id-instead.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { recordAtSink } from './record-at-sink.js';
import { fieldsRead, idFieldOf, shapeOf } from './record-shape.js';
import { bare, isShorthand, lastName, outermostFunction, propertyName } from './surroundings.js';

/** Passes single fields of a record: the id for logs, what says nothing about the person for prompts, what the file works with for recipients. */
export const pickFields: QuickFix = { id: 'pick-fields', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const here = openSource(context, context.finding.file);
  const node = here && nodeAt(here, context.finding.range);
  const found = node && ts.isExpression(node) ? recordIn(node) : null;
  if (!found) return null;
  const { source, record } = isHandedOn(context, found)
    ? (recordAtSink(context) ?? {})
    : { source: here, record: found };
  if (!source || !record) return null;
  const fields = fieldsFor(context, source, record);
  const edit = fields.length > 0 ? edited(context, source, record, fields) : null;
  return edit && fileEdits(source, [edit]);
}

/** `lead`, also of `JSON.stringify(lead)` and of other calls of one record. */
function recordIn(node: ts.Expression): ts.Expression | null {
  const at = bare(node);
  if (ts.isIdentifier(at) || ts.isPropertyAccessExpression(at)) return node;
  if (ts.isSpreadElement(at)) return recordIn(at.expression);
  const [first] = ts.isCallExpression(at) ? at.arguments : [];
  return first && ts.isCallExpression(at) && /(^|\.)(stringify|inspect)$/.test(at.expression.getText())
    ? recordIn(first)
    : null;
}

function sinkOf(context: FixContext): 'log' | 'prompt' | 'recipient' {
  const last = context.finding.flow[context.finding.flow.length - 1]?.message.id;
  return last === 'step.sink.log' ? 'log' : last === 'step.sink.prompt' ? 'prompt' : 'recipient';
}

function fieldsFor(context: FixContext, source: FixSource, record: ts.Expression): string[] {
  const shape = shapeOf(context, source, record);
  const text = bare(record).getText(source.tree);
  const anywhere = fieldsRead(source.tree, text, record);
  const id = idFieldOf(context, source, record) ?? (shape ? null : (anywhere.find((name) => name === 'id') ?? null));
  const ids = id === null ? [] : [id];
  const sink = sinkOf(context);
  if (sink === 'log') return ids;
  const plain = shape ? [...shape.fields].flatMap(([name, isPlain]) => (isPlain ? [name] : [])) : anywhere;
  const harmless = plain.filter((name) => categories(name, record).every(isInternalId));
  if (sink === 'prompt') {
    const wanted = plain.filter((name) => categories(name, record).every(isMatter));
    return harmless.length > ids.length ? harmless : wanted.length > 0 ? wanted : ids;
  }
  const near = fieldsRead(outermostFunction(record), text, record);
  const read = (near.some((name) => name !== id) ? near : anywhere).filter((name) => plain.includes(name));
  return [...new Set([...ids, ...(read.length > 0 ? read : harmless)])];
}

/** What a field says about a person, whether the record is named in the singular, in the plural, or not after a person at all. */
function categories(name: string, record: ts.Expression): string[] {
  const owner = lastName(record);
  return [owner, entityName(owner) ?? owner, 'person'].flatMap((person) => {
    const match = matchIdentifier(name, { owners: [person], type: 'unknown', role: 'property' });
    return match ? [match.category] : [];
  });
}

/** What a question to a model is mostly about: what a person has written, and the company; not who it is. */
function isMatter(category: string): boolean {
  return isInternalId(category) || isFreeText(category) || category === 'work.company';
}

/** A record handed to a function of the project whose parameter may well be declared as the whole record. */
function isHandedOn(context: FixContext, record: ts.Expression): boolean {
  const call = record.parent;
  if (!ts.isCallExpression(call) || /(^|\.)(stringify|inspect)$/.test(call.expression.getText())) return false;
  const { flow, file, range } = context.finding;
  const last = flow[flow.length - 1];
  const holds =
    last?.file === file && last.range.start.line <= range.start.line && last.range.end.line >= range.end.line;
  return !holds;
}

function edited(
  context: FixContext,
  source: FixSource,
  record: ts.Expression,
  fields: readonly string[],
): TextEdit | null {
  const text = record.getText(source.tree);
  const [only = ''] = fields;
  const list = shapeOf(context, source, record)?.list === true;
  const { parent } = record;
  if (list)
    return ts.isSpreadAssignment(parent) || isShorthand(record)
      ? listProperty(source, record, fields)
      : replacement(source, record, mapped(text, fields));
  if (ts.isTemplateSpan(parent)) return fields.length === 1 ? replacement(source, record, `${text}.${only}`) : null;
  if (ts.isSpreadAssignment(parent)) return spread(source, record, parent, fields);
  if (isShorthand(record)) return shorthand(source, record, fields);
  return replacement(source, record, literal(text, fields));
}

function literal(record: string, fields: readonly string[]): string {
  return `{ ${fields.map((field) => `${field}: ${record}.${field}`).join(', ')} }`;
}

function mapped(list: string, fields: readonly string[]): string {
  const [only = ''] = fields;
  if (fields.length === 1) return `${list}.map((item) => item.${only})`;
  return `${list}.map(({ ${fields.join(', ')} }) => ({ ${fields.join(', ')} }))`;
}

function listProperty(source: FixSource, record: ts.Expression, fields: readonly string[]): TextEdit | null {
  const text = record.getText(source.tree);
  return isShorthand(record) ? replacement(source, record, `${text}: ${mapped(text, fields)}`) : null;
}

/** The fields in place of `...lead`, except those that the object sets itself. */
function spread(
  source: FixSource,
  record: ts.Expression,
  property: ts.SpreadAssignment,
  fields: readonly string[],
): TextEdit {
  const others = property.parent.properties.filter((other) => other !== property).map(propertyName);
  const text = record.getText(source.tree);
  return replacement(
    source,
    property,
    fields
      .filter((field) => !others.includes(field))
      .map((field) => `${field}: ${text}.${field}`)
      .join(', '),
  );
}

/** `{ lead }` becomes `{ leadId: lead.id }`, or `{ lead: { … } }` for more than the id. */
function shorthand(source: FixSource, record: ts.Expression, fields: readonly string[]): TextEdit {
  const text = record.getText(source.tree);
  const [only = ''] = fields;
  if (fields.length > 1) return replacement(source, record, `${text}: ${literal(text, fields)}`);
  return replacement(source, record, `${idName(record, only, [])}: ${text}.${only}`);
}
