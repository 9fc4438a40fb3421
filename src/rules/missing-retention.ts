import { categoryMessage, storeRule } from './rule.js';

/** Records that a person leaves in passing, not an account that lasts as long as its owner wants. */
const passing =
  /lead|subscriber|subscription|newsletter|contact|prospect|signup|sign_up|registration|attendee|participant|inquir|enquir|request|message|conversation|chat|transcript|ticket|survey|response|feedback|contest|entry|entries|waitlist|booking|submission|visitor|recording|candidate|applicant|applications|interessent|anfrage|teilnehm|abonnent|kontakt|gewinnspiel|profile/i;

/**
 * Personal data is kept no longer than the purpose needs (GDPR Art. 5(1)(e), 17; CJEU C-446/21). A lifetime, an expiry
 * column, a job that deletes what is old, or `retentionDays` of the purpose say how long that is.
 */
export const missingRetention = storeRule({
  id: 'missing-retention',
  fixes: [],
  report: ({ record, purpose, limited }) => {
    if (limited || (purpose?.retentionDays ?? null) !== null) return null;
    if (purpose === null && !passing.test(record.table)) return null;
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
