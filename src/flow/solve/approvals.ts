import type { Condition } from './summary.js';

/** A sure, positive answer of a person, not of a model. */
export function isHumanApproval(condition: Condition): boolean {
  return (
    condition.sure &&
    condition.positive &&
    condition.marks.some((mark) => mark.kind === 'approval' && mark.detail === 'human') &&
    !condition.marks.some((mark) => mark.kind === 'ai-output')
  );
}

/** A sure, positive answer that the person has agreed. */
export function isConsent(condition: Condition): boolean {
  return condition.sure && condition.positive && condition.marks.some((mark) => mark.kind === 'consent');
}
