import type { FileEdits } from '../base/text-range.js';
import { allFixes } from './all-fixes.js';
import type { FixContext } from './quick-fix.js';

const byId = new Map(allFixes.map((fix) => [fix.id, fix]));

/** The edits of a fix that a finding offers; null when it offers none of this id, or the code does not let it. */
export function computeFix(context: FixContext, fixId: string): FileEdits | null {
  if (!context.finding.fixes.some((offer) => offer.id === fixId)) return null;
  return byId.get(fixId)?.compute(context) ?? null;
}
