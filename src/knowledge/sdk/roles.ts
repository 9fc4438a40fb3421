/** What a labelled argument or result means to the analysis. The list of kinds is closed. */
export type Role =
  | { readonly kind: 'ai-output'; readonly modality: Modality; readonly response: boolean }
  | { readonly kind: 'score' }
  | { readonly kind: 'collected' }
  | { readonly kind: 'stored-row' }
  | { readonly kind: 'person'; readonly category: string }
  | { readonly kind: 'person-facing'; readonly channel: Channel; readonly part: DeliveryPart }
  | { readonly kind: 'recipient'; readonly recipientKind: RecipientKind; readonly part: RecipientPart }
  | { readonly kind: 'llm-prompt' }
  | { readonly kind: 'log' }
  /** `vectors`: an index of embeddings; `blob`: files. */
  | { readonly kind: 'store'; readonly vectors?: boolean; readonly blob?: true }
  | { readonly kind: 'url' }
  | { readonly kind: 'training' }
  | { readonly kind: 'http-response' }
  | { readonly kind: 'redacted' }
  | { readonly kind: 'hashed' }
  | { readonly kind: 'review'; readonly part: 'request' | 'decision' }
  | { readonly kind: 'consent' }
  | { readonly kind: 'explained' }
  | { readonly kind: 'logged' };

export type Modality = 'text' | 'image' | 'audio' | 'video' | 'structured';
/** `internal`: a tool of the own team. */
export type Channel = 'email' | 'sms' | 'chat' | 'voice' | 'push' | 'social' | 'cms' | 'web' | 'internal';
export type DeliveryPart = 'body' | 'html' | 'subject' | 'template' | 'data' | 'media' | 'recipient';
export type RecipientPart = 'traits' | 'email' | 'id' | 'event' | 'other';
export type RecipientKind =
  | 'crm'
  | 'cdp'
  | 'analytics'
  | 'ads'
  | 'enrichment'
  | 'error-tracking'
  | 'support'
  | 'payment'
  | 'email-marketing'
  | 'other';

/** Families that deliver something to people, with their channel. */
const channels: ReadonlyMap<string, Channel> = new Map([
  ['email', 'email'],
  ['sms', 'sms'],
  ['voice', 'voice'],
  ['chat', 'chat'],
  ['push', 'push'],
  ['social', 'social'],
  ['cms', 'cms'],
  ['web', 'web'],
  ['team-chat', 'internal'],
]);

/** Families that keep data about people on behalf of the sender. */
const recipientKinds: ReadonlyMap<string, RecipientKind> = new Map([
  ['crm', 'crm'],
  ['support', 'support'],
  ['cdp-analytics', 'analytics'],
  ['ads', 'ads'],
  ['enrichment', 'enrichment'],
  ['error-tracking', 'error-tracking'],
  ['experiment', 'analytics'],
  ['payment', 'payment'],
  ['email', 'email-marketing'],
  ['push', 'email-marketing'],
  ['sms', 'email-marketing'],
  ['automation', 'other'],
  ['ai-agent', 'other'],
]);

const contentParts: ReadonlyMap<string, DeliveryPart> = new Map([
  ['content.body', 'body'],
  ['content.html', 'html'],
  ['content.jsx', 'html'],
  ['content.any', 'body'],
  ['content.carrier', 'body'],
  ['content.creative', 'body'],
  ['cms.content', 'body'],
  ['content.title', 'subject'],
  ['content.subject', 'subject'],
  ['content.template', 'template'],
  ['content.data', 'data'],
  ['content.media', 'media'],
]);

/** Labels whose meaning does not depend on the family. */
const argumentRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['prompt', { kind: 'llm-prompt' }],
  ['prompt.system', { kind: 'llm-prompt' }],
  ['prompt.media', { kind: 'llm-prompt' }],
  ['model.training', { kind: 'training' }],
  ['log.payload', { kind: 'log' }],
  ['log.message', { kind: 'log' }],
  ['db.row', { kind: 'store' }],
  ['db.params', { kind: 'store' }],
  ['db.vector', { kind: 'store', vectors: true }],
  ['storage.blob', { kind: 'store', blob: true }],
  ['queue.msg', { kind: 'store' }],
  ['http.response', { kind: 'http-response' }],
  ['http.url', { kind: 'url' }],
  ['http.query', { kind: 'url' }],
  ['http.path', { kind: 'url' }],
  ['review.request', { kind: 'review', part: 'request' }],
  ['trace.input', { kind: 'logged' }],
  ['trace.output', { kind: 'logged' }],
  ['trace.meta', { kind: 'logged' }],
  ['review.feedback', { kind: 'logged' }],
]);

