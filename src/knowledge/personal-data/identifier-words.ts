import type { Shape } from './category.js';
import { wordSet } from './tokens.js';

export const typesOfShape: Readonly<Record<Shape, ReadonlySet<string>>> = {
  text: wordSet('string unknown array'),
  code: wordSet('string number unknown array'),
  number: wordSet('number string unknown'),
  date: wordSet('date string number unknown object'),
  flag: wordSet('boolean string number date unknown array object'),
  object: wordSet('object string number unknown array'),
};

/** First words that make a name a question, an act or a switch: isEmail, sendEmail, showPhone, noReply. */
export const actsAndFlags = wordSet(`
  is has should can could did was were will would show hide enable disable allow use send get set fetch find load create
  update delete remove add validate verify parse format render handle on check require required skip include exclude no
  not generate build make by with require collect ask mask masked redact redacted obfuscate obfuscated anonymize
  anonymized anonymised anonymise pseudonymized scrub scrubbed encrypt encrypted decrypt toggle select count max min
  total num avg sort filter search query group if needs want wants accept reject ist hat soll zeige sende
`);

/** Words before a name that keep its meaning. */
export const benign = wordSet(`
  new old current previous prev original normalized normalised raw trimmed primary secondary main alternate alternative
  personal private home business work billing shipping delivery mailing target to input parsed clean cleaned valid
  validated my the their his her your legal real account login signup registered lower lowercase lowercased unique existing
  submitted entered typed form known other second additional optional neue alte bisherige
`);

/** Words before a name that make it an organisation's, a machine's or a sample. */
export const foreign = wordSet(`
  by
  support company store shop server test default from reply noreply system sales info office sample example
  dummy fake mock demo smtp db database bot agent assistant brand org organization organisation host proxy service
  welcome confirmation reset digest marketing outreach draft html template transactional notification product file page
  site website domain max min app api client contract token wallet base venue event job noun voice team workspace
  hashed hash
`);

/** Words after a name that keep its meaning. */
export const valueSuffixes = wordSet(
  'value str string raw trimmed normalized normalised lower lowercase lowercased clean cleaned e164 digits param list array plain 1 2 3',
);

/** Categories whose names mean little beyond a postal address. */
export const partsOfAddress = wordSet('contact.street contact.city contact.postalCode contact.region contact.country');

/** Weak names that count in what came from a form about a person. */
export const formNames = wordSet(
  'message comment position title website nachricht kommentar firma anliegen country region land',
);

/** Roles in which `state` is a place and no status. */
export const stateRoles = wordSet('sdk-field form-field column');

/** Weak names that count when the person is near and not the very owner: `createUser(name)`, `data.name` of a LeadInput. */
export const plainNames = wordSet(
  'name age address city company phone mobile password mail zip gender birthday telefon adresse firma alter displayname',
);

/** Words before `email` and around it that make it a mail and not an address. */
export const mailPrefixes = wordSet(
  'parsed raw existing previous original first last draft inbound outbound incoming outgoing sent final generated next sample received',
);
export const mailPlaces = wordSet(`
  mail mails gmail imap inbox outlook mailbox thread threads compose draft generate write render template parse parsed build
  summarize summary conversation reply mime mbox attachments
`);
export const mailTypes = wordSet('email mail message draft thread mime');

/** Categories whose names say enough on a thing that people leave their data in: an order's phone, a session's device. */
export const alsoOnThings =
  /^(?:contact|id|online|pref|identity\.username|identity\.otherName|fin\.(?:card|bankAccount|creditScore|purchaseHistory))/u;
