import { ts } from 'ts-morph';
import type { FileEdits } from '../base/text-range.js';
import { isPermissionName } from '../knowledge/consent/permission-names.js';
import { fileEdits, indentAt, insertion, nodeAt, openSource, type FixSource } from './fix-source.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { bare, enclosingFunction, enclosingStatement, propertyName, walk, type FunctionNode } from './surroundings.js';

/** Asks the consent that the record of the person already holds before something is sent. */
export const addConsentGuard: QuickFix = { id: 'add-consent-guard', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  const owner = node && enclosingFunction(node);
  const statement = node && enclosingStatement(node);
  if (!source || !owner || !statement || !ts.isBlock(statement.parent)) return null;
  const person = personOf(node);
  const field = person && consentField(source);
  const leave = leaving(statement, owner);
  if (!person || !field || leave === null) return null;
  const start = statement.getStart(source.tree);
  const text = `if (!${person.text}.${field}) ${leave}${source.newline}${indentAt(source.text, start)}`;
  return fileEdits(source, [insertion(start, text)]);
}

/** `customer` of `to: customer.email`, or of an argument `customer.email`. */
function personOf(node: ts.Node): ts.Identifier | null {
  const found: ts.Identifier[] = [];
  walk(node, (inner) => {
    if (!ts.isPropertyAccessExpression(inner) || !/mail|phone|mobile/i.test(inner.name.text)) return;
    const record = bare(inner.expression);
    if (ts.isIdentifier(record) && !/^(process|env|config|mail|mailer|sgMail|resend)$/.test(record.text))
      found.push(record);
  });
  return found[0] ?? null;
}

/** The one field of a type, schema or selection in the file that says that somebody agreed. */
function consentField(source: FixSource): string | null {
  const names = new Set<string>();
  walk(source.tree, (node) => {
    const name =
      ts.isPropertySignature(node) || ts.isPropertyAssignment(node)
        ? propertyName(node)
        : ts.isPropertyDeclaration(node) && ts.isIdentifier(node.name)
          ? node.name.text
          : '';
    if (name !== '' && isPermissionName(name) && /^[a-z]/.test(name)) names.add(name);
  });
  const [only, ...more] = names;
  return more.length === 0 ? (only ?? null) : null;
}

/** Goes on with the next person in a loop, else leaves a function that returns nothing. */
function leaving(statement: ts.Statement, owner: FunctionNode): string | null {
  for (let at: ts.Node = statement.parent; at !== owner; at = at.parent)
    if (ts.isIterationStatement(at, false)) return 'continue;';
  const returned: ts.Node[] = [];
  if (owner.body)
    walk(owner.body, (node) => {
      if (ts.isReturnStatement(node) && node.expression && enclosingFunction(node) === owner) returned.push(node);
    });
  return returned.length > 0 ? null : 'return;';
}
