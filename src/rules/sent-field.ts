import type { Flow } from '../flow/flow.js';
import { category } from '../knowledge/personal-data/categories.js';
import type { RecipientTerms } from './flow-context.js';

/** Special by its nature (GDPR Art. 9), or about convictions and offences (Art. 10). */
export function isSpecial(key: string): boolean {
  const found = category(key);
  return found !== null && (found.special || found.art10);
}

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

/** Whether the configuration lists a category, alone or with its group (`special.*`), among those of a recipient. */
export function isAgreed(terms: RecipientTerms | null, key: string): boolean {
  const group = `${key.slice(0, key.indexOf('.'))}.*`;
  return terms?.categories?.some((other) => other === key || other === group) ?? false;
}

/** The name that a message shows for what is sent. */
export function fieldOf({ sink, source }: Flow): string {
  return sink.field === '' ? source.detail.slice(source.detail.indexOf('.') + 1) : sink.field;
}
