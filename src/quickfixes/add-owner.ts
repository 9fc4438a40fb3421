import type { FileEdits } from '../base/text-range.js';
import { setInEntry } from './configuration-edit.js';
import type { FixContext, QuickFix } from './quick-fix.js';

/** Names who answers for an AI system, or who approves: somebody whom the register knows already, else a name to be filled in. */
export const addOwner: QuickFix = { id: 'add-owner', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const key = context.finding.message.id.endsWith('.approver') ? 'approver' : 'owner';
  return setInEntry(
    context,
    key,
    (_, register) => register.find(({ owner }) => owner !== null)?.owner ?? 'name@example.org',
  );
}
