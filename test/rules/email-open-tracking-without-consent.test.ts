import { check } from './check.js';

describe('email-open-tracking-without-consent', () => {
  it('reports the option where it stands, also behind a consent to marketing', async () => {
    await check(`
import sgMail from '@sendgrid/mail';
interface Contact { email: string; marketingOptIn: boolean; openTrackingConsent: boolean }
export async function newsletter(contact: Contact) {
  if (!contact.marketingOptIn) return;
  const mail = { to: contact.email, from: 'a', subject: 'News', templateId: 'd-1', asm: { groupId: 1 } };
  await sgMail.send({ ...mail, trackingSettings: { openTracking: { enable: true } } });
//                                                                 ^^^^^^^^^^^^ email-open-tracking-without-consent
  await sgMail.send({ ...mail, trackingSettings: { openTracking: { enable: contact.openTrackingConsent } } });
  if (contact.openTrackingConsent) await sgMail.send({ ...mail, trackingSettings: { openTracking: { enable: true } } });
}
`);
  });
});
