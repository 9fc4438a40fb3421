import { flowRule, isContent } from './rule.js';

/** A post that nobody sends carries a notice that it is automated where the account may look personal (§ 18(3) MStV; AI Act Art. 50). */
export const socialBotUnlabelled = flowRule({
  id: 'social-bot-unlabelled',
  from: ['ai-output'],
  to: ['person-facing'],
  unless: ['labelled', 'reviewed'],
  where: (flow) =>
    isContent(flow) &&
    flow.sink.automated &&
    flow.sink.role.kind === 'person-facing' &&
    flow.sink.role.channel === 'social',
  fixes: ['wrap-with-ai-label'],
  report: () => ({ data: {} }),
});
