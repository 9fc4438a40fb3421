import type { Message } from '../base/message.js';
import { lineMap, type LineMap } from './line-map.js';

/** A comment of a file, with its marks: `// …`, a block comment, the inside of a JSX comment. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A comment that silences rules (contract section 5). One without a reason silences nothing. */
export interface Suppression {
  readonly rules: readonly string[];
  readonly reason: string | null;
  readonly scope: 'next-line' | 'file';
  /** 1-based line of the comment. */
  readonly commentLine: number;
  /** 1-based line whose findings it silences; null for the whole file, or when no code follows. */
  readonly line: number | null;
  /** Offsets of the comment. */
  readonly start: number;
  readonly end: number;
  /** What is wrong with it: `no-reason`, `no-rule`, `unknown-rule`. */
  readonly problems: readonly SuppressionProblem[];
}

export interface SuppressionProblem {
  readonly kind: 'no-reason' | 'no-rule' | 'unknown-rule';
  readonly message: Message;
}

const directive = /^leitplanke-ignore-(next-line|file)(?![\w-])/;

/**
 * The suppressions among the comments of a file, in their order. `nearestRule` says what an unknown rule may have
 * meant, and null for one that exists.
 */
export function suppressionsOf(
  text: string,
  comments: readonly Comment[],
  nearestRule: (rule: string) => string | null,
): Suppression[] {
  let lines: LineMap | null = null;
  return comments.flatMap((comment): Suppression[] => {
    const body = bodyOf(comment.text);
    const match = directive.exec(body);
    if (match === null) return [];
    lines ??= lineMap(text);
    const scope = match[1] === 'file' ? 'file' : 'next-line';
    const [named = '', ...reasons] = body.slice(match[0].length).split(/(?:^|\s)--(?=\s|$)/);
    const reason = reasons.join(' -- ').replace(/\s+/g, ' ').trim();
    const rules = named.split(/[\s,]+/).filter((rule) => rule !== '');
    const code = scope === 'file' ? null : nextCode(text, comment.end);
    return [
      {
        rules,
        reason: reason === '' ? null : reason,
        scope,
        commentLine: lines.position(comment.start).line,
        line: code === null ? null : lines.position(code).line,
        start: comment.start,
        end: comment.end,
        problems: problemsOf(rules, reason, nearestRule),
      },
    ];
  });
}

function problemsOf(
  rules: readonly string[],
  reason: string,
  nearestRule: (rule: string) => string | null,
): SuppressionProblem[] {
  const problems: SuppressionProblem[] = [];
  if (rules.length === 0) problems.push({ kind: 'no-rule', message: { id: 'suppression.no-rule' } });
  for (const rule of rules) {
    const nearest = nearestRule(rule);
    if (nearest !== null) {
      problems.push({ kind: 'unknown-rule', message: { id: 'suppression.unknown-rule', data: { rule, nearest } } });
    }
  }
  if (reason === '') problems.push({ kind: 'no-reason', message: { id: 'suppression.no-reason' } });
  return problems;
}

/** What a comment says, without its marks and the stars at the start of its lines. */
export function bodyOf(comment: string): string {
  if (comment.startsWith('//')) return comment.replace(/^\/{2,}!?/, '').trim();
  return comment
    .replace(/^\/\*+!?/, '')
    .replace(/\*+\/$/, '')
    .replace(/^[ \t]*\*(?!\/)/gm, '')
    .trim();
}

/** Everything between a comment and the code below it: the rest of its line, blank lines, further comments, also in JSX. */
const restOfLine = /[^\n\r]*(?:\r\n|\n|\r|$)/y;
const betweenCode = /(?:\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|\{\s*\/\*[\s\S]*?\*\/\s*\})*/y;

/** Offset of the first code on the lines after `end`, or null at the end of the file. */
function nextCode(text: string, end: number): number | null {
  restOfLine.lastIndex = end;
  restOfLine.exec(text);
  betweenCode.lastIndex = restOfLine.lastIndex;
  betweenCode.exec(text);
  return betweenCode.lastIndex < text.length ? betweenCode.lastIndex : null;
}
