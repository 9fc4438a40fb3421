import { isFreeText, isInternalId } from '../knowledge/personal-data/match.js';
import { categoryMessage, flowRule } from './rule.js';

/** Personal data in a prompt goes to the provider of the model (GDPR Art. 5(1)(c), 28, 32, Chapter V). */
export const piiInLlmPrompt = flowRule({
  id: 'pii-in-llm-prompt',
  from: ['personal-data'],
  to: ['llm-prompt'],
  unless: ['redacted', 'hashed'],
  where: ({ source, sink }) => !isInternalId(source.detail) && !(isFreeText(source.detail) && sink.conversation),
  fixes: ['mask-in-prompt'],
  report: ({ source, sink }) => ({
    data: { category: categoryMessage(source.detail), model: sink.recipient },
    categories: [source.detail],
    ...(isFreeText(source.detail) ? { atMost: 'info' } : {}),
  }),
});
