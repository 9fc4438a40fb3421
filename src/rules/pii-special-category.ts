import { category } from '../knowledge/personal-data/categories.js';
import { categoryMessage, fieldRule } from './rule.js';

/**
 * Special categories of personal data need a ground of their own (GDPR Art. 9, 6, 35(3)(b)). Categories that only may be
 * special, such as gender, are ordinary ones. A purpose that names the category in the configuration is a documented one.
 */
export const piiSpecialCategoryFields = fieldRule({
  id: 'pii-special-category',
  fixes: ['drop-field', 'allow-in-purpose'],
  report: ({ field, purpose }) => {
    if (category(field.category)?.special !== true) return null;
    const fit = purpose?.fit(field.category);
    if (fit === 'allowed' || fit === 'necessary') return null;
    return {
      data: { field: field.name, category: categoryMessage(field.category) },
      categories: [field.category],
    };
  },
});
