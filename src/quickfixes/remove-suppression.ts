import type { FileEdits } from '../base/text-range.js';
import { lineStart, offsetAt } from './fix-source.js';
import type { FixContext, QuickFix } from './quick-fix.js';

/** Takes out a suppression that silences nothing, or the one rule of several that it need not name. */
export const removeSuppression: QuickFix = { id: 'remove-suppression', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const { finding } = context;
  const text = context.text(finding.file);
  if (text === null) return null;
  let start = offsetAt(text, finding.range.start);
  let end = offsetAt(text, finding.range.end);
  const comment = text.slice(start, end);
  if (!/leitplanke-ignore-(next-line|file)/.test(comment)) return null;
  const rule = finding.message.data?.['rule'];
  const named = typeof rule === 'string' ? oneRule(comment, rule) : null;
  if (named) return new Map([[finding.file, [{ start: start + named.start, end: start + named.end, text: '' }]]]);
  const before = /\{\s*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^\s*\}/.exec(text.slice(end))?.[0] ?? '';
  if (comment.startsWith('/*') && before !== '' && after !== '') {
    start -= before.length;
    end += after.length;
  }
  const line = lineStart(text, start);
  const rest = /^[ \t]*(\r\n|\n|\r|$)/.exec(text.slice(end));
  const alone = text.slice(line, start).trim() === '' && rest !== null;
  const space = /[ \t]*$/.exec(text.slice(line, start))?.[0].length ?? 0;
  const edit = alone ? { start: line, end: end + rest[0].length, text: '' } : { start: start - space, end, text: '' };
  return new Map([[finding.file, [edit]]]);
}

/** Where one of several rules stands in the comment, with its comma; null when it is the only one. */
function oneRule(comment: string, rule: string): { start: number; end: number } | null {
  const [head = ''] = comment.split(/\s--(?=\s|$)/);
  const words = [...head.matchAll(/[\w-]+/g)].slice(1);
  const index = words.findIndex(([word]) => word === rule);
  const found = words[index];
  if (!found || words.length < 2) return null;
  const next = words[index + 1];
  const before = words[index - 1];
  if (next) return { start: found.index, end: next.index };
  return before ? { start: before.index + before[0].length, end: found.index + rule.length } : null;
}
