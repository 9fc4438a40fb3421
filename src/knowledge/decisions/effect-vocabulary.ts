import type { DecisionAction } from '../../base/inventory.js';
import { wordSet } from '../personal-data/tokens.js';

/** Verbs that take something from a person, English and German, with what they do. */
export const effectVerbs: Readonly<Record<string, DecisionAction>> = {
  reject: 'reject',
  decline: 'reject',
  deny: 'reject',
  refuse: 'reject',
  turndown: 'reject',
  withdraw: 'reject',
  rescind: 'reject',
  ban: 'block',
  block: 'block',
  suspend: 'block',
  deactivate: 'block',
  disable: 'block',
  lock: 'block',
  freeze: 'block',
  blacklist: 'block',
  blocklist: 'block',
  revoke: 'block',
  permaban: 'block',
  shadowban: 'block',
  kick: 'block',
  expel: 'block',
  evict: 'block',
  disqualify: 'exclude',
  exclude: 'exclude',
  discard: 'exclude',
  drop: 'exclude',
  eliminate: 'exclude',
  remove: 'exclude',
  unassign: 'exclude',
  delete: 'delete',
  purge: 'delete',
  erase: 'delete',
  close: 'delete',
  limit: 'limit',
  restrict: 'limit',
  downgrade: 'limit',
  demote: 'limit',
  throttle: 'limit',
  reduce: 'limit',
  lower: 'limit',
  cap: 'limit',
  terminate: 'other',
  cancel: 'other',
  fire: 'other',
  dismiss: 'other',
  penalize: 'other',
  penalise: 'other',

  ablehnen: 'reject',
  ablehne: 'reject',
  absagen: 'reject',
  verweigern: 'reject',
  verweigere: 'reject',
  zurueckweisen: 'reject',
  sperren: 'block',
  sperre: 'block',
  blockieren: 'block',
  blockiere: 'block',
  deaktivieren: 'block',
  deaktiviere: 'block',
  ausschliessen: 'exclude',
  aussortieren: 'exclude',
  disqualifizieren: 'exclude',
  disqualifiziere: 'exclude',
  loeschen: 'delete',
  loesche: 'delete',
  herabstufen: 'limit',
  begrenzen: 'limit',
  begrenze: 'limit',
  einschraenken: 'limit',
  kuendigen: 'other',
  kuendige: 'other',
};

/** Verbs that say enough without an object: nobody bans a node or disqualifies a file. */
export const bareVerbs = wordSet(
  'disqualify blacklist ban permaban shadowban ablehnen sperren ausschliessen disqualifizieren kuendigen absagen',
);

/** What such a verb has to act on to matter to a person, besides persons. */
export const stakes = wordSet(`
  application account refund claim loan credit contract policy subscription membership offer appeal order payment
  transaction registration enrollment enrolment admission mortgage insurance quote proposal booking reservation
  benefit chargeback limit creditlimit access eligibility candidacy signup deal opportunity
  antrag bewerbung konto vertrag kredit erstattung anspruch bestellung buchung angebot versicherung mitgliedschaft
  zugang kreditantrag
`);

/** Verbs for which an access, limit, deal or offer is no stake of a person but everyday code. */
export const plainOn: Readonly<Record<string, ReadonlySet<string>>> = {
  close: wordSet('deal opportunity order offer claim booking application'),
  remove: wordSet('limit access order offer quote credit application'),
  delete: wordSet(
    'limit order offer quote access deal opportunity claim application policy payment booking transaction',
  ),
  drop: wordSet('limit access order policy transaction payment application'),
  discard: wordSet('limit offer quote proposal order transaction'),
  disable: wordSet('limit payment application policy'),
  block: wordSet('offer quote'),
  cancel: wordSet('transaction payment request signup registration booking reservation quote order application'),
  lock: wordSet('order transaction limit policy application'),
  limit: wordSet('request payment transaction'),
  dismiss: wordSet('offer quote'),
  withdraw: wordSet('payment transaction application request'),
  revoke: wordSet('offer quote order'),
  terminate: wordSet('transaction application'),
};

