import { categories } from './categories.js';
import type { Category, Tier } from './category.js';
import { tokens } from './tokens.js';

/** A name that stands for a category. */
export interface NameEntry {
  readonly category: Category;
  readonly tier: Tier;
  /** Number of words, as the table writes the name. */
  readonly words: number;
}

const tiers: readonly Tier[] = ['sure', 'likely', 'weak'];

function buildNames(): ReadonlyMap<string, NameEntry> {
  const names = new Map<string, NameEntry>();
  for (const tier of tiers) {
    for (const entry of categories) {
      for (const name of entry.names[tier]) {
        const parts = tokens(name);
        const joined = parts.join('');
        if (!names.has(joined)) {
          names.set(joined, { category: entry, tier, words: parts.length });
        }
      }
    }
  }
  return names;
}

/** Names by their words run together: `firstname` for firstName, first_name and firstname. */
export const nameEntries = buildNames();

/** German stems with their category, longest first. */
export const stemEntries: readonly { readonly stem: string; readonly category: Category }[] = categories
  .flatMap((entry) => entry.stems.map((stem) => ({ stem, category: entry })))
  .sort((a, b) => b.stem.length - a.stem.length);

function lookup(select: (entry: Category) => readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of categories) {
    for (const name of select(entry)) {
      if (!found.has(name)) {
        found.set(name, entry.key);
      }
    }
  }
  return found;
}

/** Category keys by autocomplete token, and by parameter name of advertising interfaces. */
export const autocompleteCategories = lookup((entry) => entry.autocomplete);
export const wireCategories = lookup((entry) => entry.wire);
