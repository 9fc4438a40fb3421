import { flowRule, isContent } from './rule.js';

/** Who talks with an AI must be told at the start of the conversation (AI Act Art. 50(1), 50(5)); no approval replaces that. */
export const aiChatUndisclosed = flowRule({
  id: 'ai-chat-undisclosed',
  from: ['ai-output'],
  to: ['person-facing', 'http-response'],
  unless: ['labelled'],
  where: (flow) => isContent(flow) && flow.sink.conversation && !flow.sink.internal,
  fixes: ['add-chat-notice'],
  report: () => ({ data: {} }),
});
