import { category as categoryOf } from '../personal-data/categories.js';
import { tokens } from '../personal-data/tokens.js';
import type { Purpose } from './define-purpose.js';
import { purposes } from './purposes.js';

/** How well a category fits a purpose by default. */
export type Fit = 'necessary' | 'questionable' | 'rarelyNeeded';

const byKey: ReadonlyMap<string, Purpose> = new Map(purposes.map((purpose) => [purpose.key, purpose]));

/** The built-in purpose of a key, or null. */
export function purpose(key: string): Purpose | null {
  return byKey.get(key) ?? null;
}

/**
 * Whether a purpose (key) normally needs a category. A category's own entry beats one for its group (`special.*`), an
 * earlier list beats a later one; what no list names is questionable, and so is everything for an unknown purpose.
 */
export function fitOf(purposeKey: string, category: string): Fit {
  const found = byKey.get(purposeKey);
  if (found === undefined) {
    return 'questionable';
  }
  const group = `${category.slice(0, category.indexOf('.'))}.*`;
  for (const wanted of [category, group]) {
    if (found.necessary.includes(wanted)) {
      return 'necessary';
    }
    if (found.questionable.includes(wanted)) {
      return 'questionable';
    }
    if (found.rarelyNeeded.includes(wanted)) {
      return 'rarelyNeeded';
    }
  }
  return 'questionable';
}

/** What a program works out itself: nobody is asked for it. */
const derived = new Set(['profile.score', 'profile.segment']);

/** Whether to ask about a questionable category: what no list of the purpose names only where a leak would hurt. */
export function isWorthAsking(purposeKey: string, category: string): boolean {
  const found = byKey.get(purposeKey);
  const group = `${category.slice(0, category.indexOf('.'))}.*`;
  const isListed = [found?.necessary, found?.questionable, found?.rarelyNeeded].some(
    (list) => list?.includes(category) === true || list?.includes(group) === true,
  );
  const risk = derived.has(category) ? 'low' : categoryOf(category)?.risk;
  return isListed || risk === 'high' || risk === 'critical';
}

interface Hint {
  readonly purpose: string;
  readonly words: string;
  readonly length: number;
}

function hintsOf(select: (purpose: Purpose) => readonly string[]): readonly Hint[] {
  return purposes
    .flatMap((entry) =>
      select(entry).map((hint) => {
        const parts = tokens(hint);
        return { purpose: entry.key, words: ` ${parts.join(' ')} `, length: parts.length };
      }),
    )
    .sort((a, b) => b.length - a.length);
}

const strongHints = hintsOf((entry) => entry.hints);
const weakHints = hintsOf((entry) => entry.weakHints);

/** The words of a name, plurals also in the singular, as one text with blanks around. */
function phraseOf(name: string): string {
  const parts = tokens(name);
  const singulars = parts.map((part) => (part.length > 3 && part.endsWith('s') ? part.slice(0, -1) : part));
  return ` ${parts.join(' ')} | ${singulars.join(' ')} `;
}

/**
 * The purpose that names of files, functions and types speak for, nearest first, or null. A name that says it plainly
 * beats nearer ones that only may; longer hints beat shorter ones within a name.
 */
export function inferPurpose(names: readonly string[]): string | null {
  return suggestedPurpose(names)?.key ?? null;
}

/** What names suggest of a purpose. */
export interface SuggestedPurpose {
  readonly key: string;
  /** A name says it plainly. */
  readonly plain: boolean;
  /** Other purposes that the same names may speak for, where none says it plainly. */
  readonly others: readonly string[];
}

/** The inferred purpose with what else it may be; null where no name speaks for any. */
export function suggestedPurpose(names: readonly string[]): SuggestedPurpose | null {
  const phrases = names.map(phraseOf);
  for (const phrase of phrases) {
    const found = strongHints.find((hint) => phrase.includes(hint.words));
    if (found !== undefined) {
      return { key: found.purpose, plain: true, others: [] };
    }
  }
  const weak = phrases.flatMap((phrase) => weakHints.find((hint) => phrase.includes(hint.words))?.purpose ?? []);
  const [key, ...others] = new Set(weak);
  return key === undefined ? null : { key, plain: false, others };
}
