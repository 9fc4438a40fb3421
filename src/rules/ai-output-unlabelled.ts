import { flowRule } from './rule.js';

/** Generated content goes out without a label (AI Act Art. 50(4), 50(5)); an editor's approval satisfies it for text only. */
export const aiOutputUnlabelled = flowRule({
  id: 'ai-output-unlabelled',
  from: ['ai-output'],
  to: ['person-facing'],
  unless: ['labelled'],
  where: ({ source, sink, guards }) =>
    !sink.conversation &&
    !sink.internal &&
    !(guards.reviewed && (source.detail === 'text' || source.detail === 'structured')),
  fixes: ['wrap-with-ai-label'],
  report: ({ source }) => ({ data: { modality: { id: `modality.${source.detail}` } } }),
});
