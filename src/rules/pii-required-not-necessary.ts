import { category } from '../knowledge/personal-data/categories.js';
import { isWorthAsking } from '../knowledge/purposes/fit.js';
import { categoryMessage, fieldRule, purposeMessage } from './rule.js';

/**
 * What the purpose does not need must not be mandatory (GDPR Art. 5(1)(c), 7(4), 25(2); CJEU C-394/23). Only a declared
 * purpose speaks of what is questionable; what is rarely needed is reported as beyond the purpose, mandatory or not.
 */
export const piiRequiredNotNecessary = fieldRule({
  id: 'pii-required-not-necessary',
  fixes: ['make-optional', 'drop-field', 'allow-in-purpose'],
  report: ({ field, purpose }) => {
    if (purpose?.from !== 'declared' || !field.mandatory || category(field.category)?.special === true) return null;
    if (purpose.fit(field.category) !== 'questionable' || !isWorthAsking(purpose.key, field.category)) return null;
    return {
      data: {
        field: field.name,
        category: categoryMessage(field.category),
        purpose: purposeMessage(purpose.key),
      },
      categories: [field.category],
    };
  },
});
