import { type ModelledCall, textsOfParts } from '../flow/modelled-call.js';
import { type WayOut, wayOutOf } from '../knowledge/consent/unsubscribe-words.js';
import { isMarketingSend } from '../flow/marketing-send.js';
import { callRule } from './rule.js';

/** A marketing message has no way out in its text (ePrivacy Directive Art. 13(2), (4), § 7 UWG, GDPR Art. 21(4)). */
export const missingUnsubscribe = callRule({
  id: 'missing-unsubscribe',
  where: (call, context) =>
    (call.family === 'email' || call.family === 'sms') &&
    isMarketingSend(call, context) &&
    call.audience !== 'provider' &&
    wayOutOfCall(call) === 'lacks',
  fixes: [],
  report: () => ({ data: {} }),
});

const bodies = /^content\.(html|body|jsx)$/;

/** Templates that live with the provider, and texts that are composed elsewhere, are not known. */
function wayOutOfCall(call: ModelledCall): WayOut {
  const parts = call.parts.filter((part) => bodies.test(part.label));
  const states = textsOfParts(call, bodies).map(({ text, holes, open }) => wayOutOf(text, holes, open));
  if (states.includes('has')) return 'has';
  const isKnown = parts.length > 0 && parts.every((part) => part.texts !== null);
  return !isKnown || call.labels.has('content.template') || states.includes('unknown') ? 'unknown' : 'lacks';
}
