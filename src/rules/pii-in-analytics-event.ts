import { isAnalytics } from '../flow/sent-field.js';
import { isFreeText } from '../knowledge/personal-data/match.js';
import { namesCategory } from '../knowledge/personal-data/named-category.js';
import { isSpecial } from '../knowledge/personal-data/special.js';
import { fitOf } from '../knowledge/purposes/fit.js';
import { categoryMessage, flowRule } from './rule.js';

/**
 * Direct identifiers in events and traits of analytics tools (GDPR Art. 5(1)(c); ePrivacy Directive Art. 5(3),
 * § 25 TDDDG): counting works with a pseudonymous id.
 */
export const piiInAnalyticsEvent = flowRule({
  id: 'pii-in-analytics-event',
  from: ['personal-data'],
  to: ['recipient'],
  unless: ['redacted', 'hashed'],
  where: (flow, { terms }) =>
    isAnalytics(flow) &&
    identifies(flow.source.detail) &&
    !isSpecial(flow.source.detail) &&
    !namesCategory(terms()?.categories, flow.source.detail),
  fixes: ['drop-event-property', 'replace-by-id'],
  report: ({ source, sink }) => ({
    data: { category: categoryMessage(source.detail), event: sink.event === '' ? sink.name : sink.event },
    categories: [source.detail],
    ...(isFreeText(source.detail) ? { atMost: 'info' } : {}),
  }),
});

/** What analytics rarely needs, and every name and address of a person. */
function identifies(category: string): boolean {
  return directly.test(category) || fitOf('analytics', category) === 'rarelyNeeded';
}

const directly =
  /^(identity\.(?!academicTitle)|contact\.(email|emailWork|phone|address|street|socialProfile)$|content\.(message|emailBody|notes)$)/;
