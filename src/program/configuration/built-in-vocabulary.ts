import { categories } from '../../knowledge/personal-data/categories.js';
import { purposes } from '../../knowledge/purposes/purposes.js';
import { rules } from '../../knowledge/rules/catalogue.js';
import { textOf } from '../../knowledge/texts/texts.js';
import type { Vocabulary } from './vocabulary.js';

/** The words that Leitplanke itself knows: its rules, purposes and categories of personal data. */
export const builtInVocabulary: Vocabulary = {
  rules: Object.fromEntries(rules.map(({ id }) => [id, textOf(`rule.${id}.title`, 'en') ?? id])),
  purposes: purposes.map(({ key }) => key),
  categories: categories.map(({ key }) => key),
};
