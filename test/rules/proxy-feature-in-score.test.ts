import { check } from './check.js';

describe('proxy-feature-in-score', () => {
  it('reports features by name in own scores, calls and parameters', async () => {
    await check(`
import { predictDefault } from 'risk-sdk';
export async function run(customer: { id: string; age: number; zip: string }, db: any) {
  const creditScore = await predictDefault({ age: customer.age, zip: customer.zip, spend: 3 });
//                                           ^^^ proxy-feature-in-score
//                                                              ^^^ proxy-feature-in-score
  if (creditScore < 500) await db.customer.update({ where: { id: customer.id }, data: { status: 'rejected' } });
//                             ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log
}
`);
    await check(`
export function scoreLead(lead: { email: string; country: string; birthDate: Date; jobTitle: string; firstName: string }) {
  const age = new Date().getFullYear() - lead.birthDate.getFullYear();
  let leadScore = 10;
  if (age > 60) leadScore -= 5;
//    ^^^ proxy-feature-in-score
  const points = lead.jobTitle.includes('CEO') ? 20 : 0;
  leadScore += points;
  return { leadScore };
}
`);
    await check(`
export function riskScore(income: number, zipCode: string, gender: 'm' | 'f') {
  return income / 100 + (zipCode === '12043' ? 20 : 0) + (gender === 'm' ? 10 : 0);
//^^^ opaque-score
//                       ^^^ proxy-feature-in-score
//                                                        ^^^ proxy-feature-in-score
}
`);
  });
});
