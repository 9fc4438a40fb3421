import type { ModelledCall } from '../flow/modelled-call.js';
import { waitingOptions } from '../knowledge/consent/trackers.js';
import { callRule } from './rule.js';

/** A tracker stores or reads information on the device before anybody agreed (ePrivacy Directive Art. 5(3), § 25(1) TDDDG). */
export const trackingBeforeConsent = callRule({
  id: 'tracking-before-consent',
  where: (call, context) =>
    call.family === 'tracker' &&
    !call.guards.consented &&
    !context.waits &&
    !(call.package === 'google' && context.consentMode !== 'none') &&
    !mayWait(call),
  fixes: [],
  report: (call) => ({ data: { tracker: call.chain } }),
});

/** Vendors whose second argument may hold such options; of others it is an id. */
const takesOptions = new Set(['posthog', 'mixpanel', 'amplitude', 'segment', 'heap', 'datadog']);

/** The options let it start without storing anything, or are not known. */
function mayWait(call: ModelledCall): boolean {
  return call.options.some((option, index) =>
    option.kind === 'fields'
      ? option.open || waitingOptions.some((name) => option.fields.has(name))
      : index > 0 && option.kind === 'unknown' && takesOptions.has(call.package),
  );
}
