import { flowRule, isContent } from './rule.js';

/** An agent that writes to third persons says that it is an AI and for whom it acts (AI Act Art. 50(1); guidelines C(2026) 5054, para. 31). */
export const aiAgentPrincipalUndisclosed = flowRule({
  id: 'ai-agent-principal-undisclosed',
  from: ['ai-output'],
  to: ['person-facing'],
  unless: ['labelled', 'reviewed'],
  where: (flow) =>
    isContent(flow) &&
    flow.source.agent &&
    !flow.sink.internal &&
    !flow.sink.conversation &&
    flow.sink.role.kind === 'person-facing' &&
    /^(email|sms|push)$/.test(flow.sink.role.channel),
  fixes: [],
  report: () => ({ data: {} }),
});
