import { check } from './check.js';

describe('manipulative-targeting', () => {
  it('reports segments and conditions that pick people in a weak position', async () => {
    await check(`
import { Resend } from 'resend';
const resend = new Resend();
interface Profile { email: string; financialDistress: number; isBereaved: boolean }
export async function sendLoanOffer(profiles: Profile[]) {
  for (const profile of profiles.filter((p) => p.financialDistress > 0.7))
//                                               ^ manipulative-targeting
    await resend.emails.send({ from: 'a@example.com', to: profile.email, subject: 'A loan', html: '<p>Now</p>' });
}
export async function sendNews(profiles: Profile[]) {
  for (const profile of profiles.filter((p) => !p.isBereaved))
    await resend.emails.send({ from: 'a@example.com', to: profile.email, subject: 'News', html: '<p>News</p>' });
}
`);
  });
});
