import { singular, wordSet } from './tokens.js';

/** Nouns that say person, singular, with the German plurals that `singular` does not reach. */
const personWords = wordSet(`
  user customer contact lead subscriber member person people profile recipient visitor prospect guest attendee
  participant buyer patient employee applicant shopper donor respondent candidate author owner invitee inviter
  registrant student teacher admin administrator assignee creator influencer friend referee beneficiary borrower
  policyholder claimant debtor payer payee traveller traveler passenger voter citizen follower freelancer trainee
  colleague spouse insured cardholder signatory speaker interviewee homeowner householder reviewer consignee
  requester me
  kunde kunden kundin kundinnen nutzer nutzerin nutzerinnen benutzer benutzerin interessent interessenten interessentin
  abonnent abonnenten abonnentin empfaenger mitglied mitglieder teilnehmer teilnehmerin teilnehmerinnen besucher
  personen kontakt kontakte ansprechpartner ansprechpartnerin anfrager bewerber bewerberin bewerberinnen spender gast
  gaeste mitarbeiter mitarbeiterin patienten patientin antragsteller versicherter versicherte schuldner kaeufer mieter
  schueler lehrer bestandskunde bestandskunden neukunde neukunden stammkunde stammkunden privatkunde
  privatkunden geschaeftskunde geschaeftskunden endkunde endkunden
`);

/** Words after a person noun that keep the meaning: `leadRecord`, `UserDto`, `kundenDaten`. */
const neutralSuffixes = wordSet(`
  record entity model dto row data input output props form values payload details info doc document schema type
  interface response result request body params args item object obj instance snapshot fields attributes features
  properties list array rows items records draft base full fragment insert create update partial public private
  raw json by vo summary current vector entry entries batch found created updated new import
  datensatz daten liste objekt
`);

/** Words before a person noun that make it something else: members of a class, a user agent's user, a team's lead. */
const deniedBefore = wordSet(
  'class type enum struct interface ast object array union tuple non per is has no log aws build ssl color icc browser chrome performance cpu memory',
);

/** Plurals and compounds that go back to their German noun. */
const germanSingular: readonly (readonly [RegExp, string])[] = [
  [/kund(?:en|in|innen)$|^kunden.+$/u, 'kunde'],
  [/benutzer(?:in|innen)?$/u, 'benutzer'],
  [/nutzer(?:in|innen)?$|^nutzer.+$/u, 'nutzer'],
  [/abonnent(?:en|in)$|^abonnenten.+$/u, 'abonnent'],
  [/interessent(?:en|in)$|^interessenten.+$/u, 'interessent'],
  [/mitglieder$|^mitglieder.+$/u, 'mitglied'],
  [/bewerber(?:in|innen)$|^bewerber.+$/u, 'bewerber'],
  [/teilnehmer(?:in|innen)$|^teilnehmer.+$/u, 'teilnehmer'],
  [/^kontakt(?:e|daten|datensatz|profil|liste)$/u, 'kontakt'],
  [/^patient(?:en|in)$/u, 'patient'],
  [/^gaeste$/u, 'gast'],
  [/^people$/u, 'person'],
];

/** The singular of a person noun: leads → lead, kunden → kunde. */
export function personSingular(part: string): string {
  const german = germanSingular.find(([pattern]) => pattern.test(part));
  return german?.[1] ?? (personWords.has(part) ? part : singular(part));
}

/** German nouns that decide compounds such as `kundendatensatz` and `newsletterabonnenten`. */
const compoundTail =
  /(?:^|[a-z]{3,})(?:abonnent(?:en)?|empfaenger|teilnehmer|bewerber|interessent(?:en)?|mitglied(?:er)?|besucher|mitarbeiter|nutzer|ansprechpartner)$/u;
const compoundHead =
  /^(?:kunden|nutzer|benutzer|teilnehmer|mitglieder|bewerber|abonnenten|interessenten|empfaenger|kontakt|patienten|mitarbeiter)(?:daten|datensatz|profil|liste|objekt|stamm|stammdaten|datei)$/u;

/** True for a single word that says person. */
export function isPersonWord(token: string): boolean {
  return (
    personWords.has(token) || personWords.has(singular(token)) || compoundTail.test(token) || compoundHead.test(token)
  );
}

/** Where the person noun of a token sequence stands, or -1. Only neutral words may follow it. */
export function personIndex(parts: readonly string[]): number {
  let index = parts.length - 1;
  while (index > 0 && (neutralSuffixes.has(parts[index] ?? '') || /^\d+$/u.test(parts[index] ?? ''))) {
    index -= 1;
  }
  const part = parts[index];
  if (part === undefined || !isPersonWord(part)) {
    return -1;
  }
  const before = parts[index - 1];
  return before !== undefined && deniedBefore.has(before) ? -1 : index;
}

/** Verbs that begin the name of a function. */
export const verbs = wordSet(`
  get set fetch find load create update delete remove add validate verify parse format render handle on check require
  generate build make send save store insert upsert import export sync process notify track identify subscribe register
  unsubscribe invite submit score rank rate qualify map to from use with by is has should can did was will show hide
  enable disable allow skip include exclude log print read write open close select filter sort search list count query
  apply compute calculate predict classify enrich score analyze analyse summarize summarise draft compose reply respond
  message email call greet welcome reject approve ban block suspend assert ensure mask redact hash encrypt decrypt
  convert transform extract serialize serialise normalize normalise merge push publish upload download run start stop
  do post put patch main init setup test expect mock seed stub signup signin login logout authenticate authorize
  batch retry poll watch walk loop visit backfill migrate resolve change reset confirm cancel charge bill schedule dispatch emit trigger match collect record capture report
  erstelle lade speichere sende hole finde aktualisiere loesche pruefe bewerte berechne
`);

/** Words that are verbs, and adjectives or nouns as well: `emailRecipient`, `testUser`. */
export const nounVerbs = wordSet(
  'test email message mock seed lead call match import push open register login signup list search by from to',
);
