import { actsAndFlags, valueSuffixes } from './identifier-words.js';
import { judge, prefixKind } from './judge-name.js';
import type { CategoryMatch, IdentifierContext } from './judge-name.js';
import { autocompleteCategories, nameEntries, stemEntries, wireCategories } from './names-index.js';
import type { NameEntry } from './names-index.js';
import { ownerContext } from './owners.js';
import { nounVerbs, personIndex, personSingular, verbs } from './person-words.js';
import { remember } from './remember.js';
import {
  contextualScoreCompounds,
  personScoreNouns,
  scoreCompounds,
  scoreNouns,
  scoreTopics,
  scoringVerbs,
  sureScoreTopics,
} from './score-words.js';
import { singular, tokens } from './tokens.js';

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

/** A number under a plural name says how many there are: `orders`, `visits`. */
const countedThings = /[a-z](?<!s|u)s$/;

/** The personal-data category of an identifier in its context, or null when it is none or unclear. */
export function matchIdentifier(name: string, context: IdentifierContext): CategoryMatch | null {
  if (context.type === 'number' && countedThings.test(name)) return null;
  const key = `${context.role}|${context.type}|${name}|${context.owners.join('|')}`;
  const before = answers.get(key);
  if (before !== undefined) {
    return before;
  }
  const found = findCategory(name, context);
  if (answers.size >= mostAnswers) {
    answers.clear();
  }
  answers.set(key, found);
  return found;
}

/** Code asks for the same names again and again; beyond so many the memory starts anew. */
const mostAnswers = 50_000;
const answers = new Map<string, CategoryMatch | null>();

function findCategory(name: string, context: IdentifierContext): CategoryMatch | null {
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
  return parts.includes('scoring') || (scoreNouns.has(parts.at(-1) ?? '') && sureScoreTopics.has(parts.at(-2) ?? ''));
}

/**
 * Whether a name stands for a score about a person: leadScore, churnProbability, creditScore; a bare `score` only on a
 * person or within a scoring function. scrollScore, testScore, scoreboard, minScore are none.
 */
export function matchScoreName(name: string, context: IdentifierContext): 'certain' | 'medium' | null {
  if (!['number', 'unknown', 'string', 'object'].includes(context.type)) {
    return null;
  }
  if (/^[A-Z][A-Z0-9_]+$/u.test(name) && context.role !== 'column') {
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
export const entityName = remember((name: string): string | null => {
  const parts = tokens(name);
  const index = personIndex(parts);
  const part = parts[index];
  const isFunction = verbs.has(parts[0] ?? '') && !nounVerbs.has(parts[0] ?? '');
  const isInput = /^[A-Z]/u.test(name) && index < parts.length - 1;
  if (part === undefined || (index > 0 && isFunction && !isInput)) {
    return null;
  }
  return personSingular(part);
});

const internalIds = new Set(['id.customerId', 'id.pseudonymous']);
const freeTexts = new Set([
  'content.message',
  'content.emailBody',
  'content.notes',
  'content.review',
  'content.callNotes',
]);

/** Internal and pseudonymous ids: fine in logs, URLs and prompts. */
export function isInternalId(categoryKey: string): boolean {
  return internalIds.has(categoryKey);
}

/** Free text that a person wrote or that was written about one. */
export function isFreeText(categoryKey: string): boolean {
  return freeTexts.has(categoryKey);
}
