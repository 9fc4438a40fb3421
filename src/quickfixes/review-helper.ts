import type { Locale } from '../base/message.js';
import { textOf } from '../knowledge/texts/texts.js';
import type { FixSource } from './fix-source.js';

/** Name of the function that fixes add; the engine takes it for a question to a person. */
export const reviewName = 'requestHumanReview';

/** A working start: it records what waits for a person, and lets nothing through before somebody has set it to approved. */
export function reviewHelper(source: FixSource, locale: Locale, isAsync: boolean): string {
  const { unit, quote, typed } = source;
  const q = (text: string): string => `${quote}${text}${quote}`;
  const type = isAsync ? 'Promise<boolean>' : 'boolean';
  const signature = typed ? `(request: { action: string; subject: unknown }): ${type}` : '(request)';
  const map = typed ? `new Map<string, ${q('pending')} | ${q('approved')} | ${q('refused')}>()` : 'new Map()';
  const comment = textOf('fix.code.review', locale) ?? '';
  const documentation = typed
    ? [`/** ${comment} */`]
    : ['/**', ` * ${comment}`, ' * @param {{ action: string, subject: unknown }} request', ' */'];
  return [
    `/** ${textOf('fix.code.reviews', locale) ?? ''} */`,
    `const humanReviews = ${map};`,
    '',
    ...documentation,
    `${isAsync ? 'async ' : ''}function ${reviewName}${signature} {`,
    `${unit}const key = \`\${request.action} \${JSON.stringify(request.subject)}\`;`,
    `${unit}const state = humanReviews.get(key) ?? ${q('pending')};`,
    `${unit}humanReviews.set(key, state);`,
    `${unit}return state === ${q('approved')};`,
    '}',
  ].join('\n');
}
