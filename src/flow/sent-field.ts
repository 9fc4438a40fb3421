import type { Flow } from './flow.js';

/** What is handed to somebody for their own systems: records, traits, and the data that a vendor fills a template with. */
export function isHandedOver({ sink: { role, internal } }: Flow): boolean {
  if (role.kind === 'person-facing') return role.part === 'data' && !internal;
  return role.kind === 'recipient' && role.recipientKind !== 'error-tracking';
}

/** Measurement, where an event or a trait is about many people at once: `pii-in-analytics-event` speaks there. */
export function isAnalytics({ sink: { role } }: Flow): boolean {
  if (role.kind !== 'recipient') return false;
  return role.recipientKind === 'analytics' || (role.recipientKind === 'ads' && role.part === 'event');
}

/** The name that a message shows for what is sent. */
export function fieldOf({ sink, source }: Flow): string {
  return sink.field === '' ? source.detail.slice(source.detail.indexOf('.') + 1) : sink.field;
}
