import { flowRule } from './rule.js';

/** The notice of an automated decision names no way to object or to reach a person (GDPR Art. 22(3), 21, 12(2)). */
export const decisionWithoutContestPath = flowRule({
  id: 'decision-without-contest-path',
  from: ['score', 'ai-output', 'rules'],
  to: ['decision'],
  unless: ['reviewed', 'contestable'],
  where: ({ sink }) => sink.manner === 'notice' || sink.manner === 'notice-beside',
  fixes: [],
  report: () => ({ data: {}, atMost: 'info' }),
});
