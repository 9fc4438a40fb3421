import { projectRule } from './rule.js';

/**
 * Somebody answers for an AI system, and somebody approves where it acts with approval
 * (GDPR Art. 5(2), 24; AI Act Art. 26(2) for high-risk systems). A CODEOWNERS line for its files names an owner too.
 */
export const missingOwner = projectRule({
  id: 'missing-owner',
  report: ({ systems }) =>
    systems.flatMap((system) => {
      const { owner, approver, automationLevel } = system.entry;
      const place = { at: { kind: 'entry' as const, system }, fixes: ['add-owner'] };
      if (owner === undefined && !system.owned) return [{ ...place, data: {} }];
      return automationLevel === 'act-with-approval' && approver === undefined
        ? [{ ...place, id: 'rule.missing-owner.approver', data: {} }]
        : [];
    }),
});
