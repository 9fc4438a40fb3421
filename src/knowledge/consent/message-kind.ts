import { tokens } from '../personal-data/tokens.js';
import {
  marketingSequences,
  marketingSubject,
  marketingWords,
  serviceSequences,
  serviceSubject,
  serviceWords,
} from './message-words.js';

/** What is known of a message besides its text. */
export interface MessageEvidence {
  /** Key of the purpose that is declared for the place, or null. */
  readonly declared: string | null;
  /** Subjects and titles, with a hole for what is not constant. */
  readonly subjects: readonly string[];
  /** Names of templates. */
  readonly templates: readonly string[];
  /** Names of the functions around the call and of those that lead to it, then of files and their folders, nearest first. */
  readonly names: readonly string[];
  /** Names of those who receive it. */
  readonly addressees: readonly string[];
}

export type MessageKind = 'marketing' | 'service' | 'unknown';

/** Purposes whose messages are direct marketing (GDPR Art. 21(2), § 7 UWG). */
const marketingPurposes = new Set([
  'newsletter',
  'phone-sms-marketing',
  'postal-marketing',
  'referral',
  'loyalty',
  'churn-retention',
  'contest',
]);

const servicePurposes = new Set([
  'transactional-mail',
  'support',
  'billing',
  'account-management',
  'consent-management',
  'fraud-prevention',
  'event-registration',
]);

/**
 * Whether a message is direct marketing. What a subject says plainly to be a service is one;
 * else a declared purpose decides, then the subject, then names, nearest first. What
 * nothing speaks for stays unknown, and so does what speaks for both.
 */
export function messageKind(evidence: MessageEvidence): MessageKind {
  const { declared } = evidence;
  const bySubject = evidence.subjects.map(subjectKind);
  if (bySubject.includes('service') && !bySubject.includes('marketing')) return 'service';
  if (declared !== null && servicePurposes.has(declared)) return 'service';
  if (declared !== null && marketingPurposes.has(declared))
    return [...evidence.templates, ...evidence.names.slice(0, 2)].some((name) => nameKind(name) === 'service')
      ? 'service'
      : 'marketing';
  if (bySubject.includes('marketing')) return bySubject.includes('service') ? 'unknown' : 'marketing';
  for (const name of [...evidence.templates, ...evidence.names]) {
    const kind = nameKind(name);
    if (kind !== 'unknown') return kind;
  }
  return evidence.addressees.some(isAudienceName) ? 'marketing' : 'unknown';
}

function subjectKind(subject: string): MessageKind {
  const marketing = marketingSubject.test(subject);
  const service = serviceSubject.test(subject);
  if (marketing && /\b(confirm|verif|bestätig|unsubscribed|abgemeldet|abmeldung)/i.test(subject)) return 'service';
  if (marketing && service) return /newsletter|\d+\s?%|\bsale\b|rabatt/i.test(subject) ? 'marketing' : 'unknown';
  return marketing ? 'marketing' : service ? 'service' : 'unknown';
}

/** What one name speaks for: `sendNewsletter` for marketing, `sendNewsletterConfirmation` for a service. */
function nameKind(name: string): MessageKind {
  const parts = tokens(name);
  const text = ` ${parts.join(' ')} `;
  if (/^ (contact|kontakt|welcome) $/.test(text)) return 'service';
  if (
    parts.some((part) => serviceWords.has(part)) ||
    serviceSequences.some((sequence) => text.includes(` ${sequence} `))
  )
    return 'service';
  return parts.some((part) => marketingWords.has(part)) ||
    (parts.some((part) => offeredThings.has(part)) && parts.some((part) => sendingWords.has(part))) ||
    marketingSequences.some((sequence) => text.includes(` ${sequence} `))
    ? 'marketing'
    : 'unknown';
}

/** Things that shops also make, book and delete; a name speaks for marketing where it also sends. */
const offeredThings = new Set(
  'discount discounts coupon coupons voucher vouchers rabatt rabatte gutschein gutscheine'.split(' '),
);

const sendingWords = new Set(
  'send sends sender mail mails email emails mailer sms push message messages notify blast template versand senden'.split(
    ' ',
  ),
);

const audienceWords = new Set(['subscriber', 'subscribers', 'abonnent', 'abonnenten', 'prospect', 'prospects']);

/** Names of people whom one writes to for marketing: subscribers, prospects. */
function isAudienceName(name: string): boolean {
  return tokens(name).some((part) => audienceWords.has(part));
}
