import { flowRule } from './rule.js';

/** A person is looked up with a data broker, who adds what they never told (GDPR Art. 14, 5(1)(a)). */
export const thirdPartyEnrichment = flowRule({
  id: 'third-party-enrichment',
  from: ['personal-data'],
  to: ['recipient'],
  unless: [],
  where: ({ sink: { role } }) => role.kind === 'recipient' && role.recipientKind === 'enrichment',
  fixes: [],
  report: ({ source, sink }) => ({
    data: { source: sink.recipient === '' ? sink.name : sink.recipient },
    categories: [source.detail],
    atMost: 'info',
    atCall: true,
  }),
});
