import { flowRule, isContent } from './rule.js';

/** Generated pictures, sounds and films carry a machine-readable mark (AI Act Art. 50(2), 111(4)); a live call cannot. */
export const aiMediaUnmarked = flowRule({
  id: 'ai-media-unmarked',
  from: ['ai-output'],
  to: ['person-facing', 'http-response', 'store', 'file'],
  unless: ['marked'],
  where: (flow) =>
    isContent(flow) &&
    /^(image|audio|video)$/.test(flow.source.detail) &&
    !flow.sink.internal &&
    !(flow.source.detail === 'audio' && flow.sink.conversation && flow.sink.role.kind !== 'person-facing') &&
    (flow.sink.role.kind !== 'store' || flow.sink.role.blob === true) &&
    (flow.sink.role.kind !== 'person-facing' || flow.sink.role.channel !== 'voice'),
  fixes: ['mark-media'],
  report: ({ source }) => ({ data: { modality: { id: `modality.${source.detail}` } } }),
});
