import { flowRule } from './rule.js';

/** An automatic decision, or an act of an agent, leaves no record from which it could be rebuilt (GDPR Art. 5(2); AI Act Art. 12, 19, 26(6) for high-risk systems). */
export const missingDecisionLog = flowRule({
  id: 'missing-decision-log',
  from: ['score', 'ai-output', 'rules'],
  to: ['decision'],
  unless: ['reviewed', 'logged'],
  where: ({ sink }) => sink.manner === 'effect' || sink.manner === 'notice' || sink.manner === 'act',
  fixes: ['add-audit-record'],
  report: () => ({ data: {} }),
});
