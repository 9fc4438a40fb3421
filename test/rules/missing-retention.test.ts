import assert from 'node:assert/strict';
import { check } from './check.js';

const prisma = `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();`;

describe('missing-retention', () => {
  it('reports the first call that adds records of people to a store, once for each store', async () => {
    const result = await check(`
// @file: src/leads/store.ts
${prisma}
export async function addLead(body: { email: string; company: string }) {
  await prisma.lead.create({ data: { email: body.email, company: body.company } });
//      ^^^^^^^^^^^^^^^^^^^ missing-retention
}
export async function importLead(email: string) {
  await prisma.lead.create({ data: { email } });
}
// @file: src/leads/cache.ts
import { createClient } from 'redis';
const redis = createClient();
export async function remember(lead: { id: string; email: string; phone: string }) {
  await redis.set('lead:' + lead.id, JSON.stringify({ email: lead.email, phone: lead.phone }));
//      ^^^^^^^^^ missing-retention
}
`);
    assert.ok(result.findings.every(({ severity }) => severity === 'info'));
  });

  it('is silent where a lifetime, a column, a job or the configuration says until when', () =>
    check(`
// @file: leitplanke.config.json
{ "purposes": { "survey": { "retentionDays": 90, "necessary": ["contact.email"] } } }
// @file: src/leads/cache.ts
import { createClient } from 'redis';
const redis = createClient();
export async function remember(lead: { id: string; email: string; phone: string }) {
  await redis.set('lead:' + lead.id, JSON.stringify({ email: lead.email, phone: lead.phone }), { EX: 3600 });
}
// @file: src/leads/store.ts
${prisma}
export async function addRegistration(email: string) {
  await prisma.registration.create({ data: { email, expiresAt: new Date(Date.now() + 1000) } });
}
export async function addProspect(email: string) {
  await prisma.prospect.create({ data: { email } });
}
export async function dropProspects(before: Date) {
  await prisma.prospect.deleteMany({ where: { createdAt: { lt: before } } });
}
// @file: src/attendees/store.ts
${prisma}
export async function addAttendee(email: string) {
  await prisma.attendee.create({ data: { email } });
}
// @file: prisma/schema.prisma
model Attendee {
  id       String   @id
  email    String
  deleteAt DateTime
}
// @file: src/survey/answers.ts
${prisma}
/** @purpose survey */
export async function answer(email: string) {
  await prisma.surveyResponse.create({ data: { email } });
}
`));

  it('is silent about accounts and subscriptions, which last as long as their owners want, and about what holds nobody', () =>
    check(`
// @file: src/accounts.ts
${prisma}
export async function addUser(email: string) {
  await prisma.user.create({ data: { email } });
  await prisma.subscriber.create({ data: { email } });
  await prisma.lead.create({ data: { source: 'fair', rank: 1 } });
}
`));
});
