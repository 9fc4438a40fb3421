import type { FixOffer } from '../base/finding.js';

/**
 * The fixes there are, and whether each may be applied unseen: `--fix` does so only where nothing changes for users.
 * A table of its own, so that naming fixes does not load the compiler; a test compares it with the fixes themselves.
 */
export const fixSafety: ReadonlyMap<string, boolean> = new Map([
  ['add-ai-system-entry', false],
  ['add-chat-notice', false],
  ['call-pseudonymous', false],
  ['drop-event-property', false],
  ['drop-from-payload', false],
  ['add-model-card', false],
  ['add-owner', false],
  ['add-persona-disclosure', false],
  ['add-review-date', false],
  ['keep-metadata', false],
  ['add-audit-record', false],
  ['drop-feature', false],
  ['add-consent-guard', false],
  ['add-unsubscribe-headers', false],
  ['default-to-denied', false],
  ['default-to-false', false],
  ['listen-to-tcf', false],
  ['log-id-instead', false],
  ['mark-media', false],
  ['allow-in-purpose', false],
  ['drop-field', false],
  ['make-optional', false],
  ['mask-in-log', true],
  ['mask-in-prompt', false],
  ['pick-fields', false],
  ['refuse-by-default', false],
  ['remove-from-log', false],
  ['remove-suppression', false],
  ['replace-by-id', false],
  ['require-review', false],
  ['store-reasons', false],
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
