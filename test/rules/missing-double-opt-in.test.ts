import { check } from './check.js';

describe('missing-double-opt-in', () => {
  it('reports a subscriber who is active at once', async () => {
    await check(`
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function subscribe(email: string) {
  await prisma.newsletterSubscriber.create({ data: { email, status: 'active' } });
//                                                          ^^^^^^^^^^^^^^^^ missing-double-opt-in
}
`);
  });

  it('says nothing where a confirmation is asked for', async () => {
    await check(`
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function subscribe(email: string, confirmationToken: string) {
  await prisma.newsletterSubscriber.create({ data: { email, status: 'pending', confirmationToken } });
}
export async function confirm(confirmationToken: string) {
  await prisma.newsletterSubscriber.update({ where: { confirmationToken }, data: { status: 'active' } });
}
`);
  });
});
