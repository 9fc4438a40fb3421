import { ts } from 'ts-morph';
import type { FileEdits } from '../base/text-range.js';
import { fileEdits, nodeAt, openSource, quoted, replacement } from './fix-source.js';
import type { FixContext, QuickFix } from './quick-fix.js';

/** Listens to the consent string instead of asking for it once. */
export const listenToTcf: QuickFix = { id: 'listen-to-tcf', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  const command = node && ts.isCallExpression(node) ? node.arguments[0] : undefined;
  if (!source || !command || !ts.isStringLiteralLike(command) || command.text !== 'getTCData') return null;
  return fileEdits(source, [replacement(source, command, quoted(source, 'addEventListener'))]);
}
