import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { fileEdits, insertion, nodeAt, openSource, quoted, type FixSource } from './fix-source.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { enclosingFunction, propertyName, walk } from './surroundings.js';

/** Adds the headers for one-click unsubscription (RFC 2369, RFC 8058). */
export const addUnsubscribeHeaders: QuickFix = { id: 'add-unsubscribe-headers', safe: false, compute };

const address = 'List-Unsubscribe';
const post = 'List-Unsubscribe-Post';

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  const message = node && ts.isCallExpression(node) ? messageOf(node) : null;
  if (!source || !node || !message) return null;
  const edit = editOf(source, node, message);
  return edit && fileEdits(source, [edit]);
}

/** The literal that holds recipient and subject of the message. */
function messageOf(call: ts.CallExpression): ts.ObjectLiteralExpression | null {
  for (const argument of call.arguments) {
    if (!ts.isObjectLiteralExpression(argument)) continue;
    const names = argument.properties.map((property) => propertyName(property));
    if (names.some((name) => name === 'to' || name === 'To') && !names.includes('template')) return argument;
  }
  return null;
}

function editOf(source: FixSource, call: ts.Node, message: ts.ObjectLiteralExpression): TextEdit | null {
  const isPostmark = message.properties.some((property) => propertyName(property) === 'To');
  const name = isPostmark ? 'Headers' : 'headers';
  const given = message.properties.find((property) => propertyName(property) === name);
  const entries = [
    [address, addressText(source, call)],
    [post, quoted(source, 'List-Unsubscribe=One-Click')],
  ] as const;
  if (!given) {
    const last = message.properties[message.properties.length - 1];
    if (!last) return null;
    const value = isPostmark
      ? `[${entries.map(([header, text]) => `{ Name: ${quoted(source, header)}, Value: ${text} }`).join(', ')}]`
      : `{ ${entries.map(([header, text]) => `${quoted(source, header)}: ${text}`).join(', ')} }`;
    return insertion(last.end, `,${between(source, message)}${name}: ${value}`);
  }
  if (isPostmark || !ts.isPropertyAssignment(given) || !ts.isObjectLiteralExpression(given.initializer)) return null;
  const known = given.initializer.properties.map((property) => propertyName(property));
  const missing = entries.filter(([header]) => !known.includes(header));
  const last = given.initializer.properties[given.initializer.properties.length - 1];
  if (!last || missing.length === 0) return null;
  const text = missing
    .map(([header, value]) => `,${between(source, given.initializer)}${quoted(source, header)}: ${value}`)
    .join('');
  return insertion(last.end, text);
}

/** What stands between the properties of a literal: a blank, or a new line with its indentation. */
function between(source: FixSource, literal: ts.Node): string {
  const [first] = ts.isObjectLiteralExpression(literal) ? literal.properties : [];
  if (!first) return ' ';
  const before = source.text.slice(literal.getStart(source.tree) + 1, first.getStart(source.tree));
  return /[\r\n]/.test(before) ? (/(\r\n|\n|\r)[^\S\r\n]*$/.exec(before)?.[0] ?? ' ') : ' ';
}

/** The address that the function already has, else one to be replaced. */
function addressText(source: FixSource, call: ts.Node): string {
  const owner = enclosingFunction(call);
  let found = '';
  if (owner)
    walk(owner, (node) => {
      if (ts.isIdentifier(node) && /^unsub\w*(url|link)$/i.test(node.text) && isVariable(node)) found = node.text;
    });
  return found === '' ? quoted(source, '<https://example.com/unsubscribe>') : `\`<\${${found}}>\``;
}

function isVariable(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) && parent.name === node;
}
