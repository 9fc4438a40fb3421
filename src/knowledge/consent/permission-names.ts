import { isConsentName } from '../decisions/effect-words.js';
import { tokens } from '../personal-data/tokens.js';

const topics = new Set(
  'newsletter newsletters marketing promotions promotional promo offers werbung advertising productupdates'.split(' '),
);

/** What programs also do and switch on without asking a person. */
const technicalTopics = new Set('ads analytics statistics tracking'.split(' '));

const asking = new Set(
  'preference preferences prefs permission permissions consent consents allow allows allowed accept accepts accepted granted permitted agree agreed agrees optin'.split(
    ' ',
  ),
);

const holders = new Set(
  'preference preferences prefs setting settings permission permissions subscription subscriptions notification notifications communication communications consent consents einstellungen'.split(
    ' ',
  ),
);

/**
 * Whether a name says that somebody agreed: by itself (`marketingOptIn`), or as a topic within preferences
 * (`preferences.newsletter`, `newsletterPreference`).
 */
export function isPermissionName(name: string, owners: readonly string[] = []): boolean {
  if (isConsentName(name)) return true;
  const parts = tokens(name);
  if (parts.some((part) => technicalTopics.has(part)) && isAskedFor(parts, owners)) return true;
  if (!parts.some((part) => topics.has(part))) return false;
  return (
    parts.some((part) => holders.has(part)) ||
    /^(receives?|wants?|allows?|accepts?|enabled?|is|has)$/.test(parts[0] ?? '') ||
    /^(enabled|allowed|active|accepted|granted|subscribed|permitted)$/.test(parts.at(-1) ?? '') ||
    (parts.length <= 2 && owners.some((owner) => tokens(owner).some((part) => holders.has(part))))
  );
}

function isAskedFor(parts: readonly string[], owners: readonly string[]): boolean {
  return (
    parts.some((part) => asking.has(part)) ||
    (parts.length <= 2 && owners.some((owner) => tokens(owner).some((part) => asking.has(part))))
  );
}

const consentStatuses = new Set([
  'subscribed',
  'optedin',
  'optin',
  'granted',
  'consented',
  'doubleoptin',
  'doubleoptinconfirmed',
  'doiconfirmed',
  'abonniert',
  'angemeldet',
]);

const openStatuses = new Set(['active', 'confirmed', 'verified', 'bestaetigt', 'aktiv', 'enabled']);

/** Whether a stored status says that somebody agreed; `active` and `confirmed` do so of subscriptions and consents only. */
export function isConsentStatus(status: string, names: readonly string[]): boolean {
  const joined = tokens(status).join('');
  if (consentStatuses.has(joined)) return true;
  return (
    openStatuses.has(joined) && names.some((name) => /subscri|newsletter|consent|opt_?in|abonn|einwillig/i.test(name))
  );
}

/** Whether a name or status holds both ends: who unsubscribes is not subscribed any more. */
export function saysSubscribed(name: string): boolean {
  return tokens(name).at(-1) === 'subscribed';
}
