import type { FixOffer } from '../base/finding.js';

/**
 * The fixes there are, and whether each may be applied unseen: `--fix` does so only where nothing changes for users.
 * A table of its own, so that naming fixes does not load the compiler; a test compares it with the fixes themselves.
 */
export const fixSafety: ReadonlyMap<string, boolean> = new Map([
  ['add-chat-notice', false],
  ['add-consent-guard', false],
  ['add-unsubscribe-headers', false],
  ['default-to-denied', false],
  ['default-to-false', false],
  ['listen-to-tcf', false],
  ['log-id-instead', false],
  ['mask-in-log', true],
  ['mask-in-prompt', false],
  ['pick-fields', false],
  ['remove-from-log', false],
  ['remove-suppression', false],
  ['require-review', false],
  ['tracking-off', false],
  ['wrap-with-ai-label', false],
]);

/** Those of the named quick fixes that exist, the preferred one first. */
export function fixOffers(ids: readonly string[]): readonly FixOffer[] {
  return ids.flatMap((id) => {
    const safe = fixSafety.get(id);
    return safe === undefined ? [] : [{ id, title: { id: `fix.${id}` }, safe }];
  });
}
