import { categoryMessage, storeRule } from './rule.js';

/** Records that a person leaves in passing, not an account or a subscription that lasts as long as its owner wants. */
const passing =
  /lead|prospect|signup|sign_up|registration|attendee|participant|inquir|enquir|request|message|conversation|chat|transcript|ticket|survey|response|feedback|contest|entry|entries|waitlist|booking|submission|visitor|recording|candidate|applicant|applications|interessent|anfrage|teilnehm|gewinnspiel/i;

/** Purposes whose records last as long as a contract, a subscription or a statute says. */
const keeping = new Set([
  'newsletter',
  'loyalty',
  'billing',
  'account-management',
  'consent-management',
  'payment-risk',
  'fraud-prevention',
  'transactional-mail',
]);

/**
 * Personal data is kept no longer than the purpose needs (GDPR Art. 5(1)(e), 17; CJEU C-446/21). A lifetime, an expiry
 * column, a job that deletes what is old, or `retentionDays` of the purpose say how long that is.
 */
export const missingRetention = storeRule({
  id: 'missing-retention',
  fixes: [],
  report: ({ record, purpose, limited }) => {
    if (limited || (purpose?.retentionDays ?? null) !== null) return null;
    const speaks = purpose !== null && !keeping.has(purpose.key);
    if (!speaks && (purpose !== null || !passing.test(record.table))) return null;
    return {
      data: {
        store: record.table === '' ? record.recipient : record.table,
        category: categoryMessage(record.categories[0] ?? ''),
      },
      categories: record.categories,
      atMost: 'info',
    };
  },
});
