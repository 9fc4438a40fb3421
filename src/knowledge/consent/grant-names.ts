import { tokens } from '../personal-data/tokens.js';
import { isPermissionName } from './permission-names.js';

const settings = new Set(
  `required require requires requirement enabled double doi show shows visible open opened loading pending check checked
  needs need ask asks banner dialog modal form text label url link version date at id ids mode management manager platform
  api key token status handler button click page pages legal basis feature flag count module provider terms existing`.split(
    /\s+/,
  ),
);

const topics = /^(newsletters?|marketing|promotions?|promotional|promo|werbung|advertising|offers)$/;

const channels =
  /^(emails?|mails?|mailings?|sms|push|updates?|notifications?|subscribe|subscription|signup|opt|in|communications?|calls?|phone|consent|me|news|to|us|letter|erhalten|permission|preferences?)$/;

const verbs =
  /^(receive|receives|wants?|accepts?|accept|accepted|allow|allows|agree|agreed|agrees|send|get|join|subscribe|subscribed|is|has|email|sms|push)$/;

/**
 * Whether a field that is true says that somebody agreed to marketing or tracking: marketingOptIn, newsletter,
 * marketingEmails, subscribeToNewsletter; not newsletterEnabled, consentRequired or doubleOptIn, which are settings.
 */
export function isGrantName(name: string): boolean {
  const parts = tokens(name);
  if (parts.length === 0 || parts.some((part) => settings.has(part)) || /^(un|no|not|dis)/.test(parts[0] ?? ''))
    return false;
  // Of a member of a list it says that it is one, not that somebody agreed.
  if (/^(is_?)?subscribed$/i.test(name)) return false;
  if (isPermissionName(name)) return true;
  const others = parts.filter((part) => !topics.test(part));
  return others.length < parts.length && others.every((part) => channels.test(part) || verbs.test(part));
}

/** Categories of cookies that are not necessary. */
export function isOptionalCategory(name: string): boolean {
  return /^(analytics?|analytical|statistics?|statistik|marketing|advertising|advertisement|ads?|targeting|personali[sz]ation|performance|social(_?media)?|tracking)(_?(cookies?|storage))?$/i.test(
    name,
  );
}

/** Text beside a control that asks for consent to marketing or tracking. */
export const asksForConsent =
  /newsletter|marketing|werbung|werbe(mail|info)|promotion|special offers|exclusive offers|angebote|einwillig|(i|ich) (agree|consent|would like|möchte|stimme).{0,60}(e-?mails?|updates|news|informiert|kontaktiert|contacted|third parties|tracking|analytics)|sign me up for|send me (news|updates|offers|tips)|keep me (posted|informed|updated)|analytics cookies|statistik-?cookies/i;

const speaking =
  /newsletter|marketing|consent|opt[-_ ]?in|opted|promo|werb|einwillig|zustimm|subscri|offers|analytic|statisti|track|accept|agree|permission|target|advertis|personali|allow|contact|legal|purposes/i;

/** Whether any of the names and texts of a file may have to do with a consent: others need not be looked at. */
export function mayAskConsent(strings: readonly string[]): boolean {
  return strings.some((text) => speaking.test(text));
}
