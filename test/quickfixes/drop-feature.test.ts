import { assertFix } from './assert-fix.js';

const fix = { rule: 'proxy-feature-in-score', fix: 'drop-feature' } as const;

describe('drop-feature', () => {
  it('takes an entry out of a list of features', () =>
    assertFix({
      ...fix,
      code: `export function vectorOf(customer: { logins: number; age: number; tickets: number }): number[] {
  const features = [customer.logins, customer.age, customer.tickets];
  return features;
}
`,
      has: ['const features = [customer.logins, customer.tickets];'],
    }));

  it('takes a property out of what a scoring service gets', () =>
    assertFix({
      ...fix,
      code: `declare function predictDefault(input: object): Promise<number>;
export async function risk(customer: { zip: string; spend: number }): Promise<number> {
  const creditScore = await predictDefault({ zip: customer.zip, spend: customer.spend });
  return creditScore;
}
`,
      has: ['await predictDefault({ spend: customer.spend })'],
    }));

  it('removes the line that changes the score by the feature alone', () =>
    assertFix({
      ...fix,
      code: `export function leadScore(lead: { visits: number; postalCode: string }): { score: number; factors: string[] } {
  let score = lead.visits * 2;
  if (lead.postalCode.startsWith('80')) score += 10;
  return { score, factors: ['visits'] };
}
`,
      has: ['  let score = lead.visits * 2;\n  return {'],
    }));

  it('declines where another side says something too', () =>
    assertFix({
      ...fix,
      code: `export function leadScore(lead: { visits: number; age: number }): { score: number; factors: string[] } {
  let score = lead.visits * 2;
  if (lead.age < 30) score += 10;
  else score += 5;
  return { score, factors: ['visits'] };
}
`,
      declines: true,
    }));

  it('removes a special category too', () =>
    assertFix({
      rule: 'special-category-in-decision',
      fix: 'drop-feature',
      code: `export function creditScore(applicant: { income: number; religion: string }): { score: number; factors: string[] } {
  let score = applicant.income / 100;
  score -= applicant.religion === 'none' ? 10 : 0;
  return { score, factors: ['income'] };
}
`,
      hasNot: ['religion ==='],
    }));
});