/**
 * What a call does with an argument of this label; null when nothing that matters. The address of a mail or a message
 * is part of its delivery, not data given away.
 */
export function argumentRole(family: string, label: string): Role | null {
  const channel = channels.get(family);
  const part = contentParts.get(label) ?? (label.startsWith('recipient.') ? 'recipient' : undefined);
  if (channel && part) return { kind: 'person-facing', channel, part };
  // What is embedded, moderated or classified by a service leaves the house as a prompt does; local models keep it.
  if (label === 'model.input') return family === 'ai-text' || family === 'ai-ml' ? { kind: 'llm-prompt' } : null;
  // A model on the own machine: what it is asked goes to nobody else.
  if (family === 'local-ml' && label.startsWith('prompt')) return null;
  return argumentRoles.get(label) ?? recipientRole(family, label);
}

const recipientParts: ReadonlyMap<string, RecipientPart> = new Map([
  ['person.traits', 'traits'],
  ['person.data', 'traits'],
  ['person.list', 'traits'],
  ['person.meta', 'traits'],
  ['crm.record', 'traits'],
  ['crm.note', 'traits'],
  ['content.any', 'traits'],
  ['event.props', 'event'],
  ['person.email', 'email'],
  ['person.id', 'id'],
]);

function recipientRole(family: string, label: string): Role | null {
  const recipientKind = recipientKinds.get(family);
  const part = recipientParts.get(label) ?? (label.startsWith('person.') ? 'other' : undefined);
  return recipientKind && part ? { kind: 'recipient', recipientKind, part } : null;
}

const modalities: ReadonlyMap<string, Modality> = new Map([
  ['text', 'text'],
  ['any', 'text'],
  ['stream', 'text'],
  ['image', 'image'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['avatar', 'video'],
  ['structured', 'structured'],
]);

const personCategories: ReadonlyMap<string, string> = new Map([
  ['person.message', 'content.message'],
  ['person.phone', 'contact.phone'],
  ['person.email', 'contact.email'],
  ['person.ip', 'online.ipAddress'],
  ['person.name', 'identity.fullName'],
  ['person.device', 'online.deviceId'],
  ['person.location', 'loc.precise'],
]);

const returnRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['http.body', { kind: 'collected' }],
  ['http.query', { kind: 'collected' }],
  ['http.cookies', { kind: 'collected' }],
  ['form.values', { kind: 'collected' }],
  ['validated', { kind: 'collected' }],
  ['db.row', { kind: 'stored-row' }],
  ['queue.msg', { kind: 'stored-row' }],
  ['crm.record', { kind: 'stored-row' }],
  ['person.enriched', { kind: 'stored-row' }],
  ['person.traits', { kind: 'stored-row' }],
  ['person.list', { kind: 'stored-row' }],
  ['person.data', { kind: 'stored-row' }],
  ['review.decision', { kind: 'review', part: 'decision' }],
  ['consent.state', { kind: 'consent' }],
  ['consent.change', { kind: 'consent' }],
  ['redacted', { kind: 'redacted' }],
  ['synthetic', { kind: 'redacted' }],
  ['encrypted', { kind: 'redacted' }],
  ['token', { kind: 'redacted' }],
  ['hash', { kind: 'hashed' }],
  ['hash.keyed', { kind: 'hashed' }],
  ['explain.values', { kind: 'explained' }],
]);

/** What a result, or a callback's parameter, of this label is; null when nothing that matters. */
export function returnRole(family: string, label: string): Role | null {
  if (label.startsWith('ai.')) {
    const [, name = '', ending] = label.split('.');
    if (name === 'score') return { kind: 'score' };
    // What a person said, as text: a model wrote it down, the person made it.
    if (name === 'transcript') return { kind: 'person', category: 'content.callNotes' };
    const modality = modalities.get(name);
    if (!modality || ending === 'job' || ending === 'target' || ending === 'request') return null;
    return { kind: 'ai-output', modality, response: ending === 'http' };
  }
  const category = personCategories.get(label);
  if (category === undefined) return returnRoles.get(label) ?? null;
  return family === 'crm' ? null : { kind: 'person', category };
}
