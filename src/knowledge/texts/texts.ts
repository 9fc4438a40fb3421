import type { Locale } from '../../base/message.js';
import { category } from '../personal-data/categories.js';
import { configurationTextsDe } from './configuration-de.js';
import { configurationTextsEn } from './configuration-en.js';
import { engineTextsDe } from './engine-de.js';
import { engineTextsEn } from './engine-en.js';
import { reportTextsDe } from './report-de.js';
import { reportTextsEn } from './report-en.js';
import { ruleTextsDe } from './rules-de.js';
import { ruleTextsEn } from './rules-en.js';

type Texts = Readonly<Record<string, string>>;

/** Every text by language and id. The same ids and placeholders in each: a test proves it. */
export const texts: Readonly<Record<Locale, Texts>> = {
  en: { ...ruleTextsEn, ...engineTextsEn, ...configurationTextsEn, ...reportTextsEn },
  de: { ...ruleTextsDe, ...engineTextsDe, ...configurationTextsDe, ...reportTextsDe },
};

/** The text of an id, or null. `category.<key>` is the name of a category of personal data. */
export function textOf(id: string, locale: Locale): string | null {
  const table = texts[locale];
  if (Object.hasOwn(table, id)) {
    return table[id] ?? null;
  }
  return id.startsWith('category.') ? (category(id.slice('category.'.length))?.label[locale] ?? null) : null;
}
