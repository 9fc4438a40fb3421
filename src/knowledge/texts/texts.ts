import type { Locale } from '../../base/message.js';
import { norm } from '../norms/norms.js';
import { category } from '../personal-data/categories.js';
import { purpose } from '../purposes/fit.js';
import { configurationTextsDe } from './configuration-de.js';
import { configurationTextsEn } from './configuration-en.js';
import { editorTextsDe } from './editor-de.js';
import { editorTextsEn } from './editor-en.js';
import { engineTextsDe } from './engine-de.js';
import { engineTextsEn } from './engine-en.js';
import { reportTextsDe } from './report-de.js';
import { reportTextsEn } from './report-en.js';
import { ruleTextsDe } from './rules-de.js';
import { ruleTextsEn } from './rules-en.js';

type Texts = Readonly<Record<string, string>>;

/** Every text by language and id. The same ids and placeholders in each: a test proves it. */
export const texts: Readonly<Record<Locale, Texts>> = {
  en: { ...ruleTextsEn, ...engineTextsEn, ...configurationTextsEn, ...editorTextsEn, ...reportTextsEn },
  de: { ...ruleTextsDe, ...engineTextsDe, ...configurationTextsDe, ...editorTextsDe, ...reportTextsDe },
};

/** The text of an id, or null. Names of data come from their tables: `category.<key>`, `purpose.<key>`, `norm.<id>`. */
export function textOf(id: string, locale: Locale): string | null {
  const table = texts[locale];
  if (Object.hasOwn(table, id)) {
    return table[id] ?? null;
  }
  const dot = id.indexOf('.');
  const key = id.slice(dot + 1);
  switch (id.slice(0, dot)) {
    case 'category':
      return category(key)?.label[locale] ?? null;
    case 'purpose':
      return purpose(key)?.label[locale] ?? null;
    case 'norm':
      return norm(key)?.citation[locale] ?? null;
    default:
      return null;
  }
}
