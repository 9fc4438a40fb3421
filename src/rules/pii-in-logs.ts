import { isFreeText, isInternalId } from '../knowledge/personal-data/match.js';
import { categoryMessage, flowRule } from './rule.js';

/** Personal data must not be written to logs or error trackers (GDPR Art. 5(1)(c), 5(1)(f), 32); internal ids may. */
export const piiInLogs = flowRule({
  id: 'pii-in-logs',
  from: ['personal-data'],
  to: ['log', 'recipient'],
  unless: ['redacted', 'hashed'],
  where: ({ source, sink }) =>
    !isInternalId(source.detail) &&
    !ofMany.test(source.detail) &&
    (sink.role.kind !== 'recipient' || sink.role.recipientKind === 'error-tracking'),
  fixes: ['mask-in-log', 'log-id-instead', 'remove-from-log'],
  report: ({ source }) => ({
    data: { category: categoryMessage(source.detail) },
    categories: [source.detail],
    ...(isFreeText(source.detail) ? { atMost: 'info' } : {}),
  }),
});

/** A language, a setting or the name of a segment says nothing of one person by itself. */
const ofMany = /^(demo\.language|pref\.\w+|profile\.segment)$/;
