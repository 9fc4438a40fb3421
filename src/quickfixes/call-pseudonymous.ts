import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { fileEdits, nodeAt, openSource, type FixSource } from './fix-source.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { enclosingFunction, enclosingStatement, walk } from './surroundings.js';

/** Calls a hash pseudonymous where a comment before it, or the variable it is kept in, calls it anonymous. */
export const callPseudonymous: QuickFix = { id: 'call-pseudonymous', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  if (!source) return null;
  const node = nodeAt(source, context.finding.range);
  const statement = enclosingStatement(node);
  if (!statement) return null;
  const edits = [...commentEdits(source, statement), ...variableEdits(source, statement, node)];
  return edits.length === 0 ? null : fileEdits(source, edits);
}

/** The words of the comments right before the statement. */
function commentEdits(source: FixSource, statement: ts.Statement): TextEdit[] {
  const comments = ts.getLeadingCommentRanges(source.text, statement.getFullStart()) ?? [];
  return comments.flatMap(({ pos, end }) =>
    [...source.text.slice(pos, end).matchAll(/\banonym/gi)].map(({ index, 0: word }) => ({
      start: pos + index,
      end: pos + index + word.length,
      text: pseudonym(word),
    })),
  );
}

/** The variable that is declared, wherever the function names it. */
function variableEdits(source: FixSource, statement: ts.Statement, node: ts.Node): TextEdit[] {
  const declared = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.find(({ pos, end }) => pos <= node.pos && end >= node.end)?.name
    : undefined;
  const scope = enclosingFunction(node);
  if (!declared || !scope || !ts.isIdentifier(declared) || !/anonym/i.test(declared.text)) return [];
  const name = declared.text.replace(/anonym/i, pseudonym);
  const edits: TextEdit[] = [];
  walk(scope, (at) => {
    if (!ts.isIdentifier(at) || at.text !== declared.text || isKey(at)) return;
    const text = ts.isShorthandPropertyAssignment(at.parent) ? `${at.text}: ${name}` : name;
    edits.push({ start: at.getStart(source.tree), end: at.end, text });
  });
  return edits;
}

function isKey(name: ts.Identifier): boolean {
  const { parent } = name;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === name) ||
    (ts.isPropertyAccessExpression(parent) && parent.name === name) ||
    ts.isTypeElement(parent)
  );
}

function pseudonym(word: string): string {
  return word.startsWith('A') ? 'Pseudonym' : 'pseudonym';
}
