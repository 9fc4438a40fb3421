export { flushAnalytics, identifyLead, identifyLeadSource, trackStep } from './analytics';
export { backfillContacts, createContact, refreshContact } from './crm';
export { MailError, sendMail } from './mailer';
export type { Mail } from './mailer';
export * from './subscribers';
