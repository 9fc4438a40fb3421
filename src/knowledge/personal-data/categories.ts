import type { Category } from './category.js';
import { behaviourCategories } from './categories/behaviour.js';
import { contactCategories } from './categories/contact.js';
import { contentCategories } from './categories/content.js';
import { demographicCategories } from './categories/demographic.js';
import { financialCategories } from './categories/financial.js';
import { governmentCategories } from './categories/government.js';
import { identifiersCategories } from './categories/identifiers.js';
import { identityCategories } from './categories/identity.js';
import { locationCategories } from './categories/location.js';
import { onlineCategories } from './categories/online.js';
import { preferencesCategories } from './categories/preferences.js';
import { profileCategories } from './categories/profile.js';
import { specialCategories } from './categories/special.js';
import { workCategories } from './categories/work.js';

/** Every category of personal data that Leitplanke knows, group by group. */
export const categories: readonly Category[] = [
  ...identityCategories,
  ...contactCategories,
  ...workCategories,
  ...demographicCategories,
  ...specialCategories,
  ...governmentCategories,
  ...financialCategories,
  ...identifiersCategories,
  ...onlineCategories,
  ...locationCategories,
  ...behaviourCategories,
  ...profileCategories,
  ...contentCategories,
  ...preferencesCategories,
];

const byKey = new Map(categories.map((entry) => [entry.key, entry]));

/** The category of a key, or null. */
export function category(key: string): Category | null {
  return byKey.get(key) ?? null;
}
