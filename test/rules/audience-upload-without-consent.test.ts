import { check } from './check.js';

describe('audience-upload-without-consent', () => {
  it('reports lists and events that go to advertising networks, also by HTTP', async () => {
    await check(`
import { createHash } from 'node:crypto';
interface Customer { email: string; adConsent: boolean }
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
export async function upload(customers: Customer[]) {
  await fetch('https://graph.facebook.com/v19.0/123/users', {
//      ^^^^^ audience-upload-without-consent
    method: 'POST',
    body: JSON.stringify({ payload: { schema: 'EMAIL', data: customers.map((customer) => hash(customer.email)) } }),
  });
  const agreed = customers.filter((customer) => customer.adConsent);
  await fetch('https://graph.facebook.com/v19.0/123/users', {
    method: 'POST',
    body: JSON.stringify({ payload: { schema: 'EMAIL', data: agreed.map((customer) => hash(customer.email)) } }),
  });
}
`);
  });
});
