import { observationRule } from './rule.js';

/** An assistant must not pose as a human: who talks to an AI has to be able to tell (AI Act Art. 50(1); §§ 5, 5a UWG). */
export const aiHumanPersona = observationRule({
  id: 'ai-human-persona',
  of: 'human-persona',
  fixes: ['add-persona-disclosure'],
  report: () => ({ data: {} }),
});
