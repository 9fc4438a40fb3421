import { spotRule } from './rule.js';

/** A score about a person is kept or given back as a bare number (GDPR Art. 15(1)(h), 5(1)(a); AI Act Art. 13 for high-risk systems). */
export const opaqueScore = spotRule({
  id: 'opaque-score',
  of: 'bare-score',
  fixes: [],
  report: () => ({ data: {} }),
});
