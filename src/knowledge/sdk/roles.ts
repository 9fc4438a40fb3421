/** What a labelled argument or result means to the analysis. The list of kinds is closed. */
export type Role =
  | { readonly kind: 'ai-output'; readonly modality: 'text' | 'image' | 'audio' | 'video' | 'structured'; readonly response: boolean }
  | { readonly kind: 'score' }
  | { readonly kind: 'collected' }
  | { readonly kind: 'stored-row' }
  | { readonly kind: 'person'; readonly category: string }
  | { readonly kind: 'person-facing'; readonly channel: Channel; readonly part: DeliveryPart }
  | { readonly kind: 'recipient'; readonly recipientKind: RecipientKind; readonly part: 'traits' | 'email' | 'id' | 'event' | 'other' }
  | { readonly kind: 'llm-prompt' }
  | { readonly kind: 'log' }
  | { readonly kind: 'store' }
  | { readonly kind: 'url' }
  | { readonly kind: 'training' }
  | { readonly kind: 'http-response' }
  | { readonly kind: 'redacted' }
  | { readonly kind: 'hashed' }
  | { readonly kind: 'review'; readonly part: 'request' | 'decision' }
  | { readonly kind: 'consent' }
  | { readonly kind: 'logged' };

export type Channel = 'email' | 'sms' | 'chat' | 'voice' | 'push' | 'social' | 'cms' | 'web' | 'internal';
export type DeliveryPart = 'body' | 'subject' | 'template' | 'data' | 'media' | 'recipient';
export type RecipientKind = 'crm' | 'cdp' | 'analytics' | 'ads' | 'enrichment' | 'error-tracking' | 'support' | 'payment' | 'email-marketing' | 'other';

/** Families that deliver something to people, with their channel. */
const channels: ReadonlyMap<string, Channel> = new Map([
  ['email', 'email'],
  ['sms', 'sms'],
  ['voice', 'voice'],
  ['chat', 'chat'],
  ['push', 'push'],
  ['social', 'social'],
  ['cms', 'cms'],
  ['team-chat', 'internal'],
]);

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
  ['automation', 'other'],
]);

const contentParts: ReadonlyMap<string, DeliveryPart> = new Map([
  ['content.body', 'body'],
  ['content.html', 'body'],
  ['content.jsx', 'body'],
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

/** What a call does with an argument of this label; null when nothing that matters. */
export function argumentRole(family: string, label: string): Role | null {
  const channel = channels.get(family);
  if (channel) {
    const part = contentParts.get(label) ?? (label.startsWith('recipient.') ? 'recipient' : undefined);
    if (part) return { kind: 'person-facing', channel, part };
  }
  if (label === 'prompt' || label === 'prompt.system' || label === 'prompt.media') return { kind: 'llm-prompt' };
  if (label === 'model.training' || label === 'model.input') return { kind: 'training' };
  if (label === 'log.payload' || label === 'log.message') return { kind: 'log' };
  if (label === 'db.row' || label === 'db.params' || label === 'storage.blob' || label === 'queue.msg') return { kind: 'store' };
  if (label === 'http.response') return { kind: 'http-response' };
  if (label === 'http.url' || label === 'http.query') return { kind: 'url' };
  if (label === 'review.request') return { kind: 'review', part: 'request' };
  if (label.startsWith('trace.')) return { kind: 'logged' };
  return recipientRole(family, label);
}

function recipientRole(family: string, label: string): Role | null {
  const recipientKind = recipientKinds.get(family);
  if (!recipientKind) return null;
  switch (label) {
    case 'person.traits':
    case 'person.data':
    case 'person.list':
    case 'person.meta':
    case 'crm.record':
    case 'content.any':
      return { kind: 'recipient', recipientKind, part: 'traits' };
    case 'event.props':
      return { kind: 'recipient', recipientKind, part: 'event' };
    case 'person.email':
      return { kind: 'recipient', recipientKind, part: 'email' };
    case 'person.id':
      return { kind: 'recipient', recipientKind, part: 'id' };
    default:
      return label.startsWith('person.') ? { kind: 'recipient', recipientKind, part: 'other' } : null;
  }
}

const modalities: ReadonlyMap<string, 'text' | 'image' | 'audio' | 'video' | 'structured'> = new Map([
  ['text', 'text'],
  ['any', 'text'],
  ['image', 'image'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['structured', 'structured'],
]);

const personCategories: ReadonlyMap<string, string> = new Map([
  ['person.message', 'content.message'],
  ['person.phone', 'contact.phone'],
  ['person.email', 'contact.email'],
  ['person.ip', 'online.ipAddress'],
  ['person.name', 'identity.fullName'],
]);

/** What a result, or a callback's parameter, of this label is; null when nothing that matters. */
export function returnRole(family: string, label: string): Role | null {
  if (label.startsWith('ai.')) {
    const [, name = '', response] = label.split('.');
    if (name === 'score') return { kind: 'score' };
    const modality = modalities.get(name);
    return modality && response !== 'job' ? { kind: 'ai-output', modality, response: response === 'http' } : null;
  }
  const category = personCategories.get(label);
  if (category !== undefined) return family === 'crm' ? null : { kind: 'person', category };
  switch (label) {
    case 'http.body':
    case 'form.values':
    case 'http.query':
    case 'http.cookies':
      return { kind: 'collected' };
    case 'validated':
      return { kind: 'collected' };
    case 'db.row':
    case 'person.enriched':
    case 'person.traits':
      return { kind: 'stored-row' };
    case 'review.decision':
      return { kind: 'review', part: 'decision' };
    case 'consent.state':
      return { kind: 'consent' };
    case 'redacted':
    case 'synthetic':
    case 'encrypted':
    case 'token':
      return { kind: 'redacted' };
    case 'hash':
    case 'hash.keyed':
      return { kind: 'hashed' };
    default:
      return null;
  }
}
