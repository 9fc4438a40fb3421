import { check } from './check.js';

describe('missing-list-unsubscribe-header', () => {
  it('reports bulk mail without both headers, in the ways of several services', async () => {
    await check(`
import { Resend } from 'resend';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { ServerClient } from 'postmark';
const resend = new Resend('key');
const ses = new SESv2Client({});
const postmark = new ServerClient('token');
interface Reader { email: string; newsletterOptIn: boolean }
export async function sendNewsletter(readers: Reader[], html: string) {
  for (const { email } of readers.filter((reader) => reader.newsletterOptIn)) {
    await resend.emails.send({ from: 'a', to: email, subject: 'News', html });
//        ^^^^^^^^^^^^^^^^^^ missing-list-unsubscribe-header
    await ses.send(new SendEmailCommand({ Destination: { ToAddresses: [email] }, Content: { Simple: { Subject: { Data: 'News' }, Body: { Html: { Data: html } } } } }));
//                 ^ missing-list-unsubscribe-header
    await ses.send(new SendEmailCommand({ Destination: { ToAddresses: [email] }, Content: { Simple: { Subject: { Data: 'News' }, Body: { Html: { Data: html } } } }, ListManagementOptions: { ContactListName: 'news' } }));
    await postmark.sendEmail({ From: 'a', To: email, Subject: 'News', HtmlBody: html, Headers: [{ Name: 'List-Unsubscribe', Value: '<x>' }, { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' }] });
  }
}
`);
  });
});
