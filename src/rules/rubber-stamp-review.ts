import { spotRule } from './rule.js';

/** A review approves without a person (GDPR Art. 22(3); WP251 rev.01: involvement must be meaningful). */
export const rubberStampReview = spotRule({
  id: 'rubber-stamp-review',
  of: 'automatic-approval',
  fixes: ['refuse-by-default'],
  report: ({ detail, name }) => ({ data: { how: { id: `approval.${detail}`, data: { name } } } }),
});
