import { check } from './check.js';

describe('marketing-send-without-consent-check', () => {
  it('reports a send to whoever is in the table, and not one behind a guard, a query or a filter that asks for consent', async () => {
    await check(`
import { Resend } from 'resend';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const resend = new Resend(process.env.KEY);
const headers = { 'List-Unsubscribe': '<https://a.example/u>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
export async function sendNewsletter(html: string) {
  const users = await prisma.user.findMany();
  for (const user of users) await resend.emails.send({ from: 'a@b.c', to: user.email, subject: 'News', html, headers });
//                                ^^^^^^^^^^^^^^^^^^ marketing-send-without-consent-check
  for (const user of users) {
    if (!user.marketingOptIn) continue;
    await resend.emails.send({ from: 'a@b.c', to: user.email, subject: 'News', html, headers });
  }
  for (const user of users.filter((one) => one.newsletterOptIn && !one.unsubscribedAt))
    await resend.emails.send({ from: 'a@b.c', to: user.email, subject: 'News', html, headers });
  const readers = await prisma.user.findMany({ where: { marketingOptIn: true } });
  await Promise.all(readers.map((reader) => resend.emails.send({ from: 'a@b.c', to: reader.email, subject: 'News', html, headers })));
}
`);
  });

  it('takes one of several grounds, a function that throws, a list that is built under a condition, and a status', async () => {
    await check(`
import { ServerClient } from 'postmark';
import { findContacts } from '@acme/contacts';
const postmark = new ServerClient('token');
interface Contact { id: string; email: string; marketingOptIn: boolean; isExistingCustomer: boolean; status: string }
async function offer(contact: Contact) {
  await postmark.sendEmail({ From: 'a', To: contact.email, Subject: 'A special offer', TemplateAlias: 'x', MessageStream: 'broadcast', HtmlBody: '<a href="x">Unsubscribe</a>' });
}
function requirePermission(contact: Contact) {
  if (!contact.marketingOptIn) throw new Error('no consent');
}
export async function several(contact: Contact) {
  if (contact.marketingOptIn || contact.isExistingCustomer) await offer(contact);
}
export async function throwing(contact: Contact) {
  requirePermission(contact);
  await offer(contact);
}
export async function collected() {
  const kept: Contact[] = [];
  for (const contact of await findContacts()) if (contact.marketingOptIn) kept.push(contact);
  for (const contact of kept) await offer(contact);
}
export async function byStatus(contact: Contact) {
  if (contact.status !== 'subscribed') return;
  await offer(contact);
}
`);
  });

  it('says nothing of lists that a provider keeps, of the own team and of people who asked in this request', async () => {
    await check(`
import { Resend } from 'resend';
import express from 'express';
const resend = new Resend('key');
const app = express();
app.post('/newsletter/preview', async (req, res) => {
  await resend.emails.send({ from: 'a', to: req.body.email, subject: 'Newsletter', html: req.body.html });
  res.end();
});
export async function newsletterBroadcast(html: string) {
  await resend.broadcasts.create({ audienceId: 'a', from: 'a', subject: 'Newsletter', html });
}
export async function newsletterReport(admin: { email: string }) {
  await resend.emails.send({ from: 'a', to: admin.email, subject: 'Newsletter campaign finished', html: '<p>Done</p>' });
}
`);
  });
});
