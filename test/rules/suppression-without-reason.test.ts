import { check } from './check.js';

describe('suppression-without-reason', () => {
  it('reports a comment that gives no reason, and does not let it silence anything', async () => {
    await check(`
export function f(user: { email: string }) {
  // leitplanke-ignore-next-line pii-in-logs
//^^ suppression-without-reason
  console.log(user.email);
//            ^ pii-in-logs
  // leitplanke-ignore-next-line pii-in-logs -- support needs it, ticket 17
  console.log(user.email);
}
`);
  });
});
