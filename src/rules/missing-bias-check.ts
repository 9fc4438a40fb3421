import { daysBetween } from '../flow/project.js';
import { projectRule } from './rule.js';

/** Days for which a bias review holds where the entry says nothing. */
const yearly = 365;

/** What scores or classifies people is checked for bias (GDPR Art. 5(1)(a); AI Act Art. 4a, 10(2)(f)). */
export const missingBiasCheck = projectRule({
  id: 'missing-bias-check',
  report: ({ systems, today }) =>
    systems.flatMap((system) => {
      const { biasReview, reviewEveryDays: days = yearly } = system.entry;
      const current = biasReview?.date !== undefined && daysBetween(biasReview.date, today) <= days;
      return system.judges && !current ? [{ at: { kind: 'entry' as const, system }, data: { days } }] : [];
    }),
});
