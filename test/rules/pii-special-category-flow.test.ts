import { check } from './check.js';

describe('pii-special-category, where data goes to a recipient', () => {
  it('reports health, belief and convictions, whatever the purpose', async () => {
    await check(`
import Stripe from 'stripe';
import { Client } from '@hubspot/api-client';
const stripe = new Stripe('key');
const hubspot = new Client({ accessToken: 'token' });
interface Guest { id: string; email: string; disability: string; religion: string; plan: string }
export async function push(guest: Guest) {
  await hubspot.crm.contacts.basicApi.update(guest.id, { properties: { plan: guest.plan, access: guest.disability } });
//                                                                                               ^ pii-special-category
  await stripe.customers.create({ email: guest.email, metadata: { denomination: guest.religion } });
//                                                                              ^ pii-special-category
}
`);
  });

  it('is silent where the purpose or the agreement with the recipient covers it', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "purposes": { "event-registration": { "allowed": [{ "category": "special.disability", "reason": "access, DPO-3" }] } },
  "recipients": { "intercom": { "categories": ["special.*", "contact.email"] } }
}
// @file: src/events.ts
import { Client } from '@hubspot/api-client';
const hubspot = new Client({ accessToken: 'token' });
/** @purpose event-registration */
export async function register(guest: { id: string; disability: string }) {
  await hubspot.crm.contacts.basicApi.update(guest.id, { properties: { access: guest.disability } });
}
export async function tell(guest: { email: string; disability: string }) {
  await fetch('https://api.intercom.io/contacts', {
    method: 'POST',
    body: JSON.stringify({ email: guest.email, custom_attributes: { access: guest.disability } }),
  });
}
`);
  });
});
