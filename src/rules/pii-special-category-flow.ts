import { fieldOf, isHandedOver } from '../flow/sent-field.js';
import { namesCategory } from '../knowledge/personal-data/named-category.js';
import { isSpecial } from '../knowledge/personal-data/special.js';
import { categoryMessage, flowRule } from './rule.js';

/** Special-category data, or data on convictions, goes to a recipient (GDPR Art. 9, 10, 35(3)(b)). */
export const piiSpecialCategoryFlow = flowRule({
  id: 'pii-special-category',
  from: ['personal-data'],
  to: ['recipient', 'person-facing'],
  unless: ['redacted'],
  where: (flow, { purpose, terms }) =>
    isHandedOver(flow) &&
    isSpecial(flow.source.detail) &&
    !namesCategory(terms()?.categories, flow.source.detail) &&
    !permitted.has(purpose()?.fit(flow.source.detail) ?? ''),
  fixes: ['drop-from-payload'],
  report: (flow, context) => {
    const purpose = context.purpose();
    return {
      data: { field: fieldOf(flow), category: categoryMessage(flow.source.detail) },
      categories: [flow.source.detail],
      ...(purpose ? { purpose } : {}),
    };
  },
});

const permitted: ReadonlySet<string> = new Set(['necessary', 'allowed']);
