import { spotRule } from './rule.js';

/** A model's answer is read and used without a look at its shape (GDPR Art. 5(1)(d); AI Act Art. 10, 15 for high-risk systems; good practice). */
export const aiInputUnvalidated = spotRule({
  id: 'ai-input-unvalidated',
  of: 'unvalidated',
  fixes: [],
  report: () => ({ data: {} }),
});
