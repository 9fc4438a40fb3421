import { remember } from './remember.js';
import { personIndex, verbs } from './person-words.js';
import { singular, tokens, wordSet } from './tokens.js';

/** Containers that say nothing about what is in them. */
const neutral = wordSet(`
  data body req request values value row record item input form payload arg args param params props result results res
  response json parsed validated field fields details info attributes properties merge mergefields where select update
  create set insert query variables context ctx this self obj object entry current doc document entity model dto default
  rows items entries records first last new old prev next raw submitted formdata formvalues unsafe safe action handler
  handle submit main fn callback cb run execute default anonymous arguments returning left right src dest
   to cc bcc it each array batch chunk output state local session post get put patch delete
  existing found created updated saved fetched selected active index route public private protected
  import export api v1 v2 v3 daten eingabe formular werte zeile datensatz ergebnis anfragekoerper
`);

/** Forms and occasions on which people say who they are. */
const forms = wordSet(`
  signup registration register signin login inquiry enquiry booking reservation checkout application rsvp waitlist
  newsletter guestbook onboarding quote giveaway contest raffle sweepstakes webinar anfrage anmeldung registrierung bewerbung buchung bestellformular gewinnspiel
  referral password credentials
`);

const addresses = wordSet('address adresse anschrift billing shipping delivery lieferadresse rechnungsadresse mailing');

/** Things whose fields share names with personal data and are none: texts, settings, code, organisations. */
const vetoed = wordSet(`
  error errors touched dirty label labels placeholder placeholders icon icons column columns validator validators rule
  rules template templates channel channels permission permissions feature features service services provider providers
  config configuration setting settings env environment route routes i18n t translation translations messages locales style
  styles class classes metric metrics stat stats count counts flag flags regex regexes pattern patterns smtp db database
  pool connection credential credentials transporter transport mailer server listener wallet contract token bot
  assistant product products file files repo repository package module test tests suite page breakpoint breakpoints
  status kind enum type types constant constants key keys preference preferences notification notifications limit limits
  usage queue queues worker workers integration integrations scope scopes plan plans tab tabs link links url urls
  component components element node theme color colors css dom cache logger lexer parser ast voice tts
  noun grammar font version node browser process os fs path loader builder compiler certificate memory range cursor scroll
  mouse screen window router archive repo kubernetes pod container docker redis mongo postgres mysql sql aws s3 gcp azure
  header headers cookie cookies footer site website domain workspace project team tenant table tables sender from
  fehler vorlage einstellungen
`);

/** Organisations: their addresses and numbers are nobody's, yet a first name in their record is somebody's. */
const organisations = wordSet(`
  store shop company companies organization organisation org brand business venue merchant vendor supplier branch office
  hotel restaurant school university agency firma unternehmen filiale laden verein agentur
`);

/** Words anywhere in an owner's name that make it an organisation's own mailbox or account. */
const ownMailbox = wordSet('support noreply provider sender smtp mailbox');

export type OwnerKind =
  | 'person'
  | 'person-function'
  | 'people'
  | 'form'
  | 'address'
  | 'request'
  | 'neutral'
  | 'vetoed'
  | 'organisation'
  | 'thing';

/** What a name says about the things that hang on it. */
const ownerKind = remember((name: string): OwnerKind => {
  let parts = tokens(name);
  if (parts.length === 0 || (parts.length === 1 && (parts[0] ?? '').length <= 1 && parts[0] !== 't')) {
    return 'neutral';
  }
  const isFunction = parts.length > 1 && /^[a-z]\w*$/u.test(name) && verbs.has(parts[0] ?? '');
  const person = parts[personIndex(parts)];
  if (person !== undefined) {
    const plural =
      /^[a-z]/u.test(name) && person === parts.at(-1) && (person === 'people' || singular(person) !== person);
    return isFunction ? (plural ? 'thing' : 'person-function') : plural ? 'people' : 'person';
  }
  if (parts.some((part) => ownMailbox.has(part)) && !isFunction) {
    return 'vetoed';
  }
  if (parts.length === 1 && (parts[0] === 'req' || parts[0] === 'request' || parts[0] === 'connection')) {
    return 'request';
  }
  const tail = parts.at(-1) ?? '';
  if ((vetoed.has(tail) || vetoed.has(singular(tail))) && !isFunction) {
    return 'vetoed';
  }
  while (parts.length > 0 && neutral.has(parts.at(-1) ?? '')) {
    parts = parts.slice(0, -1);
  }
  const last = parts.at(-1);
  if (last === undefined || (parts.length === 1 && verbs.has(last))) {
    return last !== undefined && forms.has(last) ? 'form' : 'neutral';
  }
  if (addresses.has(last) || addresses.has(singular(last))) {
    return 'address';
  }
  if (forms.has(last) || forms.has(`${parts.at(-2) ?? ''}${last}`)) {
    return 'form';
  }
  if (organisations.has(last) || (isFunction && parts.some((part) => organisations.has(part)))) {
    return 'organisation';
  }
  return vetoed.has(last) && !isFunction ? 'vetoed' : 'thing';
});

/** How near the person is; a table or list of persons is farther than one of them. */
function personDistance(kind: OwnerKind, index: number, owner: string): OwnerContext['person'] {
  if (kind === 'person-function') {
    return 'function';
  }
  if (kind === 'people') {
    return index === 0 ? 'far' : 'near';
  }
  if (kind !== 'person') {
    return null;
  }
  const isType = /^[A-Z]/u.test(owner) && !owner.endsWith('Form');
  return index === 0 || isType ? 'near' : 'far';
}

/** What the owners of an identifier, nearest first, say together. */
export interface OwnerContext {
  /** near: the identifier hangs on a person; far: with neutral containers between; function: it lives in a function about one. */
  readonly person: 'near' | 'far' | 'function' | null;
  readonly form: boolean;
  readonly address: boolean;
  readonly request: boolean;
  /** The nearest owner that says something is one whose fields are no personal data. */
  readonly vetoed: boolean;
  readonly organisation: boolean;
  /** The nearest owner that says something is some other thing. */
  readonly thing: boolean;
}

/** Reads the owners from the nearest outwards until one says what it is. */
export function ownerContext(owners: readonly string[]): OwnerContext {
  let address = false;
  let request = false;
  let viaThing = false;
  for (const [index, owner] of owners.entries()) {
    const kind = ownerKind(owner);
    if (kind === 'neutral') {
      continue;
    }
    if (kind === 'request') {
      request = request || index === 0;
      continue;
    }
    if (kind === 'address') {
      address = true;
      continue;
    }
    const next = owners[index + 1] ?? '';
    if (kind === 'thing' && /^[A-Z]/u.test(next) && !next.endsWith('Form') && ownerKind(next) === 'person') {
      viaThing = true;
      continue;
    }
    const distance = personDistance(kind, index, owner);
    const person = viaThing && distance === 'near' ? 'far' : distance;
    const organisation = kind === 'organisation';
    return {
      person,
      form: kind === 'form',
      address,
      request,
      vetoed: kind === 'vetoed',
      organisation,
      thing: kind === 'thing' || organisation,
    };
  }
  return {
    person: null,

    form: false,
    address,
    request,
    vetoed: false,
    organisation: false,
    thing: false,
  };
}
