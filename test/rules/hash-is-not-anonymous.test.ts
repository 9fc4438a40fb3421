import { check } from './check.js';

describe('hash-is-not-anonymous', () => {
  it('reports a hash that a variable, a property or a comment calls anonymous', async () => {
    await check(`
import crypto, { createHash } from 'node:crypto';
import { sha256 } from 'js-sha256';
interface User { id: string; email: string; phone: string }
export function keys(user: User) {
  const anonymousId = createHash('sha256').update(user.email).digest('hex');
//                    ^ hash-is-not-anonymous
  // anonymisierte Nummer
  const second = crypto.createHmac('sha256', 'key').update(user.phone).digest('base64');
//               ^ hash-is-not-anonymous
  return { anonymousId, second, anonymizedPhone: sha256(user.phone) };
//                                               ^ hash-is-not-anonymous
}
export function honest(user: User) {
  const pseudonym = createHash('sha256').update(user.email).digest('hex');
  const anonymousSession = createHash('sha256').update(user.id).digest('hex');
  return { pseudonym, session: sha256(Math.random().toString()), anonymousSession };
}
`);
  });

  it('reports at the caller that says what the helper hashes', async () => {
    await check(`
// @file: src/hash.ts
import { createHash } from 'node:crypto';
export const digest = (value: string): string => createHash('sha256').update(value.trim()).digest('hex');
// @file: src/upload.ts
import { digest } from './hash';
export function rows(customers: { email: string }[]) {
  return customers.map((customer) => ({ anonymous_key: digest(customer.email) }));
//                                                            ^ hash-is-not-anonymous
}
export function honestRows(customers: { email: string }[]) {
  return customers.map((customer) => ({ match_key: digest(customer.email) }));
}
`);
  });
});
