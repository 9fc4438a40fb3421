import { check } from './check.js';

describe('pii-in-logs', () => {
  it('reports an address of a typed person, and not its id', async () => {
    await check(`
interface Lead { id: string; email: string }
export function greet(lead: Lead) {
  console.log('new lead', lead.email);
//                        ^^^^^^^^^^ pii-in-logs
  console.log('new lead', lead.id);
}
`);
  });

  it('reports at the caller that says what is logged, and not for a constant', async () => {
    await check(`
// @file: src/log.ts
import pino from 'pino';
const logger = pino();
export function note(message: string) {
  logger.info(message);
}
// @file: src/index.ts
import { note } from './log';
export function start(user: { id: string; email: string }) {
  note('started');
  note(\`signed up: \${user.email}\`);
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-in-logs
}
`);
  });

  it('follows destructuring with rename, and stays silent for a masked value', async () => {
    await check(`
import { maskEmail } from './mask';
export function f(customer: { email: string }) {
  const { email: address } = customer;
  console.warn(\`no order for \${address}\`);
//             ^ pii-in-logs
  console.warn(\`no order for \${maskEmail(address)}\`);
}
`);
  });

  it('does not take a flag or a service for an address', async () => {
    await check(`
export function f(user: { id: string; emailVerified: boolean; email: boolean }, emailService: { send(): void }) {
  console.log(user.emailVerified, user.email, emailService);
}
`);
  });

  it('forgets a value that is overwritten before the log', async () => {
    await check(`
export function f(user: { id: string; email: string }) {
  let shown = user.email;
  shown = user.id;
  console.log(shown);
}
`);
  });

  it('finds the address in a row that a query loaded, unless it selects other columns', async () => {
    await check(`
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function f(id: string) {
  const user = await prisma.user.findUnique({ where: { id } });
  console.log(user?.email);
//            ^ pii-in-logs
  const row = await prisma.user.findUnique({ where: { id }, select: { id: true } });
  console.log(row);
}
`);
  });

  it('looks through classes with an injected logger', async () => {
    await check(`
import { Logger } from 'winston';
export class SignUp {
  constructor(private readonly logger: Logger) {}
  run(subscriber: { email: string; plan: string }) {
    this.logger.info('plan', { plan: subscriber.plan });
    this.logger.info('sign-up', { address: subscriber.email });
//                                         ^ pii-in-logs
  }
}
`);
  });

  it('is silent in tests', async () => {
    await check(`
// @file: src/user.test.ts
export function f(user: { email: string }) {
  console.log(user.email);
}
`);
  });
});
