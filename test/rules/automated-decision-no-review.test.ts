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
//  ^^^^^ automated-decision-no-review
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
//  ^^^^^ automated-decision-no-review
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
});
