import type { FixOffer } from '../base/finding.js';

/** Fixes that change nothing but what is shown or logged: `--fix` may apply them unseen. */
const safeFixes: ReadonlySet<string> = new Set(['mask-in-log']);

/** The quick fixes that a rule names, the preferred one first. */
export function fixOffers(ids: readonly string[]): readonly FixOffer[] {
  return ids.map((id) => ({ id, title: { id: `fix.${id}` }, safe: safeFixes.has(id) }));
}
