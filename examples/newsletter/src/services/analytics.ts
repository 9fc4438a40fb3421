import { Analytics } from '@segment/analytics-node';
import type { Lead } from '@prisma/client';

const segment = new Analytics({ writeKey: process.env.SEGMENT_WRITE_KEY ?? '' });

/** Counts a step of the funnel. */
export function trackStep(subjectId: string, event: string, properties: Record<string, string> = {}): void {
  segment.track({ userId: subjectId, event, properties });
}

export function identifyLead(lead: Lead): void {
  segment.identify({ userId: lead.id, traits: lead });
}

export function identifyLeadSource(lead: Lead): void {
  segment.identify({ userId: lead.id, traits: { createdAt: lead.createdAt, hasCompany: lead.company !== null } });
}

export async function flushAnalytics(): Promise<void> {
  await segment.closeAndFlush();
}
