import type { Flow } from '../flow/flow.js';
import { flowRule, isContent } from './rule.js';

/** Generated pictures, sounds and films carry a machine-readable mark (AI Act Art. 50(2), 111(4)); a live call cannot. */
export const aiMediaUnmarked = flowRule({
  id: 'ai-media-unmarked',
  from: ['ai-output'],
  to: ['person-facing', 'http-response', 'store', 'file'],
  unless: ['marked'],
  where: (flow) =>
    /^(image|audio|video)$/.test(flow.source.detail) && !flow.sink.internal && isContent(flow) && isMediaItself(flow),
  fixes: ['mark-media'],
  report: ({ source }) => ({ data: { modality: { id: `modality.${source.detail}` } } }),
});

/** The file itself is delivered, not its address in a text; speech in a call is gone when it is heard. */
function isMediaItself({ source, sink: { role, conversation } }: Flow): boolean {
  switch (role.kind) {
    case 'store':
      return role.blob === true;
    case 'person-facing':
      return role.channel !== 'voice' && (role.part === 'media' || !texts.has(role.channel));
    default:
      return !(source.detail === 'audio' && conversation);
  }
}

/** Channels whose bodies are texts: media in them are links. */
const texts: ReadonlySet<string> = new Set(['email', 'sms', 'push', 'social']);
