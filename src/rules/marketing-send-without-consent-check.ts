import { isMarketingSend } from '../flow/marketing-send.js';
import { callRule } from './rule.js';

/** Marketing goes to somebody of whom nobody asked whether they agreed (ePrivacy Directive Art. 13, § 7 UWG, GDPR Art. 6, 7). */
export const marketingSendWithoutConsentCheck = callRule({
  id: 'marketing-send-without-consent-check',
  where: (call, context) => isMarketingSend(call, context) && call.audience === 'people' && !call.guards.consented,
  fixes: ['add-consent-guard'],
  report: () => ({ data: {} }),
});
