import type { FileEdits } from '../base/text-range.js';
import { fieldOfRecord, idEdits } from './id-instead.js';
import type { FixContext, QuickFix } from './quick-fix.js';

/** Logs the internal id of a record in place of one of its fields: `lead.email` becomes `lead.id`. */
export const logIdInstead: QuickFix = { id: 'log-id-instead', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const field = fieldOfRecord(context);
  return field && idEdits(field, true);
}
