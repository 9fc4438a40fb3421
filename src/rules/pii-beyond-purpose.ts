import { category } from '../knowledge/personal-data/categories.js';
import { isWorthAsking } from '../knowledge/purposes/fit.js';
import { categoryMessage, fieldRule, purposeMessage } from './rule.js';

/**
 * No more data than the purpose needs (GDPR Art. 5(1)(c), 25; CJEU C-394/23, C-446/21). A purpose that is only inferred
 * speaks of what it rarely needs; a declared one also of what is questionable, as a remark. Special categories have a
 * rule of their own, and so have fields that are mandatory without need.
 */
export const piiBeyondPurposeFields = fieldRule({
  id: 'pii-beyond-purpose',
  fixes: ['drop-field', 'allow-in-purpose'],
  report: ({ field, purpose }) => {
    if (purpose === null || category(field.category)?.special === true) return null;
    const fit = purpose.fit(field.category);
    const isQuestionable =
      fit === 'questionable' &&
      purpose.from === 'declared' &&
      !field.mandatory &&
      isWorthAsking(purpose.key, field.category);
    if (fit !== 'rarelyNeeded' && !isQuestionable) return null;
    return {
      ...(purpose.from === 'inferred' ? { id: 'rule.pii-beyond-purpose.inferred' } : {}),
      data: {
        field: field.name,
        category: categoryMessage(field.category),
        purpose: purposeMessage(purpose.key),
        fit: { id: `fit.${fit}` },
      },
      categories: [field.category],
      certain: purpose.certain,
      ...(isQuestionable ? { atMost: 'info' } : {}),
    };
  },
});
