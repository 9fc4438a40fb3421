import { daysBetween } from '../flow/project.js';
import { projectRule } from './rule.js';

/** Days after which a review counts as old where the entry says nothing. */
const yearly = 365;

/** Measures are reviewed and updated where necessary (GDPR Art. 24(1), 32(1)(d), 35(11)); how often is for the entry to say. */
export const reviewOverdue = projectRule({
  id: 'review-overdue',
  report: ({ systems, today }) =>
    systems.flatMap((system) => {
      const { lastReview, reviewEveryDays: limit = yearly } = system.entry;
      const days = lastReview === undefined ? 0 : daysBetween(lastReview, today);
      if (days <= limit) return [];
      return [
        {
          at: { kind: 'entry' as const, system },
          fixes: ['add-review-date'],
          data: { kind: { id: 'review-kind.system' }, days, limit },
        },
      ];
    }),
});
