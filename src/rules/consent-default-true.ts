import { signalRule } from './rule.js';

/** A consent is given before anybody chose (GDPR Art. 4(11), 7, 25(2); CJEU C-673/17 Planet49). */
export const consentDefaultTrue = signalRule({
  id: 'consent-default-true',
  on: ['consent-default'],
  fixes: ['default-to-false'],
  report: () => ({ data: {} }),
});
