import assert from 'node:assert/strict';
import { check } from './check.js';

describe('pii-beyond-purpose, where data goes to a recipient', () => {
  it('reports what an inferred purpose rarely needs, and nothing that it may', async () => {
    const { findings } = await check(`
// @file: src/newsletter/subscribe.ts
import { Resend } from 'resend';
const resend = new Resend('key');
interface Person { email: string; firstName: string; phone: string; maritalStatus: string }
export async function subscribe(person: Person) {
  await resend.contacts.create({ audienceId: 'a', email: person.email, firstName: person.firstName });
}
// @file: src/newsletter/sync.ts
import { Client } from '@hubspot/api-client';
const hubspot = new Client({ accessToken: 'token' });
interface Person { email: string; firstName: string; phone: string; maritalStatus: string }
export async function sync(person: Person) {
  const properties = { email: person.email, mobilephone: person.phone };
  await hubspot.crm.contacts.basicApi.create({ properties, associations: [] });
//                                             ^ pii-beyond-purpose
}
`);
    const said = findings.map(({ purpose, recipient }) => ({ purpose, recipient }));
    assert.deepEqual(said, [{ purpose: { key: 'newsletter', from: 'inferred' }, recipient: 'hubspot' }]);
  });

  it('says more for a declared purpose, as a remark', async () => {
    const { findings } = await check(`
import mailchimp from '@mailchimp/mailchimp_marketing';
/** @purpose newsletter */
export async function add(contact: { email: string; firstName: string; street: string }) {
  await mailchimp.lists.addListMember('list', {
    email_address: contact.email,
    status: 'pending',
    merge_fields: {
      FNAME: contact.firstName,
//           ^ pii-beyond-purpose info?
      STREET: contact.street,
//            ^ pii-beyond-purpose
    },
  });
}
`);
    assert.deepEqual(
      findings.map(({ severity, purpose }) => [severity, purpose?.from]),
      [
        ['info', 'declared'],
        ['warning', 'declared'],
      ],
    );
  });

  it('honours what the configuration says of a recipient, and takes its one purpose where no other is declared', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "recipients": {
    "hubspot": { "categories": ["contact.email", "contact.phone"] },
    "brevo": { "purposes": ["newsletter"] }
  }
}
// @file: src/sync.ts
import * as brevo from '@getbrevo/brevo';
import { Client } from '@hubspot/api-client';
const hubspot = new Client({ accessToken: 'token' });
interface Contact { email: string; phone: string; street: string }
export async function sync(contact: Contact) {
  await hubspot.crm.contacts.basicApi.create({
    properties: {
      email: contact.email,
      phone: contact.phone,
      address: contact.street,
//             ^ pii-beyond-purpose
    },
    associations: [],
  });
  const api = new brevo.ContactsApi();
  await api.createContact({ email: contact.email, attributes: { SMS: contact.phone } });
//                                                                   ^ pii-beyond-purpose
}
`);
  });

  it('is silent without a purpose, for what was redacted, and in tests', async () => {
    await check(`
// @file: src/sync.ts
import { Client } from '@hubspot/api-client';
const hubspot = new Client({ accessToken: 'token' });
export async function sync(contact: { email: string; phone: string }) {
  await hubspot.crm.contacts.basicApi.create({ properties: { email: contact.email, phone: contact.phone } });
}
// @file: src/newsletter/sync.ts
import { Client } from '@hubspot/api-client';
import { maskPhone } from '../mask';
const hubspot = new Client({ accessToken: 'token' });
export async function sync(contact: { email: string; phone: string }) {
  await hubspot.crm.contacts.basicApi.create({ properties: { email: contact.email, phone: maskPhone(contact.phone) } });
}
// @file: src/newsletter/sync.test.ts
import { Client } from '@hubspot/api-client';
const hubspot = new Client({ accessToken: 'token' });
export async function sync(contact: { email: string; phone: string }) {
  await hubspot.crm.contacts.basicApi.create({ properties: { email: contact.email, phone: contact.phone } });
}
`);
  });
});
