import { check } from './check.js';

describe('missing-unsubscribe', () => {
  it('reports a text message and a mail without a way out, and not those with one', async () => {
    await check(`
import twilio from 'twilio';
import nodemailer from 'nodemailer';
const client = twilio('sid', 'token');
const transporter = nodemailer.createTransport({});
interface Customer { id: string; email: string; phone: string; smsOptIn: boolean }
const headers = { 'List-Unsubscribe': '<https://a.example/u>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
export async function promote(customer: Customer) {
  if (!customer.smsOptIn) return;
  await client.messages.create({ to: customer.phone, from: '1', body: 'Black Friday: 50% off.' });
//      ^^^^^^^^^^^^^^^^^^^^^^ missing-unsubscribe
  await client.messages.create({ to: customer.phone, from: '1', body: 'Black Friday: 50% off. Reply STOP to end.' });
  await transporter.sendMail({ to: customer.email, subject: 'Angebot: 20% Rabatt', html: '<p>Nur heute</p>', headers });
//      ^^^^^^^^^^^^^^^^^^^^ missing-unsubscribe
  await transporter.sendMail({ to: customer.email, subject: 'Angebot: 20% Rabatt', html: '<p>Nur heute</p><a href="/x">Newsletter abbestellen</a>', headers });
  await transporter.sendMail({ to: customer.email, subject: 'Ihre Rechnung', html: '<p>Danke</p>' });
}
`);
  });

  it('goes to the caller that says what is sent, and stays silent where the text is composed elsewhere', async () => {
    await check(`
// @file: src/mailer.ts
import { Resend } from 'resend';
const resend = new Resend('key');
export async function deliver(to: string, subject: string, html: string) {
  await resend.emails.send({ from: 'a', to, subject, html, headers: { 'List-Unsubscribe': '<x>', 'List-Unsubscribe-Post': 'y' } });
}
// @file: src/sale.ts
import { deliver } from './mailer.js';
import { layout } from '@acme/layout';
export async function announceSale(user: { email: string; marketingOptIn: boolean }) {
  if (!user.marketingOptIn) return;
  await deliver(user.email, 'Summer sale', '<p>Everything must go</p>');
//      ^^^^^^^ missing-unsubscribe
  await deliver(user.email, 'Summer sale', layout('<p>Everything must go</p>'));
}
`);
  });
});
