import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import {
  appended,
  fileEdits,
  indentAt,
  insertion,
  lineStart,
  nodeAt,
  openSource,
  quoted,
  textOfNode,
  type FixSource,
} from './fix-source.js';
import { configuredFunction, topLevelFunctions } from './names-in-scope.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { reviewHelper, reviewName } from './review-helper.js';
import { subjectOf } from './review-subject.js';
import { enclosingFunction, enclosingStatement, walk, type FunctionNode } from './surroundings.js';

/** Lets a person decide: the effect waits until somebody has approved it. */
export const requireReview: QuickFix = { id: 'require-review', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  const owner = node && enclosingFunction(node);
  if (!source || !owner || !ts.isExpression(node)) return null;
  const isAsync = owner.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) === true;
  const review = reviewFunction(context, source, isAsync);
  const subject = subjectOf(context, source, node, owner);
  if (!review || subject === null) return null;
  const action = quoted(source, actionOf(context));
  const question = `${review.awaited ? 'await ' : ''}${review.name}({ action: ${action}, subject: ${subject} })`;
  const edits = guarded(source, node, owner, question, review.awaited);
  return edits && fileEdits(source, [...review.edits, ...edits]);
}

function actionOf(context: FixContext): string {
  const action = context.finding.message.data?.['action'];
  return typeof action === 'object' ? action.id.replace(/^action\./, '') : 'other';
}

interface Review {
  readonly name: string;
  readonly awaited: boolean;
  readonly edits: readonly TextEdit[];
}

/** The configured function; the one that an earlier fix has left; else a new one at the end of the file. */
function reviewFunction(context: FixContext, source: FixSource, isAsync: boolean): Review | null {
  const configured = isAsync ? configuredFunction(context, source, context.configured.review) : null;
  if (configured) return { ...configured, awaited: true };
  if (!topLevelFunctions(source).includes(reviewName))
    return {
      name: reviewName,
      awaited: isAsync,
      edits: [appended(source, reviewHelper(source, context.locale, isAsync))],
    };
  const own = source.tree.statements.find(
    (statement): statement is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(statement) && statement.name?.text === reviewName,
  );
  const answersLater = own?.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? true;
  return answersLater && !isAsync ? null : { name: reviewName, awaited: answersLater, edits: [] };
}

function guarded(
  source: FixSource,
  node: ts.Expression,
  owner: FunctionNode,
  question: string,
  awaited: boolean,
): TextEdit[] | null {
  const statement = enclosingStatement(node);
  if (!statement)
    return ts.isArrowFunction(owner) && ts.isExpression(owner.body) ? inArrow(source, owner.body, question) : null;
  const isListed =
    ts.isBlock(statement.parent) || ts.isSourceFile(statement.parent) || ts.isCaseOrDefaultClause(statement.parent);
  if (ts.isExpressionStatement(statement))
    return isListed ? inside(source, statement, question) : inNewBlock(source, statement, question);
  if (!isListed || ts.isIfStatement(statement) || ts.isIterationStatement(statement, false)) return null;
  const asked = awaited ? `(${question})` : question;
  const indent = indentAt(source.text, statement.getStart(source.tree));
  return [
    insertion(
      statement.getStart(source.tree),
      `if (!${asked}) ${leave(source, statement, owner)}${source.newline}${indent}`,
    ),
  ];
}

/** `if (…) { statement }`, whose lines move one step to the right. */
function inside(source: FixSource, statement: ts.Statement, question: string): TextEdit[] {
  const start = statement.getStart(source.tree);
  const indent = indentAt(source.text, start);
  const { newline, unit } = source;
  return [
    insertion(start, `if (${question}) {${newline}${indent}${unit}`),
    ...shifted(source, statement),
    insertion(statement.end, `${newline}${indent}}`),
  ];
}

/** The one statement of a branch becomes a block. */
function inNewBlock(source: FixSource, statement: ts.Statement, question: string): TextEdit[] {
  const { newline, unit } = source;
  const indent = indentAt(source.text, statement.parent.getStart(source.tree));
  const text = textOfNode(source, statement);
  const block = `{${newline}${indent}${unit}if (${question}) ${text}${newline}${indent}}`;
  return [{ start: statement.getStart(source.tree), end: statement.end, text: block }];
}

function inArrow(source: FixSource, body: ts.Expression, question: string): TextEdit[] {
  return [insertion(body.getStart(source.tree), `(${question}) ? `), insertion(body.end, ' : undefined')];
}

/** One step of indentation for each further line, except lines inside texts. */
function shifted(source: FixSource, statement: ts.Statement): TextEdit[] {
  const texts: ts.Node[] = [];
  walk(statement, (node) => {
    if (ts.isTemplateLiteralToken(node)) texts.push(node);
  });
  const edits: TextEdit[] = [];
  for (const end of source.text.slice(statement.getStart(source.tree), statement.end).matchAll(/\r\n|\n|\r/g)) {
    const at = statement.getStart(source.tree) + end.index + end[0].length;
    const isEmpty = /[\r\n]/.test(source.text[at] ?? '\n');
    if (
      !isEmpty &&
      at === lineStart(source.text, at) &&
      !texts.some((text) => text.getStart(source.tree) < at && at < text.end)
    )
      edits.push(insertion(at, source.unit));
  }
  return edits;
}

/** Goes on with the next person in a loop, returns where nothing is returned, and refuses where a value is expected. */
function leave(source: FixSource, statement: ts.Statement, owner: FunctionNode): string {
  for (let at: ts.Node = statement.parent; at !== owner; at = at.parent)
    if (ts.isIterationStatement(at, false)) return 'continue;';
  const type = 'type' in owner ? owner.type?.getText(source.tree) : undefined;
  if (type !== undefined ? /\bvoid\b/.test(type) : !returnsValue(owner)) return 'return;';
  return `throw new Error(${quoted(source, 'A person has to decide first.')});`;
}

function returnsValue(owner: FunctionNode): boolean {
  let found = false;
  if (owner.body)
    walk(
      owner.body,
      (node) =>
        (found ||= ts.isReturnStatement(node) && node.expression !== undefined && enclosingFunction(node) === owner),
    );
  return found;
}
