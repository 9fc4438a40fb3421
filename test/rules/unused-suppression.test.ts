import { check } from './check.js';

describe('unused-suppression', () => {
  it('reports a comment that matches nothing', async () => {
    await check(`
export function f(user: { id: string }) {
  // leitplanke-ignore-next-line pii-in-logs -- once needed
//^^ unused-suppression
  console.log(user.id);
}
`);
  });
});
