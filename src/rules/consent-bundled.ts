import { signalRule } from './rule.js';

/** One consent covers several purposes, or must be given to sign up (GDPR Art. 7(2), 7(4), Rec. 32, 43). */
export const consentBundled = signalRule({
  id: 'consent-bundled',
  on: ['consent-bundled'],
  fixes: [],
  report: () => ({ data: {}, atMost: 'info' }),
});
