import { flowRule, isContent } from './rule.js';

/** What a model changes after the approval has been reviewed by nobody (AI Act Art. 50(4); guidelines C(2026) 5054, para. 136). */
export const aiEditAfterReview = flowRule({
  id: 'ai-edit-after-review',
  from: ['ai-output'],
  to: ['person-facing'],
  unless: ['labelled'],
  at: 'source',
  where: (flow) =>
    isContent(flow) &&
    flow.guards.overtaken &&
    !flow.sink.conversation &&
    !flow.sink.internal &&
    /^(text|structured)$/.test(flow.source.detail),
  fixes: [],
  report: () => ({ data: {} }),
});
