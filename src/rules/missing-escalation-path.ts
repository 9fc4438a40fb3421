import { spotRule } from './rule.js';

/** A bot answers people and nothing brings a person in (GDPR Art. 22(3); AI Act Art. 14, 26(2) for high-risk systems; good practice). */
export const missingEscalationPath = spotRule({
  id: 'missing-escalation-path',
  of: 'answering',
  fixes: [],
  report: () => ({ data: {} }),
});
