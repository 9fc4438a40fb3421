import { projectRule } from './rule.js';

/** Of data that a model was trained with it is known where it comes from (AI Act Art. 10(2)(b); GDPR Art. 5(2), 14(2)(f)). */
export const missingDataProvenance = projectRule({
  id: 'missing-data-provenance',
  report: ({ systems }) =>
    systems
      .filter(({ ownModel, entry }) => (ownModel || entry.trainedAt !== undefined) && entry.dataOrigin === undefined)
      .map((system) => ({ at: { kind: 'entry' as const, system }, data: { dataset: system.entry.id } })),
});
