import { observationRule } from './rule.js';

/** Exploiting age, disability or hardship of persons may be prohibited (AI Act Art. 5(1)(a), (b); Directive 2005/29/EC; § 4a UWG). */
export const manipulativeTargeting = observationRule({
  id: 'manipulative-targeting',
  of: 'vulnerable-target',
  fixes: [],
  report: ({ detail }) => ({ data: { marker: detail } }),
});
