import { optionOf } from '../flow/modelled-call.js';
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
    !waitingOptions.some((name) => optionOf(call, [name]) !== null),
  fixes: [],
  report: (call) => ({ data: { tracker: call.chain } }),
});
