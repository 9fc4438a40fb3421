import type { Shape, Tier } from './category.js';
import { autocompleteCategories, nameEntries, stemEntries, wireCategories } from './names-index.js';
import type { NameEntry } from './names-index.js';
import { ownerContext } from './owners.js';
import type { OwnerContext } from './owners.js';
import { personIndex } from './person-names.js';
import { singular, tokens, wordSet } from './tokens.js';

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

const typesOfShape: Readonly<Record<Shape, ReadonlySet<string>>> = {
  text: wordSet('string unknown array'),
  code: wordSet('string number unknown array'),
  number: wordSet('number string unknown'),
  date: wordSet('date string number unknown object'),
  flag: wordSet('boolean string number date unknown array object'),
  object: wordSet('object string number unknown array'),
};

/** First words that make a name a question, an act or a switch: isEmail, sendEmail, showPhone, noReply. */
const actsAndFlags = wordSet(`
  is has should can could did was were will would show hide enable disable allow use send get set fetch find load create
  update delete remove add validate verify parse format render handle on check require required skip include exclude no
  not generate build make by with require collect ask mask masked redact redacted obfuscate obfuscated anonymize
  anonymized anonymised anonymise pseudonymized scrub scrubbed encrypt encrypted decrypt toggle select count max min
  total num  avg sort filter search query group if needs want wants accept reject ist hat soll zeige sende
`);

/** Words before a name that keep its meaning. */
const benign = wordSet(`
  new old current previous prev original normalized normalised raw trimmed primary secondary main alternate alternative
  personal private home business work billing shipping delivery mailing target to input parsed clean cleaned valid
  validated my the their his her your legal real account login signup registered lower lowercase lowercased unique existing
  submitted entered typed  form known other second additional optional neue alte bisherige
`);

/** Words before a name that make it an organisation's, a machine's or a sample. */
const foreign = wordSet(`
  support company store shop server test default from reply noreply system sales info office  sample example
  dummy fake mock demo smtp db database bot agent assistant brand org organization organisation host proxy service
  welcome confirmation reset digest marketing outreach draft html template transactional notification product file page
  site website domain max min app api client contract token wallet base venue event job noun voice team workspace 
  hashed hash
`);

/** Words after a name that keep its meaning. */
const valueSuffixes = wordSet(
  'value str string raw trimmed normalized normalised lower lowercase lowercased clean cleaned e164 digits param list array plain 1 2 3',
);

/** Categories whose names mean little beyond a postal address. */
const partsOfAddress = wordSet('contact.street contact.city contact.postalCode contact.region contact.country');

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
