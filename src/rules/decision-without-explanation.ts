import { flowRule } from './rule.js';

/** A decision takes effect and no reasons are kept with it or told (GDPR Art. 13(2)(f), 14(2)(g), 15(1)(h); CJEU C-203/22). */
export const decisionWithoutExplanation = flowRule({
  id: 'decision-without-explanation',
  from: ['score', 'ai-output', 'rules'],
  to: ['decision'],
  unless: ['reviewed', 'explained'],
  where: ({ sink }) => sink.manner === 'effect' || sink.manner === 'notice',
  fixes: ['store-reasons'],
  report: () => ({ data: {} }),
});
