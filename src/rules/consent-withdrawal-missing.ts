import { consentRecordOf } from '../flow/consent-record.js';
import { callRule } from './rule.js';

/** Consents are stored, and nothing in the program takes one back (GDPR Art. 7(3)). */
export const consentWithdrawalMissing = callRule({
  id: 'consent-withdrawal-missing',
  where: (call, context) =>
    call.family === 'db' &&
    call.labels.has('db.row') &&
    !context.state.withdrawals &&
    /create|insert|upsert|save|values/i.test(call.chain) &&
    consentRecordOf(call) !== null,
  fixes: [],
  report: (call) => ({ data: {}, at: [consentRecordOf(call)?.field ?? ''], atMost: 'info' }),
});
