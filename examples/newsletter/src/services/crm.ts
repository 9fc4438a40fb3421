import { Client } from '@hubspot/api-client';
import type { Lead } from '@prisma/client';
import { db } from '@/lib/db';
import { loggerFor, warnOnCall } from '@/lib/logger';
import { displayName } from '@/lib/privacy';

const hubspot = new Client({ accessToken: process.env.HUBSPOT_TOKEN ?? '' });
const log = loggerFor('crm');

/** Creates the contact with the fields that sales works with. */
export async function createContact(lead: Lead): Promise<string> {
  const { email, firstName, lastName, company } = lead;
  const contact = await hubspot.crm.contacts.basicApi.create({
    properties: { email, firstname: firstName, lastname: lastName, company: company ?? '' },
  });
  await db.lead.update({ where: { id: lead.id }, data: { hubspotId: contact.id } });
  log.info({ leadId: lead.id, hubspotId: contact.id }, 'contact created');
  return contact.id;
}

/** Brings one contact up to date after the lead has been edited in the back office. */
export async function refreshContact(leadId: string): Promise<void> {
  const lead = await db.lead.findUniqueOrThrow({ where: { id: leadId } });
  if (!lead.hubspotId) return;
  try {
    await hubspot.crm.contacts.basicApi.update(lead.hubspotId, {
      properties: { email: lead.email, company: lead.company ?? '' },
    });
  } catch (error) {
    warnOnCall('crm', `update failed for ${displayName(lead)}`);
    warnOnCall('crm', `update failed for lead ${lead.id}`);
    throw error;
  }
}

/** Pushes everything that has no contact yet; run by hand after an outage. */
export async function backfillContacts(): Promise<number> {
  const missing = await db.lead.findMany({ where: { hubspotId: null } });
  for (const lead of missing) {
    await hubspot.crm.contacts.basicApi.create({ properties: { ...lead } as never });
  }
  return missing.length;
}
