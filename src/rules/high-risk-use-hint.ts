import { norm } from '../knowledge/norms/norms.js';
import { spotRule } from './rule.js';

/** Duties for uses of Annex III follow from this article; the table of norms has the day. */
const article = 'AI Act Art. 6(2)-(3)';

/** A use that Annex III lists as high-risk (AI Act Art. 6(2)-(3)); a classification in the register satisfies (Art. 6(4)). */
export const highRiskUseHint = spotRule({
  id: 'high-risk-use-hint',
  of: 'high-risk-use',
  where: (_spot, { classified }) => !classified,
  fixes: [],
  report: ({ detail }, { date }) => {
    const from = norm(article)?.appliesFrom ?? '';
    return {
      id: from <= date ? 'rule.high-risk-use-hint.now' : 'rule.high-risk-use-hint',
      data: { use: { id: `high-risk-use.${detail}` }, date: from },
    };
  },
});
