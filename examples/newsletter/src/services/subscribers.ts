import { randomUUID } from 'node:crypto';
import type { Subscriber } from '@prisma/client';
import { db } from '@/lib/db';
import { loggerFor } from '@/lib/logger';
import { maskEmail } from '@/lib/privacy';

const log = loggerFor('subscribers');
const consentVersion = '2026-03';
const twoYears = 2 * 365 * 24 * 60 * 60 * 1000;

export interface SignUp {
  email: string;
  firstName?: string;
  source: string;
}

/** Creates the subscriber, or returns the one that is still waiting for confirmation. */
export async function createPending(signUp: SignUp): Promise<Subscriber> {
  const { email: address, firstName, source } = signUp;
  const existing = await db.subscriber.findUnique({ where: { email: address } });
  if (existing) {
    log.info({ subscriberId: existing.id, status: existing.status }, 'signed up again');
    return existing;
  }
  const subscriber = await db.subscriber.create({
    data: { email: address, firstName: firstName ?? null, source, consentVersion, confirmToken: randomUUID() },
  });
  log.debug({ address, source }, 'new subscriber');
  log.debug({ address: maskEmail(address), source }, 'waiting for confirmation');
  return subscriber;
}

export async function confirm(token: string): Promise<Subscriber | null> {
  const pending = await db.subscriber.findUnique({ where: { confirmToken: token } });
  if (!pending) return null;
  return db.subscriber.update({
    where: { id: pending.id },
    data: {
      status: 'ACTIVE',
      confirmToken: null,
      confirmedAt: new Date(),
      expiresAt: new Date(Date.now() + twoYears),
    },
  });
}

/** Everyone who agreed and has not left, without anything the mails do not need. */
export async function activeRecipients(): Promise<Array<{ id: string; email: string; firstName: string | null }>> {
  return db.subscriber.findMany({
    where: { status: 'ACTIVE', unsubscribedAt: null },
    select: { id: true, email: true, firstName: true },
  });
}
