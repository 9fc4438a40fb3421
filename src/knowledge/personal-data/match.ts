import type { Tier } from './category.js';
import { actsAndFlags, benign, foreign, partsOfAddress, typesOfShape, valueSuffixes } from './identifier-words.js';
import { autocompleteCategories, nameEntries, stemEntries, wireCategories } from './names-index.js';
import type { NameEntry } from './names-index.js';
import { ownerContext } from './owners.js';
import type { OwnerContext } from './owners.js';
import { nounVerbs, personIndex, personSingular, verbs } from './person-words.js';
import {
  contextualScoreCompounds,
  personScoreNouns,
  scoreCompounds,
  scoreNouns,
  scoringVerbs,
  scoreTopics,
  sureScoreTopics,
} from './score-words.js';
import { singular, tokens } from './tokens.js';

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

function prefixKind(parts: readonly string[]): Prefix {
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

function confidence(tier: Tier, owners: OwnerContext, near: boolean): 'certain' | 'medium' | null {
  if (tier === 'sure') {
    return 'certain';
  }
  if (tier === 'likely') {
    return near || owners.person !== null || owners.form ? 'certain' : 'medium';
  }
  if (near || owners.person === 'near') {
    return 'certain';
  }
  return owners.person === 'far' || owners.form ? 'medium' : null;
}

function judge(
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
  if (prefix === 'unknown') {
    return tier === 'sure' && entry.words > 1 ? { category: category.key, confidence: 'medium' } : null;
  }
  if (owners.address && partsOfAddress.has(category.key)) {
    return { category: category.key, confidence: owners.thing ? 'medium' : 'certain' };
  }
  if (category.key === 'online.ipAddress' && owners.request) {
    return { category: category.key, confidence: 'certain' };
  }
  const found = confidence(tier, owners, near);
  return found === null ? null : { category: category.key, confidence: found };
}

/** Names in upper or Pascal case are constants, components and enum members, except on records of other systems. */
function isCodeName(name: string, context: IdentifierContext): boolean {
  if (
    !/^[A-Z]/u.test(name) ||
    context.role === 'column' ||
    context.role === 'form-field' ||
    context.role === 'sdk-field'
  ) {
    return false;
  }
  if (context.role !== 'property') {
    return true;
  }
  const owner = context.owners[0];
  return owner === undefined || (/^[A-Z]/u.test(owner) && personIndex(tokens(owner)) < 0);
}

function stripValueSuffixes(parts: readonly string[]): readonly string[] {
  let end = parts.length;
  while (end > 1 && valueSuffixes.has(parts[end - 1] ?? '')) {
    end -= 1;
  }
  return parts.slice(0, end);
}

function lookup(parts: readonly string[]): NameEntry | undefined {
  const joined = parts.join('');
  const found = nameEntries.get(joined);
  if (found !== undefined) {
    return found;
  }
  const last = parts.at(-1) ?? '';
  const single = singular(last);
  return single === last ? undefined : nameEntries.get([...parts.slice(0, -1), single].join(''));
}

function matchStem(parts: readonly string[], context: IdentifierContext): CategoryMatch | null {
  const last = parts.at(-1) ?? '';
  const found = stemEntries.find(
    ({ stem }) => last === stem || (last.endsWith(stem) && last.length - stem.length >= 4),
  );
  if (found === undefined) {
    return null;
  }
  return judge({ category: found.category, tier: 'sure', words: 2 }, prefixKind(parts.slice(0, -1)), parts, context);
}

/** The personal-data category of an identifier in its context, or null when it is none or unclear. */
export function matchIdentifier(name: string, context: IdentifierContext): CategoryMatch | null {
  if (context.type === 'function') {
    return null;
  }
  if (context.role === 'html-autocomplete') {
    const key = autocompleteCategories.get(name.trim().split(/\s+/u).at(-1) ?? '');
    return key === undefined ? null : { category: key, confidence: 'certain' };
  }
  if (context.role === 'wire') {
    const key = wireCategories.get(name.toLowerCase());
    if (key !== undefined) {
      return { category: key, confidence: 'certain' };
    }
  }
  if (isCodeName(name, context)) {
    return null;
  }
  const whole = tokens(name);
  const exact = lookup(whole);
  if (exact !== undefined) {
    return judge(exact, 'none', whole, context);
  }
  if (whole.length === 0 || actsAndFlags.has(whole[0] ?? '')) {
    return null;
  }
  const parts = stripValueSuffixes(whole);
  for (let start = 0; start < parts.length; start += 1) {
    const entry = lookup(parts.slice(start));
    const found = entry === undefined ? null : judge(entry, prefixKind(parts.slice(0, start)), parts, context);
    if (found !== null) {
      return found;
    }
  }
  return matchStem(parts, context);
}

/** A function or file about scoring: scoreLead, computeLeadScore, lead-scoring. */
function isScoringPlace(owner: string): boolean {
  const parts = tokens(owner);
  const first = parts[0] ?? '';
  if (parts.length > 1 && scoringVerbs.has(first) && personIndex(parts.slice(1)) >= 0) {
    return true;
  }
  return parts.some((part, index) => scoreNouns.has(part) && sureScoreTopics.has(parts[index - 1] ?? ''));
}

/**
 * Whether a name stands for a score about a person: leadScore, churnProbability, creditScore; a bare `score` only on a
 * person or within a scoring function. scrollScore, testScore, scoreboard, minScore are none.
 */
export function matchScoreName(name: string, context: IdentifierContext): 'certain' | 'medium' | null {
  if (!['number', 'unknown', 'string', 'object'].includes(context.type)) {
    return null;
  }
  const parts = tokens(name);
  const last = parts.at(-1) ?? '';
  if (scoreCompounds.test(last) && parts.length === 1) {
    return contextualScoreCompounds.test(last) ? 'medium' : 'certain';
  }
  const isScore = scoreNouns.has(last);
  if (!isScore && !personScoreNouns.has(last)) {
    return null;
  }
  const before = parts.slice(0, -1);
  const owners = ownerContext(context.owners);
  const person = owners.person !== null || context.owners.some(isScoringPlace);
  const topic = before.at(-1);
  if (topic === undefined) {
    if (!isScore && owners.person !== 'near') {
      return null;
    }
    return owners.person === 'near' ? 'certain' : person && !owners.vetoed ? 'medium' : null;
  }
  if (before.some((part) => ['min', 'max', 'threshold', 'avg', 'average', 'mean', 'test', 'unit'].includes(part))) {
    return null;
  }
  if (sureScoreTopics.has(topic) || personIndex(before) >= 0) {
    return isScore || last === 'risk' || last === 'rating' || last === 'prediction' ? 'certain' : null;
  }
  if (!scoreTopics.has(topic)) {
    return null;
  }
  if (last === 'tier' || last === 'rank' || last === 'odds') {
    return null;
  }
  return person ? 'certain' : topic === 'risk' && isScore ? 'medium' : null;
}

/**
 * True when a name (variable, type, model, class) says person: user, customers, leadRecord, UserEntity, Kundin.
 * False for userAgent, userId, customerService, memberCount and for functions such as createUser.
 */
export function isPersonName(name: string): boolean {
  return entityName(name) !== null;
}

/** The person that a name stands for, singular and lower-case (`lead` from LeadRecord or activeLeads), or null. */
export function entityName(name: string): string | null {
  const parts = tokens(name);
  const index = personIndex(parts);
  const part = parts[index];
  if (part === undefined || (index > 0 && verbs.has(parts[0] ?? '') && !nounVerbs.has(parts[0] ?? ''))) {
    return null;
  }
  return personSingular(part);
}

const internalIds = new Set(['id.customerId', 'id.pseudonymous']);
const freeTexts = new Set(['content.message', 'content.emailBody', 'content.notes', 'content.review']);

/** Internal and pseudonymous ids: fine in logs, URLs and prompts. */
export function isInternalId(categoryKey: string): boolean {
  return internalIds.has(categoryKey);
}

/** Free text that a person wrote or that was written about one. */
export function isFreeText(categoryKey: string): boolean {
  return freeTexts.has(categoryKey);
}
