import { check } from './check.js';

describe('objection-not-checked', () => {
  it('reports a campaign that asks for a consent and ignores the unsubscription beside it', async () => {
    await check(`
import sgMail from '@sendgrid/mail';
interface Contact { email: string; marketingConsent: boolean; unsubscribedAt: Date | null }
export async function sendCampaign(contacts: Contact[]) {
  for (const contact of contacts) {
    if (!contact.marketingConsent) continue;
    await sgMail.send({ to: contact.email, from: 'a', subject: 'Sale', templateId: 'd-1', asm: { groupId: 1 } });
//        ^^^^^^^^^^^ objection-not-checked
    if (contact.unsubscribedAt !== null) continue;
    await sgMail.send({ to: contact.email, from: 'a', subject: 'Sale', templateId: 'd-1', asm: { groupId: 1 } });
  }
}
`);
  });

  it('says nothing where no objection is kept', async () => {
    await check(`
import sgMail from '@sendgrid/mail';
interface Contact { email: string; marketingConsent: boolean }
export async function sendCampaign(contacts: Contact[]) {
  for (const contact of contacts) {
    if (!contact.marketingConsent) continue;
    await sgMail.send({ to: contact.email, from: 'a', subject: 'Sale', templateId: 'd-1', asm: { groupId: 1 } });
  }
}
`);
  });
});
