import { flowRule } from './rule.js';

/** A whole record about a person is passed where a few fields would do (GDPR Art. 5(1)(c), 25). */
export const piiWholeObjectToSink = flowRule({
  id: 'pii-whole-object-to-sink',
  from: ['person-object'],
  to: ['log', 'llm-prompt', 'recipient'],
  unless: ['redacted', 'hashed'],
  fixes: ['pick-fields'],
  report: ({ source, sink }) => ({ data: { entity: source.detail, sink: sink.name } }),
});