export const prepositions = wordSet('from of by for to with if when because on in at due as aus von wegen bei');

export const openers = wordSet(
  'auto automatically maybe do perform execute try bulk mass force soft hard shadow async immediately permanently',
);

export const places = wordSet(
  'campaign audience segment waitlist pipeline program programme promotion shortlist list offer market blacklist kampagne zielgruppe',
);

export const rejectionNouns: Readonly<Record<string, DecisionAction>> = {
  rejection: 'reject',
  denial: 'reject',
  refusal: 'reject',
  absage: 'reject',
  ablehnung: 'reject',
  suspension: 'block',
  ban: 'block',
  sperrung: 'block',
  kuendigung: 'other',
  termination: 'other',
};

export const lists = wordSet('blacklist blocklist denylist sperrliste');

export const priceVerbs = wordSet('set apply adjust increase raise assign change update override setze erhoehe');

export const adverseValues: ReadonlyMap<string, DecisionAction> = new Map<string, DecisionAction>([
  ...'rejected declined denied refused unapproved notapproved abgelehnt verweigert notqualified ineligible'
    .split(' ')
    .map((value): [string, DecisionAction] => [value, 'reject']),
  ...'blocked banned suspended blacklisted blocklisted deactivated frozen fraud fraudulent gesperrt blockiert deaktiviert'
    .split(' ')
    .map((value): [string, DecisionAction] => [value, 'block']),
  ...'disqualified excluded unqualified disqualifiziert ausgeschlossen'
    .split(' ')
    .map((value): [string, DecisionAction] => [value, 'exclude']),
  ...'limited restricted downgraded herabgestuft eingeschraenkt'
    .split(' ')
    .map((value): [string, DecisionAction] => [value, 'limit']),
  ...'terminated gekuendigt churned'.split(' ').map((value): [string, DecisionAction] => [value, 'other']),
  ['deleted', 'delete'],
  ['geloescht', 'delete'],
]);

export const statusNames = wordSet(
  'status state stage decision outcome verdict resolution disposition lifecycle lifecyclestage tier result qualification grade entscheidung phase',
);

export const refusals = wordSet('reject decline deny refuse ablehnen');

export const adverseFlags: ReadonlyMap<string, DecisionAction> = new Map(
  [...adverseValues].filter(
    ([value]) =>
      !['lost', 'limited', 'restricted', 'deleted', 'churned', 'geloescht', 'fraud', 'frozen'].includes(value),
  ),
);

export const flagOpeners = wordSet('is was auto ist');

export const prices = wordSet(
  'price discount surcharge  preis rabatt aufschlag praemie kreditlimit zinssatz nachlass creditlimit',
);

export const priceSuffixes = wordSet(
  'percent percentage pct rate amount factor multiplier cents eur usd value in level',
);

export const notPrices = wordSet(`
  format render display show parse get fetch list select track token stock share gas crypto coin model is has no with per
  on filter sort view compare validate fuel market signal bid ask electricity input output min max range
`);

export const pending = wordSet(`
  pending pendingreview pendingapproval needsreview needsapproval awaitingreview awaitingapproval awaitinghuman inreview
  underreview review manualreview humanreview toreview draft drafted proposed suggested queuedforreview requiresreview
  requiresapproval waitingforapproval waitingforreview onhold escalated flagged unreviewed open
  ausstehend inpruefung zupruefen entwurf vorgeschlagen wartetauffreigabe pruefung manuellepruefung
`);

export const approved = wordSet(`
  approved accepted reviewed confirmed signedoff released verifiedbyhuman humanapproved manuallyapproved cleared
  freigegeben genehmigt geprueft bestaetigt abgenommen published
`);

/** Verbs that say enough on a person or on what a person has asked for: `application.reject()`. */
export const receiverVerbs = wordSet(
  'reject decline deny refuse ban block suspend deactivate disable disqualify exclude blacklist terminate cancel freeze ablehnen sperren blockieren kuendigen',
);
/** Array, set and stream methods and everyday verbs that count on one person's record only: `prisma.user.delete()`. */
export const recordVerbs = wordSet('delete loeschen');
