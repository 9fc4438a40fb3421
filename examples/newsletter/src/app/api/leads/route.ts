import { NextResponse } from 'next/server';
import { z } from 'zod';
import { db } from '@/lib/db';
import { loggerFor } from '@/lib/logger';
import { createContact, identifyLead, identifyLeadSource } from '@/services';

const leadSchema = z.object({
  email: z.email(),
  firstName: z.string().max(80),
  lastName: z.string().max(80),
  company: z.string().max(120).optional(),
  message: z.string().max(4000).optional(),
});

const log = loggerFor('api/leads');
const ninetyDays = 90 * 24 * 60 * 60 * 1000;

export async function POST(request: Request): Promise<NextResponse> {
  const body: unknown = await request.json();
  const parsed = leadSchema.safeParse(body);
  if (!parsed.success) {
    return NextResponse.json({ error: 'Please check your input.' }, { status: 400 });
  }
  const { email, firstName, lastName, company, message } = parsed.data;
  const lead = await db.lead.create({
    data: { email, firstName, lastName, company, message, expiresAt: new Date(Date.now() + ninetyDays) },
  });

  // Both may fail without losing the lead: it is stored, and the backfill picks it up.
  const results = await Promise.allSettled([createContact(lead), Promise.resolve(identifyLead(lead))]);
  results
    .filter((result) => result.status === 'rejected')
    .forEach((result) => log.error({ leadId: lead.id, err: result.reason as Error }, 'hand-over failed'));

  if (company) identifyLeadSource(lead);
  log.info({ from: { firstName, lastName }, hasMessage: message !== undefined }, 'lead received');
  return NextResponse.json({ id: lead.id }, { status: 201 });
}
