import { ts } from 'ts-morph';
import type { FileEdits } from '../base/text-range.js';
import { fileEdits, nodeAt, openSource } from './fix-source.js';
import { removedFromList } from './list-edits.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { propertyName } from './surroundings.js';

/** Takes a property out of what is sent with an event. */
export const dropEventProperty: QuickFix = { id: 'drop-event-property', safe: false, compute };

/** Takes a property out of what is sent to a recipient. */
export const dropFromPayload: QuickFix = { id: 'drop-from-payload', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const property = source && propertyAround(nodeAt(source, context.finding.range));
  if (!source || !property || needed.test(propertyName(property))) return null;
  const list = property.parent.properties;
  return fileEdits(source, [removedFromList(source, list, list.indexOf(property))]);
}

/** Without these a call names nobody; another value belongs there, not none. */
const needed = /^(distinct_?id|user_?id|id|event|to)$/i;

/** The property of an object literal that the value, or a text it is put into, is the value of. */
function propertyAround(node: ts.Node): ts.PropertyAssignment | ts.ShorthandPropertyAssignment | null {
  let at = node;
  while (wraps(at.parent)) at = at.parent;
  const { parent } = at;
  if (ts.isShorthandPropertyAssignment(parent)) return parent;
  return ts.isPropertyAssignment(parent) && parent.initializer === at ? parent : null;
}

function wraps(node: ts.Node): boolean {
  return (
    ts.isTemplateSpan(node) ||
    ts.isTemplateExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isBinaryExpression(node)
  );
}
