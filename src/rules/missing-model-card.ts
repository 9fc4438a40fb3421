import type { ModelCall } from '../flow/model-call.js';
import { projectRule } from './rule.js';

/**
 * Every AI system in use has an entry in the register and a card that says what it is for and where it ends
 * (AI Act Art. 11, 13 and Annex IV for high-risk systems; GDPR Art. 30; otherwise good practice).
 */
export const missingModelCard = projectRule({
  id: 'missing-model-card',
  report: ({ systems, uncovered }) => [
    ...uncovered.map((call) => ({
      at: { kind: 'call' as const, call },
      fixes: ['add-ai-system-entry'],
      data: { model: named([call], call.provider) },
    })),
    ...systems
      .filter(({ absent }) => absent)
      .map((system) => ({
        at: { kind: 'entry' as const, system },
        id: 'rule.missing-model-card.no-code',
        data: { system: system.entry.id },
      })),
    ...systems
      .filter(({ entry, absent }) => entry.modelCard === undefined && !absent)
      .map((system) => ({
        at: { kind: 'entry' as const, system },
        fixes: ['add-model-card'],
        data: { model: named(system.calls, system.entry.id) },
      })),
  ],
});

/** The names of the models that are asked, else another name. */
function named(calls: readonly ModelCall[], otherwise: string): string {
  const models = [...new Set(calls.flatMap((call) => call.models))].sort();
  return models.length > 0 ? models.join(', ') : otherwise;
}
