import { check } from './check.js';

describe('automated-decision-no-review', () => {
  it('reports a score that rejects a person in another function', async () => {
    await check(`
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
async function rejectLead(id: string) {
  await prisma.lead.update({ where: { id }, data: { status: 'rejected' } });
}
export async function screen(lead: { id: string; leadScore: number }) {
  if (lead.leadScore < 30) {
    await rejectLead(lead.id);
//  ^^^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log
  }
}
`);
  });

  it('reports a model answer that disqualifies, unless a person approved it', async () => {
    await check(`
import { generateObject } from 'ai';
import { db } from './db';
import { requestHumanReview } from './review';
export async function qualify(applicant: { id: string; text: string }) {
  const { object } = await generateObject({ model: 'openai/gpt-5', prompt: 'Does the text fit?' });
  if (!object.suitable) {
    await db.applicant.update({ where: { id: applicant.id }, data: { status: 'rejected' } });
//  ^^^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log, missing-fallback
  }
}
export async function qualifyWithReview(applicant: { id: string; text: string }) {
  const { object } = await generateObject({ model: 'openai/gpt-5', prompt: 'Does the text fit?' });
  if (object.suitable) return;
  const approved = await requestHumanReview(applicant.id);
  if (approved) await db.applicant.update({ where: { id: applicant.id }, data: { status: 'rejected' } });
}
`);
  });

  it('is silent about routine: a template, a queue, a list of jobs', async () => {
    await check(`
export function choose(lead: { id: string; leadScore: number }, job: { status: string; retries: number }) {
  const template = lead.leadScore > 50 ? 'warm' : 'cold';
  if (job.retries > 3) job.status = 'failed';
  return template;
}
`);
  });

  it('reports scores that the code computes itself', async () => {
    await check(`
export async function screen(lead: { id: string; visits: number; email: string; age: number }, rejectLead: (id: string) => Promise<void>) {
  const leadScore = lead.visits * 2 + lead.age;
//                                    ^^^ proxy-feature-in-score
  if (leadScore < 20) await rejectLead(lead.id);
//                          ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log
}
`);
    await check(`
interface Applicant { id: string; income: number; age: number; email: string }
function computeCreditScore(a: Applicant): number {
  let score = 0;
  if (a.income > 3000) score += 40;
  if (a.age > 25) score += 20;
//    ^^^ proxy-feature-in-score
  return score;
//^^^ high-risk-use-hint
}
export async function decide(a: Applicant, db: any) {
  const score = computeCreditScore(a);
  if (score < 50) {
    await db.applications.update({ id: a.id, status: 'declined' });
//        ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log
  }
}
`);
  });

  it('reports refusals by SQL, a flag, a payment provider and a mail', async () => {
    await check(`
import { generateObject } from 'ai';
import { Resend } from 'resend';
import { z } from 'zod';
const resend = new Resend('k');
export async function answer(applicant: { email: string; cv: string }) {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ fit: z.number() }), prompt: applicant.cv });
//                                                                                                                ^^^ pii-in-llm-prompt
  if (object.fit < 0.4) {
    await resend.emails.send({ from: 'hr@a.de', to: applicant.email, subject: 'Ihre Bewerbung', text: 'Leider können wir Ihnen keine Stelle anbieten.' });
//        ^^^ automated-decision-no-review, decision-without-contest-path, decision-without-explanation, missing-decision-log
  }
}
`);
    await check(`
export async function check(user: { id: string; fraudScore: number; isBlocked: boolean }) {
  user.isBlocked = user.fraudScore > 0.9;
//^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log
}
`);
    await check(`
import { Pool } from 'pg';
const pool = new Pool();
export async function apply(customer: { id: string; riskScore: number }) {
  if (customer.riskScore > 80) await pool.query("UPDATE customers SET status = 'blocked' WHERE id = $1", [customer.id]);
}
`);
    await check(`
import Stripe from 'stripe';
const stripe = new Stripe('x');
export async function enforce(customer: { subscriptionId: string; abuseScore: number }) {
  if (customer.abuseScore > 90) await stripe.subscriptions.cancel(customer.subscriptionId);
//                                    ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log
}
`);
  });

  it('reports verdicts that a route or a function gives back', async () => {
    await check(`
import { NextResponse } from 'next/server';
import { generateObject } from 'ai';
import { z } from 'zod';
export async function POST(req: Request) {
  const application = await req.json();
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ eligible: z.boolean() }), prompt: application.text });
  if (!object.eligible) return NextResponse.json({ status: 'rejected' });
//                             ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log, missing-fallback
  return NextResponse.json({ status: 'accepted' });
}
`);
    await check(`
import { generateObject } from 'ai';
import { z } from 'zod';
async function assess(customer: { id: string; note: string }): Promise<'approve' | 'reject'> {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ risk: z.number() }), prompt: customer.note });
  return object.risk > 0.8 ? 'reject' : 'approve';
}
export async function run(customer: { id: string; note: string }, accounts: { close(id: string): Promise<void>; closeAccount(id: string): Promise<void> }) {
  const verdict = await assess(customer);
  if (verdict === 'reject') await accounts.closeAccount(customer.id);
//                                ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log, missing-fallback
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

  it('is silent about eligibility by plain rules', async () => {
    await check(`
export async function checkEligibility(applicant: { id: string; age: number; income: number }, db: any) {
  const eligible = applicant.age >= 18 && applicant.income > 20000;
  if (!eligible) await db.application.update({ where: { id: applicant.id }, data: { status: 'rejected' } });
}
`);
  });
});
