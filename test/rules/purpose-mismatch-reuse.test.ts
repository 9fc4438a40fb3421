import { check } from './check.js';

const store = `
// @file: src/support/customers.ts
/** @purpose support */
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function withTickets() {
  return prisma.customer.findMany({ where: { tickets: { some: {} } } });
}
`;

describe('purpose-mismatch-reuse', () => {
  it('reports the first use of data of another declared purpose, once a function', async () => {
    await check(`${store}
// @file: src/newsletter/fill.ts
/** @purpose newsletter */
import mailchimp from '@mailchimp/mailchimp_marketing';
import { withTickets } from '../support/customers';
export async function fill(list: string) {
  for (const customer of await withTickets()) {
    await mailchimp.lists.addListMember(list, { email_address: customer.email, status: 'pending' });
//        ^ purpose-mismatch-reuse
    await mailchimp.lists.setListMember(list, customer.id, { email_address: customer.email });
  }
}
`);
  });

  it('is silent for the same purpose, with a consent, and where the configuration allows the category', async () => {
    await check(`${store}
// @file: leitplanke.config.json
{ "purposes": { "survey": { "allowed": [{ "category": "contact.email", "reason": "asking after the case, DPO-8" }] } } }
// @file: src/desk.ts
/** @purpose support */
import mailchimp from '@mailchimp/mailchimp_marketing';
import { withTickets } from './support/customers';
export async function fill(list: string) {
  for (const customer of await withTickets())
    await mailchimp.lists.addListMember(list, { email_address: customer.email, status: 'pending' });
}
// @file: src/newsletter.ts
/** @purpose newsletter */
import mailchimp from '@mailchimp/mailchimp_marketing';
import { withTickets } from './support/customers';
export async function fill(list: string) {
  for (const customer of await withTickets())
    if (customer.newsletterConsent)
      await mailchimp.lists.addListMember(list, { email_address: customer.email, status: 'pending' });
}
// @file: src/survey.ts
/** @purpose survey */
import mailchimp from '@mailchimp/mailchimp_marketing';
import { withTickets } from './support/customers';
export async function fill(list: string) {
  for (const customer of await withTickets())
    await mailchimp.lists.addListMember(list, { email_address: customer.email, status: 'pending' });
}
`);
  });
});
