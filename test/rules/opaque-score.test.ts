import { check } from './check.js';

describe('opaque-score', () => {
  it('reports a bare number that is stored, and not one with factors', async () => {
    await check(`
import { prisma } from './db';
function computeLeadScore(lead: { visits: number; downloads: number }) {
  let score = 0;
  if (lead.visits > 3) score += 10;
  score += lead.downloads * 5;
  return score;
}
export async function run(lead: { id: string; visits: number; downloads: number }) {
  await prisma.lead.update({ where: { id: lead.id }, data: { leadScore: computeLeadScore(lead) } });
//      ^^^ opaque-score
}
`);
    await check(`
import { prisma } from './db';
function computeLeadScore(lead: { visits: number; downloads: number }) {
  const factors = [{ name: 'visits', points: lead.visits * 2 }];
  const leadScore = factors.reduce((sum, f) => sum + f.points, 0);
  return { leadScore, factors };
}
export async function run(lead: { id: string; visits: number; downloads: number }) {
  const { leadScore, factors } = computeLeadScore(lead);
  await prisma.lead.update({ where: { id: lead.id }, data: { leadScore, scoreFactors: factors, modelVersion: 'v3' } });
}
`);
    await check(`
import { generateObject } from 'ai';
import { z } from 'zod';
import { prisma } from './db';
export async function run(lead: { id: string; note: string }) {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ leadScore: z.number() }), prompt: lead.note });
  await prisma.lead.update({ where: { id: lead.id }, data: { leadScore: object.leadScore } });
//      ^^^ opaque-score
}
`);
  });

  it('reports what is returned, and not what is copied', async () => {
    await check(`
export function churnProbability(customer: { logins: number; tickets: number }): number {
  return 1 / (1 + Math.exp(customer.logins - customer.tickets));
//^^^ opaque-score
}
export function creditScore(customer: { income: number; debts: number }) {
  const creditScore = customer.income - customer.debts * 2;
  return creditScore;
//^^^ high-risk-use-hint, opaque-score
}
`);
    await check(`
import { prisma } from './db';
export async function copy(lead: { id: string; leadScore: number }) {
  await prisma.archive.create({ data: { leadId: lead.id, leadScore: lead.leadScore } });
}
`);
  });
});
