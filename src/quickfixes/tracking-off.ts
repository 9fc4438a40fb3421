import { ts } from 'ts-morph';
import type { FileEdits } from '../base/text-range.js';
import { fileEdits, nodeAt, openSource, quoted, replacement } from './fix-source.js';
import type { FixContext, QuickFix } from './quick-fix.js';

/** Switches off that a mail service records who opens a mail. */
export const trackingOff: QuickFix = { id: 'tracking-off', safe: false, compute };

const off: ReadonlyMap<string, string> = new Map([
  ['yes', 'no'],
  ['true', 'false'],
  ['htmlonly', 'no'],
  ['enabled', 'disabled'],
  ['HtmlAndText', 'None'],
  ['HtmlOnly', 'None'],
  ['TextOnly', 'None'],
]);

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  if (!source || !node || !ts.isPropertyAssignment(node)) return null;
  const { initializer } = node;
  if (initializer.kind === ts.SyntaxKind.TrueKeyword)
    return fileEdits(source, [replacement(source, initializer, 'false')]);
  const text = ts.isStringLiteralLike(initializer) ? off.get(initializer.text) : undefined;
  return text === undefined ? null : fileEdits(source, [replacement(source, initializer, quoted(source, text))]);
}
