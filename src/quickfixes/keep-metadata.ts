import { ts } from 'ts-morph';
import type { FileEdits } from '../base/text-range.js';
import { fileEdits, insertion, nodeAt, openSource } from './fix-source.js';
import type { FixContext, QuickFix } from './quick-fix.js';

/** Keeps what is written into a picture: `.keepMetadata()` before the call that ends the chain of `sharp`. */
export const keepMetadata: QuickFix = { id: 'keep-metadata', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  if (!source || !node || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const { expression, name } = node.expression;
  const usesSharp = source.tree.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      statement.moduleSpecifier.text === 'sharp',
  );
  if (!usesSharp || !/^(toBuffer|toFile)$/.test(name.text)) return null;
  const between = source.text.slice(expression.end, name.getStart(source.tree));
  const line = /^(\s*)\.$/.exec(between)?.[1] ?? '';
  return fileEdits(source, [insertion(expression.end, `${line}.keepMetadata()`)]);
}
