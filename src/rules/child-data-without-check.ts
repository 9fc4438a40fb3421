import { fieldRule } from './rule.js';

/**
 * Data of children: online services that rest on consent need the parents' below sixteen, in some states thirteen
 * (GDPR Art. 8, 6(1)(f)). A question for the age, or for that consent, anywhere in the program is a check.
 */
export const childDataWithoutCheck = fieldRule({
  id: 'child-data-without-check',
  fixes: [],
  oncePerHolder: true,
  report: ({ field, ageChecked }) =>
    field.category === 'demo.childData' && !ageChecked && field.role !== 'selection'
      ? { data: {}, categories: [field.category], atMost: 'info' }
      : null,
});
