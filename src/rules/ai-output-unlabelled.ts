import { flowRule, isContent } from './rule.js';

/** Generated content goes out without a label (AI Act Art. 50(4), 50(5)); an editor's approval satisfies it for text only. */
export const aiOutputUnlabelled = flowRule({
  id: 'ai-output-unlabelled',
  from: ['ai-output'],
  to: ['person-facing'],
  unless: ['labelled'],
  where: (flow) =>
    isContent(flow) &&
    !flow.sink.conversation &&
    !flow.sink.internal &&
    !(flow.guards.reviewed && isText(flow.source.detail)),
  fixes: ['wrap-with-ai-label'],
  report: ({ source }) => ({ data: { modality: { id: `modality.${source.detail}` } } }),
});

function isText(modality: string): boolean {
  return modality === 'text' || modality === 'structured';
}
