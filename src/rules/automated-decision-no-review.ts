import { flowRule } from './rule.js';

/** A score or a model's answer refuses, blocks, prices or drops a person, and no human stands between (GDPR Art. 22). */
export const automatedDecisionNoReview = flowRule({
  id: 'automated-decision-no-review',
  from: ['score', 'ai-output', 'rules'],
  to: ['decision'],
  unless: ['reviewed'],
  where: ({ sink }) => sink.manner !== 'notice-beside' && sink.manner !== 'act',
  fixes: ['require-review'],
  report: ({ sink }) => ({
    data: { action: { id: `action.${sink.role.kind === 'decision' ? sink.role.action : 'other'}` } },
  }),
});
