import { check } from './check.js';

describe('decision-without-explanation', () => {
  it('reports a result without reasons, and not one that keeps them', async () => {
    await check(`
import { generateObject } from 'ai';
import { z } from 'zod';
import { prisma } from './db';
export async function screen(applicant: { id: string; cv: string }) {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ suitable: z.boolean() }), prompt: applicant.cv });
//                                                                                                                      ^^^ pii-in-llm-prompt
  if (!object.suitable) await prisma.applicant.update({ where: { id: applicant.id }, data: { status: 'rejected' } });
//                            ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log, missing-fallback
}
`);
    await check(`
import { generateObject } from 'ai';
import { z } from 'zod';
import { prisma } from './db';
export async function screen(applicant: { id: string; cv: string }) {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ suitable: z.boolean(), reasons: z.array(z.string()) }), prompt: applicant.cv });
//                                                                                                                                                    ^^^ pii-in-llm-prompt
  if (!object.suitable) await prisma.applicant.update({ where: { id: applicant.id }, data: { status: 'rejected', reasons: object.reasons } });
//                            ^^^ automated-decision-no-review, missing-decision-log, missing-fallback
}
`);
  });

  it('follows a decision through a wrapper that takes the reason', async () => {
    await check(`
import { prisma } from './db';
import { trail } from './audit';
async function decide(id: string, status: string, reason: string) {
  await prisma.lead.update({ where: { id }, data: { status, rejectionReason: reason } });
  await trail.add({ id, status });
}
export async function screen(lead: { id: string; leadScore: number }) {
  if (lead.leadScore < 30) await decide(lead.id, 'rejected', 'score below 30');
//                               ^^^ automated-decision-no-review
}
`);
  });

  it('reports what SQL and a service decide', async () => {
    await check(`
import { Pool } from 'pg';
const pool = new Pool();
export async function apply(customer: { id: string; riskScore: number }) {
  if (customer.riskScore > 80) await pool.query("UPDATE customers SET status = 'blocked' WHERE id = $1", [customer.id]);
}
`);
    await check(`
export function decideRefund(customer: { id: string; abuseScore: number }) {
  if (customer.abuseScore > 0.8) return { approved: false, customerId: customer.id };
//                               ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log
  return { approved: true, customerId: customer.id };
}
`);
  });
});
