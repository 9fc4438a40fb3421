import { check } from './check.js';

describe('consent-withdrawal-missing', () => {
  it('speaks once of a program that only ever stores consents', async () => {
    await check(`
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const proof = { consentAt: new Date(), textVersion: 'v1', source: 'shop' };
export async function join(email: string, name: string) {
  await prisma.member.create({ data: { email, phoneConsent: true, ...proof } });
//                                            ^^^^^^^^^^^^^^^^^^ consent-withdrawal-missing
  await prisma.guest.create({ data: { name, phoneConsent: true, ...proof } });
}
`);
  });
});
