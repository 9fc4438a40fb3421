import type { Message } from '../base/message.js';
import { consentRecordOf, missingIn } from '../flow/consent-record.js';
import type { ModelledCall } from '../flow/modelled-call.js';
import { callRule } from './rule.js';

/** A consent is stored without what shows later who agreed to what, when and how (GDPR Art. 7(1), 5(2); § 7a UWG). */
export const consentRecordIncomplete = callRule({
  id: 'consent-record-incomplete',
  where: (call, context) => isStore(call) && !copies(call) && !context.logsConsent && missing(call).length > 0,
  fixes: [],
  report: (call) => {
    const [first = '', ...rest] = missing(call);
    const said = rest.reduce<Message>(
      (left, right) => ({ id: 'and', data: { first: left, second: { id: `missing.${right}` } } }),
      { id: `missing.${first}` },
    );
    return { data: { missing: said }, at: [consentRecordOf(call)?.field ?? ''], categories: ['pref.consent'] };
  },
});

function isStore(call: ModelledCall): boolean {
  return call.family === 'db' && call.labels.has('db.row');
}

/** Records that are merged or moved were agreed to elsewhere. */
function copies(call: ModelledCall): boolean {
  return call.around.some((name) => /^(merge|migrate|clone|copy|restore|backfill|import|sync|seed)/i.test(name));
}

function missing(call: ModelledCall): readonly string[] {
  const record = consentRecordOf(call);
  return record === null || record.open ? [] : missingIn(record);
}
