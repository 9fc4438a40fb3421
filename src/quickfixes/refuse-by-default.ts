import { ts } from 'ts-morph';
import type { FileEdits } from '../base/text-range.js';
import { fileEdits, nodeAt, openSource, quoted, replacement } from './fix-source.js';
import type { QuickFix } from './quick-fix.js';
import { walk } from './surroundings.js';

/** What counts instead of an approval that nobody gives. */
const instead: ReadonlyMap<string, string> = new Map([
  ['approve', 'reject'],
  ['accept', 'reject'],
  ['approved', 'pending'],
  ['accepted', 'pending'],
]);

/** Turns an approval by default, or by the clock, into none: `true` into `false`, `'approve'` into `'reject'`. */
export const refuseByDefault: QuickFix = {
  id: 'refuse-by-default',
  safe: false,
  compute(context): FileEdits | null {
    const source = openSource(context, context.finding.file);
    if (!source) return null;
    const node = nodeAt(source, context.finding.range);
    const found: ts.Node[] = [];
    const consider = (at: ts.Node): void => {
      if (at.kind === ts.SyntaxKind.TrueKeyword || (ts.isStringLiteral(at) && instead.has(at.text))) found.push(at);
    };
    consider(node);
    walk(node, consider);
    const [only] = found;
    if (!only || found.length > 1) return null;
    const text = ts.isStringLiteral(only) ? quoted(source, instead.get(only.text) ?? '') : 'false';
    return fileEdits(source, [replacement(source, only, text)]);
  },
};
