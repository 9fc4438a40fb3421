import { category } from '../knowledge/personal-data/categories.js';
import { spotRule } from './rule.js';

/** A special category goes into a score or an automated decision (GDPR Art. 22(4), 9(2)(a),(g)). */
export const specialCategoryInDecision = spotRule({
  id: 'special-category-in-decision',
  of: 'feature',
  where: ({ detail }) => category(detail)?.special === true,
  fixes: ['drop-feature'],
  report: ({ detail }) => ({ data: {}, categories: [detail] }),
});
