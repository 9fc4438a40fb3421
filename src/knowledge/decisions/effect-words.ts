import { remember } from '../personal-data/remember.js';
import type { DecisionAction } from '../../base/inventory.js';
import { isPersonWord, personIndex } from '../personal-data/person-words.js';
import { singular, tokens } from '../personal-data/tokens.js';
import {
  adverseFlags,
  adverseValues,
  approved,
  bareVerbs,
  effectVerbs,
  flagOpeners,
  lists,
  notPrices,
  openers,
  pending,
  places,
  plainOn,
  prepositions,
  priceSuffixes,
  priceVerbs,
  prices,
  receiverVerbs,
  recordVerbs,
  refusals,
  rejectionNouns,
  stakes,
  statusNames,
} from './effect-vocabulary.js';
import {
  afterParticiple,
  aiWords,
  consentSequences,
  consentWords,
  hashTargets,
  labelNouns,
  notLabel,
  notObjection,
  notRedaction,
  notReview,
  objectionSequences,
  objectionWords,
  redactionSequences,
  redactionWords,
  reviewParticiples,
  reviewSequences,
  reviewWords,
} from './guard-vocabulary.js';

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

/** The value in markAsRejected, moveLeadToDisqualified, setStatusRejected; null for markDomainAsDeleted. */
function markedValue(verb: string, rest: readonly string[]): DecisionAction | null {
  const at = rest.findIndex((part) => part === 'as' || part === 'to' || part === 'status');
  if ((verb !== 'mark' && verb !== 'set' && verb !== 'move') || at < 0) {
    return null;
  }
  const object = rest.slice(0, at);
  return object.length === 0 || isStake(object, verb) ? (adverseValues.get(rest.at(-1) ?? '') ?? null) : null;
}

/** Whether a bare verb is called on what matters to a person. */
function actsOn(receivers: readonly string[], verb: string): boolean {
  const [nearest, next] = receivers.map(tokens);
  if (nearest === undefined) {
    return false;
  }
  if (receiverVerbs.has(verb)) {
    return isStake(nearest, verb);
  }
  const last = nearest.at(-1) ?? '';
  return recordVerbs.has(verb) && next !== undefined && isPersonWord(last) && singular(last) === last;
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
      return bareVerbs.has(first) || actsOn(receivers, first) ? action : null;
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
  return markedValue(first, rest) ?? (priceVerbs.has(first) && matchPriceName(rest.join('_')) ? 'price' : null);
}

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

/** True for names of a price, discount, credit limit or rate that is set for somebody: discountPercent, creditLimit, Prämie. */
export const matchPriceName = remember((name: string): boolean => {
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
});

/** True for a status that waits for a person: pending, needs_review, draft, in Prüfung. */
export function isPendingStatus(value: string): boolean {
  return pending.has(tokens(value).join(''));
}

/** True for a status that a person's approval leads to: approved, reviewed, freigegeben. */
export function isApprovedStatus(value: string): boolean {
  return approved.has(tokens(value).join(''));
}

/** Joined words of a name, and the words themselves. */
function parse(name: string): { readonly joined: string; readonly parts: readonly string[] } {
  const parts = tokens(name);
  return { joined: parts.join(''), parts };
}

function hasSequence(parts: readonly string[], sequences: readonly string[]): boolean {
  const text = ` ${parts.join(' ')} `;
  return sequences.some((sequence) => text.includes(` ${sequence} `));
}

/**
 * True for functions, variables and fields that stand for a review by a person: requestApproval, approvedBy, needsReview.
 * codeReview, productReviews, reviewCount, preview are none.
 */
export const isReviewName = remember((name: string): boolean => {
  const { parts } = parse(name);
  if (parts.some((part) => notReview.has(part)) || parts.includes('auto') || parts.includes('automatic')) {
    return false;
  }
  return (
    hasSequence(parts, reviewSequences) ||
    parts.some((part) => reviewWords.has(part)) ||
    parts.some((part, index) => reviewParticiples.has(part) && afterParticiple.has(parts[index + 1] ?? ''))
  );
});

/** True for names of a consent or another ground for marketing: marketingConsent, newsletterOptIn, hasConsent, acceptsMarketing. */
export const isConsentName = remember((name: string): boolean => {
  const { parts } = parse(name);
  if (
    hasSequence(parts, [
      'consent mode',
      'consent banner',
      'consent dialog',
      'consent form',
      'consent text',
      'consent screen',
      'consent url',
    ])
  ) {
    return false;
  }
  return (
    parts.some((part) => consentWords.has(part)) ||
    parts.at(-1) === 'subscribed' ||
    hasSequence(parts, consentSequences)
  );
});

/** True for names of an objection, an unsubscription or a suppression list. */
export const isObjectionName = remember((name: string): boolean => {
  const { parts } = parse(name);
  if (parts.some((part) => notObjection.has(part))) {
    return false;
  }
  return parts.some((part) => objectionWords.has(part)) || hasSequence(parts, objectionSequences);
});

/** True for functions and values that hide who somebody is: maskEmail, redactPii, pseudonymise, hashEmail; not truncate. */
export const isRedactionName = remember((name: string): boolean => {
  const { parts } = parse(name);
  if (parts.some((part) => notRedaction.has(part))) {
    return false;
  }
  if (parts.some((part) => redactionWords.has(part)) || hasSequence(parts, redactionSequences)) {
    return true;
  }
  const index = parts.findIndex((part) => part === 'hash' || part === 'hashed' || part === 'hmac' || part === 'sha256');
  return index >= 0 && parts.some((part) => hashTargets.has(part));
});

/** True for names of an AI label or what puts one on: aiLabel, withAiLabel, AiBadge, aiDisclosure, kiHinweis, aiGenerated. */
export const isLabelName = remember((name: string): boolean => {
  const { parts, joined } = parse(name);
  if (parts.some((part) => notLabel.has(part))) {
    return false;
  }
  if (
    /^(?:with|add|append|prepend|show)?(?:ai|ki)(?:label|badge|notice|disclosure|disclaimer|hinweis|kennzeichnung)$/u.test(
      joined,
    )
  ) {
    return true;
  }
  const ai = parts.findIndex(
    (part, index) => aiWords.has(part) || (part === 'artificial' && parts[index + 1] === 'intelligence'),
  );
  if (ai < 0) {
    return hasSequence(parts, ['bot disclosure', 'bot notice', 'automated notice', 'machine generated label']);
  }
  const label = parts.findIndex((part, index) => index > ai && labelNouns.has(part));
  const labelBefore = parts.findIndex(
    (part, index) =>
      index < ai &&
      (part === 'label' || part === 'disclose' || part === 'mark' || part === 'kennzeichne') &&
      parts[index + 1] !== 'of',
  );
  if (label >= 0) {
    const noun = parts[label] ?? '';
    if (noun === 'generated') {
      return label === parts.length - 1 && parts.length - ai === 2;
    }
    return label - ai <= 2;
  }
  return labelBefore >= 0;
});
