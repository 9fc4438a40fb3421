import type { DecisionAction } from '../../base/inventory.js';
import { personIndex } from '../personal-data/person-names.js';
import { singular, tokens, wordSet } from '../personal-data/tokens.js';

/** Verbs that take something from a person, English and German, with what they do. */
const effectVerbs: Readonly<Record<string, DecisionAction>> = {
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
  evaluateout: 'other',
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
const bareVerbs = wordSet(
  'disqualify blacklist ban permaban shadowban ablehnen sperren ausschliessen disqualifizieren kuendigen absagen',
);

/** What such a verb has to act on to matter to a person, besides persons. */
const stakes = wordSet(`
  application account refund claim loan credit  contract policy subscription membership offer appeal order payment
  transaction registration enrollment enrolment admission mortgage insurance quote proposal booking reservation
  benefit chargeback limit creditlimit access  eligibility candidacy signup   deal opportunity
  antrag bewerbung konto vertrag kredit erstattung anspruch bestellung buchung angebot versicherung mitgliedschaft
  zugang kreditantrag
`);
/** Verbs for which an access, limit, deal or offer is no stake of a person but everyday code. */
const plainOn: Readonly<Record<string, ReadonlySet<string>>> = {
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

const prepositions = wordSet('from of by for to with if when because on in at due as aus von wegen bei');
const openers = wordSet(
  'auto automatically maybe do perform execute try bulk mass force soft hard shadow async immediately permanently',
);
const places = wordSet(
  'campaign audience segment waitlist pipeline program programme promotion shortlist list offer market blacklist kampagne zielgruppe',
);
const rejectionNouns: Readonly<Record<string, DecisionAction>> = {
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
const lists = wordSet('blacklist blocklist denylist sperrliste');

function isStake(parts: readonly string[], verb: string): boolean {
  const cut = parts.findIndex((part) => prepositions.has(part));
  const object = cut < 0 ? parts : parts.slice(0, cut);
  const last = singular(object.at(-1) ?? '');
  if (object.length === 0) {
    return false;
  }
  if (personIndex(object) >= 0) {
    return true;
  }
  return stakes.has(last) && !(plainOn[verb]?.has(last) ?? false);
}

/**
 * What a function does to a person by its name, or null: rejectApplicant → reject, suspendAccount → block, kundeSperren →
 * block. `receivers` are names it is called on or lives in (`applicant.reject()`), nearest first.
 * rejectPromise, deleteFile, closeModal, a bare `reject` of a promise, blockquote are none.
 */
export function matchEffectVerb(functionName: string, receivers: readonly string[] = []): DecisionAction | null {
  let parts = tokens(functionName);
  while (parts.length > 1 && openers.has(parts[0] ?? '')) {
    parts = parts.slice(1);
  }
  const first = parts[0] ?? '';
  const rest = parts.slice(1);
  const last = parts.at(-1) ?? '';
  const action = Object.hasOwn(effectVerbs, first) ? effectVerbs[first] : undefined;
  if (action !== undefined) {
    if (rest.length === 0) {
      return bareVerbs.has(first) || receivers.slice(0, 1).some((name) => isStake(tokens(name), first)) ? action : null;
    }
    if (isStake(rest, first)) {
      return action;
    }
    return rest[0] === 'from' && places.has(singular(last)) && action === 'exclude' ? 'exclude' : null;
  }
  const lastAction = Object.hasOwn(effectVerbs, last) ? effectVerbs[last] : undefined;
  if (lastAction !== undefined && /(?:en|e)$/u.test(last) && isStake(parts.slice(0, -1), last)) {
    return lastAction;
  }
  if (first === 'lehne' && last === 'ab') {
    return 'reject';
  }
  if (first === 'schliesse' && last === 'aus') {
    return 'exclude';
  }
  if ((first === 'send' || first === 'sende' || first === 'issue') && rest.length > 0) {
    const noun = rest.find((part) => Object.hasOwn(rejectionNouns, part));
    return noun === undefined ? null : (rejectionNouns[noun] ?? null);
  }
  if ((first === 'add' || first === 'put' || first === 'move') && lists.has(last)) {
    return 'block';
  }
  const marked =
    (first === 'mark' || first === 'set' || first === 'move') && rest.length > 0 ? adverseValues.get(last) : undefined;
  return marked ?? (priceVerbs.has(first) && matchPriceName(rest.join('_')) ? 'price' : null);
}

const priceVerbs = wordSet('set apply adjust increase raise assign change update override setze erhoehe');

const adverseValues: ReadonlyMap<string, DecisionAction> = new Map<string, DecisionAction>([
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
  ...'terminated gekuendigt churned closedlost lost'
    .split(' ')
    .map((value): [string, DecisionAction] => [value, 'other']),
  ['deleted', 'delete'],
  ['geloescht', 'delete'],
]);

const statusNames = wordSet(
  'status state stage decision outcome verdict resolution disposition lifecycle lifecyclestage tier result qualification grade entscheidung phase',
);
const refusals = wordSet('reject decline deny refuse ablehnen');
const adverseFlags: ReadonlyMap<string, DecisionAction> = new Map(
  [...adverseValues].filter(
    ([value]) =>
      !['lost', 'limited', 'restricted', 'deleted', 'churned', 'geloescht', 'fraud', 'frozen'].includes(value),
  ),
);
const flagOpeners = wordSet('is was auto ist');

/**
 * What a stored value does to a person, or null: status 'rejected', stage 'disqualified', isBlocked 'true'.
 * approved, qualified, active, pending, needs_review are not adverse.
 */
export function matchEffectStatus(propertyName: string, value: string): DecisionAction | null {
  const parts = tokens(propertyName);
  const last = parts.at(-1) ?? '';
  const said = tokens(value).join('');
  if (said === 'true' || said === 'false') {
    const flag = parts.slice(flagOpeners.has(parts[0] ?? '') ? 1 : 0).join('');
    if (said === 'true') {
      return adverseFlags.get(flag) ?? null;
    }
    return ['eligible', 'creditworthy', 'insurable', 'hireable'].includes(flag) ? 'reject' : null;
  }
  if (!statusNames.has(last)) {
    return null;
  }
  if (['decision', 'outcome', 'verdict', 'entscheidung'].includes(last) && refusals.has(said)) {
    return 'reject';
  }
  return adverseValues.get(said) ?? null;
}

const prices = wordSet(
  'price discount surcharge markup fee  preis rabatt aufschlag praemie kreditlimit zinssatz nachlass creditlimit pricing',
);
const priceSuffixes = wordSet('percent percentage pct rate amount factor multiplier cents eur usd value in level');
const notPrices = wordSet(`
  format render display show parse get fetch list select track token stock share gas crypto coin model is has no with per
  on filter sort view  compare validate fuel market spot bid ask electricity input output  min max range
`);

/** True for names of a price, discount, credit limit or rate that is set for somebody: discountPercent, creditLimit, Prämie. */
export function matchPriceName(name: string): boolean {
  let parts = tokens(name);
  if (parts.some((part) => notPrices.has(part))) {
    return false;
  }
  const joinedTail = parts.slice(-2).join('');
  if (
    [
      'creditlimit',
      'interestrate',
      'premiumrate',
      'premiumamount',
      'insurancepremium',
      'monthlypremium',
      'annualpremium',
      'riskpremium',
      'creditline',
      'loanrate',
    ].includes(joinedTail)
  ) {
    return true;
  }
  while (parts.length > 1 && priceSuffixes.has(parts.at(-1) ?? '')) {
    parts = parts.slice(0, -1);
  }
  return prices.has(parts.at(-1) ?? '');
}

const pending = wordSet(`
  pending pendingreview pendingapproval needsreview needsapproval awaitingreview awaitingapproval awaitinghuman inreview
  underreview review manualreview humanreview toreview draft drafted proposed suggested queuedforreview requiresreview
  requiresapproval waitingforapproval waitingforreview onhold escalated flagged unreviewed open
  ausstehend inpruefung zupruefen entwurf vorgeschlagen wartetauffreigabe pruefung manuellepruefung
`);

/** True for a status that waits for a person: pending, needs_review, draft, in Prüfung. */
export function isPendingStatus(value: string): boolean {
  return pending.has(tokens(value).join(''));
}

const approved = wordSet(`
  approved accepted reviewed confirmed signedoff released verifiedbyhuman humanapproved manuallyapproved cleared
  freigegeben genehmigt geprueft bestaetigt abgenommen published
`);

/** True for a status that a person's approval leads to: approved, reviewed, freigegeben. */
export function isApprovedStatus(value: string): boolean {
  return approved.has(tokens(value).join(''));
}
