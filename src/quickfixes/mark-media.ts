import { ts } from 'ts-morph';
import type { FileEdits } from '../base/text-range.js';
import { isMarkingName } from '../knowledge/decisions/marking-words.js';
import { fileEdits, insertion, nodeAt, openSource, replacement, type FixSource } from './fix-source.js';
import { topLevelFunctions } from './names-in-scope.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { around, isShorthand } from './surroundings.js';

/** Marks media for machines before they go out, with the function that the file has for it. */
export const markMedia: QuickFix = { id: 'mark-media', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  if (!source || !node || !ts.isExpression(node) || around(node, ts.isJsxExpression)) return null;
  const mark = topLevelFunctions(source).find((name) => isMarkingName(name));
  if (mark === undefined || !isAsync(node)) return null;
  if (isShorthand(node)) {
    const name = node.getText(source.tree);
    return fileEdits(source, [replacement(source, node, `${name}: await ${mark}(${name})`)]);
  }
  return fileEdits(source, wrapping(source, node, mark));
}

function wrapping(source: FixSource, node: ts.Expression, mark: string) {
  return [insertion(node.getStart(source.tree), `await ${mark}(`), insertion(node.end, ')')];
}

/** The function around may wait. */
function isAsync(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionLike(at))
      return (
        ts.canHaveModifiers(at) && (ts.getModifiers(at) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)
      );
  }
  return true;
}
