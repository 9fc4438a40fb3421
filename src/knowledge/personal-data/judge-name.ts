import type { Tier } from './category.js';
import {
  alsoOnThings,
  benign,
  foreign,
  formNames,
  mailPlaces,
  mailPrefixes,
  mailTypes,
  partsOfAddress,
  plainNames,
  stateRoles,
  typesOfShape,
} from './identifier-words.js';
import type { NameEntry } from './names-index.js';
import { ownerContext } from './owners.js';
import type { OwnerContext } from './owners.js';
import { personIndex } from './person-words.js';
import { tokens } from './tokens.js';

export interface IdentifierContext {
  /** Names that say what the identifier hangs on, nearest first: object variable, declared type, model, class, function, form. */
  readonly owners: readonly string[];
  /** Declared type when known: string, number, boolean, date, function, object, array; else unknown. */
  readonly type: string;
  /** How it is used: property, variable, parameter, column, form-field, sdk-field, html-autocomplete or wire. */
  readonly role: string;
}

export interface CategoryMatch {
  readonly category: string;
  readonly confidence: 'certain' | 'medium';
}

function containsSequence(parts: readonly string[], sequence: readonly string[]): boolean {
  for (let start = 0; start + sequence.length <= parts.length; start += 1) {
    if (sequence.every((part, offset) => parts[start + offset] === part)) {
      return true;
    }
  }
  return false;
}

type Prefix = 'none' | 'person' | 'benign' | 'foreign' | 'unknown';

/** What the words before a name say. */
export function prefixKind(parts: readonly string[]): Prefix {
  if (parts.length === 0) {
    return 'none';
  }
  if (parts.some((part) => foreign.has(part))) {
    return 'foreign';
  }
  if (personIndex(parts) >= 0) {
    return 'person';
  }
  return parts.every((part) => benign.has(part)) ? 'benign' : 'unknown';
}

function confidence(tier: Tier, owners: OwnerContext, near: boolean, plain: boolean): 'certain' | 'medium' | null {
  if (tier === 'sure') {
    return 'certain';
  }
  if (tier === 'likely') {
    return near || owners.person !== null || owners.form ? 'certain' : 'medium';
  }
  if (near || owners.person === 'near') {
    return 'certain';
  }
  return plain && (owners.person !== null || owners.form) ? 'medium' : null;
}

/** Whether `email` is more likely a mail than an address: of unknown type, in code about mails, or one of several mails. */
function isMailItself(
  parts: readonly string[],
  prefix: Prefix,
  owners: OwnerContext,
  context: IdentifierContext,
): boolean {
  if (context.type !== 'unknown' || !['email', 'emails', 'mail'].includes(parts.at(-1) ?? '') || prefix === 'person') {
    return false;
  }
  if (owners.person !== null || owners.form) {
    return false;
  }
  if (parts.slice(0, -1).some((part) => mailPrefixes.has(part))) {
    return true;
  }
  if (context.role === 'property') {
    return false;
  }
  const declared = context.owners[0] ?? '';
  if (/^[A-Z]/u.test(declared) && mailTypes.has(tokens(declared).at(-1) ?? '')) {
    return true;
  }
  return context.owners.some((owner) => tokens(owner).some((part) => mailPlaces.has(part)));
}

/** Whether a weak name is plain enough to count when the person is not the very thing it hangs on. */
function isPlain(parts: readonly string[], owners: OwnerContext, context: IdentifierContext): boolean {
  const name = parts.join('');
  if (context.role === 'form-field' || context.role === 'column') {
    return true;
  }
  return plainNames.has(name) || (owners.form && context.role === 'property' && formNames.has(name));
}

/** Decides whether an entry of the tables is meant, given what stands before the name and what it hangs on. */
export function judge(
  entry: NameEntry,
  prefix: Prefix,
  parts: readonly string[],
  context: IdentifierContext,
): CategoryMatch | null {
  const { category, tier } = entry;
  const owners = ownerContext(context.owners);
  if (!typesOfShape[category.shape].has(context.type) || prefix === 'foreign') {
    return null;
  }
  const nearest = tokens(context.owners[0] ?? '').at(-1);
  const phrase = nearest === undefined ? parts : [nearest, ...parts];
  if (category.falseFriends.some((friend) => containsSequence(phrase, friend))) {
    return null;
  }
  const near = prefix === 'person' || context.role === 'sdk-field';
  if (owners.vetoed && context.role !== 'sdk-field' && !(nearest === 'headers' && category.key.startsWith('online.'))) {
    return null;
  }
  if (owners.organisation && (tier !== 'sure' || category.key.startsWith('contact.'))) {
    return null;
  }
  if (category.key === 'contact.email' && isMailItself(parts, prefix, owners, context)) {
    return null;
  }
  if (parts.at(-1) === 'state' && tier === 'weak' && !owners.address && !stateRoles.has(context.role)) {
    return null;
  }
  if (tier === 'likely' && owners.thing && prefix !== 'person' && !alsoOnThings.test(category.key)) {
    return null;
  }
  if (prefix === 'unknown') {
    return tier === 'sure' && entry.words > 1 ? { category: category.key, confidence: 'medium' } : null;
  }
  if (owners.address && partsOfAddress.has(category.key)) {
    return { category: category.key, confidence: owners.thing ? 'medium' : 'certain' };
  }
  if (category.key === 'online.ipAddress' && owners.request) {
    return { category: category.key, confidence: 'certain' };
  }
  const plain = isPlain(parts, owners, context);
  const found = confidence(tier, owners, near, plain);
  return found === null ? null : { category: category.key, confidence: found };
}
