import { check } from './check.js';

describe('rubber-stamp-review', () => {
  it('reports who signs for nobody, and not a person or a query', async () => {
    await check(`
import { prisma } from './db';
export async function release(draftId: string) {
  await prisma.draft.update({ where: { id: draftId }, data: { status: 'approved', approvedBy: 'system', approvedAt: new Date() } });
//                                                                                ^^^ rubber-stamp-review
}
`);
    await check(`
import { prisma } from './db';
export async function release(draftId: string, user: { id: string }) {
  await prisma.draft.update({ where: { id: draftId }, data: { status: 'approved', approvedBy: user.id, approvedAt: new Date() } });
  const auto = await prisma.draft.findMany({ where: { approvedBy: 'system' } });
  return auto;
}
`);
  });

  it('reports what counts when nobody answers, unless it is a no', async () => {
    await check(`
import { waitForApproval } from './approvals';
const sleep = (ms: number) => new Promise<void>((r) => setTimeout(r, ms));
export async function gate(id: string, rejectApplicant: (id: string) => Promise<void>) {
  const approved = await Promise.race([waitForApproval(id), sleep(60000).then(() => true)]);
//                                                          ^^^ rubber-stamp-review
  if (approved) await rejectApplicant(id);
}
`);
    await check(`
import { waitForApproval } from './approvals';
const sleep = (ms: number) => new Promise<void>((r) => setTimeout(r, ms));
export async function gate(id: string, rejectApplicant: (id: string) => Promise<void>) {
  const approved = await Promise.race([waitForApproval(id), sleep(60000).then(() => false)]);
  if (approved) await rejectApplicant(id);
}
`);
    await check(`
export function requestApproval(id: string, bus: any): Promise<boolean> {
  return new Promise((resolve) => {
    bus.once(\`approval:\${id}\`, (answer: boolean) => resolve(answer));
    setTimeout(() => resolve(true), 24 * 3600 * 1000);
//                   ^^^ rubber-stamp-review
  });
}
`);
    await check(`
import { askReviewer } from './review';
export async function reviewDecision(id: string): Promise<boolean> {
  try {
    return await askReviewer(id);
  } catch {
    return true;
//  ^^^ rubber-stamp-review
  }
}
`);
    await check(`
import { prisma } from './db';
export async function sweep(cutoff: Date) {
  await prisma.approvalRequest.updateMany({ where: { status: 'pending', createdAt: { lt: cutoff } }, data: { status: 'approved' } });
//      ^^^ rubber-stamp-review
}
export async function check(request: { id: string; createdAt: number; status: string }) {
  if (Date.now() - request.createdAt > 86400000) {
    request.status = 'approved';
//  ^^^ rubber-stamp-review
  }
}
`);
  });

  it('reports options, defaults and models in the place of a reviewer', async () => {
    await check(`
import { requestReview } from './review';
export async function go(x: string) {
  await requestReview({ subject: x, timeout: '2h', onTimeout: 'approve' });
//                                                 ^^^ rubber-stamp-review
  await requestReview({ subject: x, timeout: '2h', onTimeout: 'reject' });
  await requestReview({ subject: x, autoApproveAfter: '24h' });
//                                  ^^^ rubber-stamp-review
  await requestReview({ subject: x, autoApprove: false });
}
`);
    await check(`
import { generateObject, generateText } from 'ai';
import { Resend } from 'resend';
import { z } from 'zod';
const resend = new Resend('k');
async function requestApproval(draft: string) {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ approved: z.boolean() }), prompt: \`Is this fine? \${draft}\` });
//                         ^^^ rubber-stamp-review
  return object.approved;
}
export async function run(to: string) {
  const { text } = await generateText({ model: 'openai/gpt-5', prompt: 'write' });
  if (await requestApproval(text)) await resend.emails.send({ from: 'a@b.de', to, subject: 'x', text });
//                                                                                              ^^^ ai-output-unlabelled
}
`);
    await check(`
import { generateObject, generateText } from 'ai';
import { z } from 'zod';
import { publish } from './cms';
export async function run() {
  const { text } = await generateText({ model: 'openai/gpt-5', prompt: 'write' });
  const { object: review } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ approved: z.boolean() }), prompt: \`Review: \${text}\` });
//                                 ^^^ rubber-stamp-review
  if (!review.approved) return;
  await publish(text);
}
`);
    await check(`
import mongoose from 'mongoose';
import { z } from 'zod';
export const Decision = mongoose.model('Decision', new mongoose.Schema({ approved: { type: Boolean, default: true }, reviewStatus: { type: String, default: 'pending' } }));
//                                                                       ^^^ rubber-stamp-review
export const schema = z.object({ approved: z.boolean().default(true) });
//                               ^^^ rubber-stamp-review
export function publish({ approved = true, text }: { approved?: boolean; text: string }) {
//                        ^^^ rubber-stamp-review
  if (approved) console.log(text);
}
`);
    await check(`
import { approvals } from './approvals';
export async function handle(decision: { id: string }) {
  const task = await approvals.create(decision.id);
  await approvals.approve(task.id, 'system');
//      ^^^ rubber-stamp-review
  await approvals.approve(task.id, { by: 'auto-reviewer' });
//      ^^^ rubber-stamp-review
}
export async function fromForm(req: any) {
  await approvals.approve(req.params.id, req.user.id);
}
`);
  });

  it('is silent where reviews expire and where people approve', async () => {
    await check(`
import { approvals } from './approvals';
export async function expire(request: { id: string; expiresAt: number; status: string }) {
  if (Date.now() > request.expiresAt) request.status = 'expired';
  if (request.status === 'approved') await approvals.notify(request.id);
}
export function comment(user: { isAdmin: boolean }) { return { createdBy: 'system', approved: user.isAdmin }; }
`);
  });
});
