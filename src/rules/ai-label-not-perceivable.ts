import { observationRule } from './rule.js';

/** The label is clear, distinguishable and accessible at the first contact (AI Act Art. 50(5); Directive (EU) 2019/882). */
export const aiLabelNotPerceivable = observationRule({
  id: 'ai-label-not-perceivable',
  of: 'hidden-label',
  fixes: [],
  report: () => ({ data: {} }),
});
