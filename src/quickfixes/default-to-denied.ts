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
  type FixSource,
} from './fix-source.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { around, enclosingStatement, propertyName } from './surroundings.js';

/** Starts Google's tags with all four signals denied, until somebody agrees. */
export const defaultToDenied: QuickFix = { id: 'default-to-denied', safe: false, compute };

const signals = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'];

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  if (!source || !node) return null;
  const call = around(node, isDefault);
  const options = call?.arguments[2];
  const edits =
    options && ts.isObjectLiteralExpression(options)
      ? inOptions(source, options)
      : ts.isCallExpression(node)
        ? beforeConfig(source, node)
        : null;
  return edits && edits.length > 0 ? fileEdits(source, edits) : null;
}

function isDefault(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const [first, second] = node.arguments;
  return (
    first !== undefined &&
    second !== undefined &&
    ts.isStringLiteralLike(first) &&
    first.text === 'consent' &&
    ts.isStringLiteralLike(second) &&
    second.text === 'default'
  );
}

function inOptions(source: FixSource, options: ts.ObjectLiteralExpression): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const property of options.properties) {
    if (!ts.isPropertyAssignment(property) || !signals.includes(propertyName(property))) continue;
    if (ts.isStringLiteralLike(property.initializer) && property.initializer.text === 'granted')
      edits.push(replacement(source, property.initializer, quoted(source, 'denied')));
  }
  const given = options.properties.map((property) => propertyName(property));
  const missing = signals.filter((signal) => !given.includes(signal));
  const last = options.properties[options.properties.length - 1];
  if (missing.length > 0 && last)
    edits.push(insertion(last.end, missing.map((signal) => `, ${signal}: ${quoted(source, 'denied')}`).join('')));
  return edits;
}

/** The default before the first `config`. */
function beforeConfig(source: FixSource, call: ts.CallExpression): TextEdit[] | null {
  const statement = enclosingStatement(call);
  if (!statement || !(ts.isBlock(statement.parent) || ts.isSourceFile(statement.parent))) return null;
  const start = statement.getStart(source.tree);
  const indent = indentAt(source.text, start);
  const { newline, unit } = source;
  const lines = signals.map((signal) => `${indent}${unit}${signal}: ${quoted(source, 'denied')},`);
  const name = call.expression.getText(source.tree);
  const text = [
    `${name}(${quoted(source, 'consent')}, ${quoted(source, 'default')}, {`,
    ...lines,
    `${indent}});`,
    indent,
  ].join(newline);
  return [insertion(start, text)];
}
