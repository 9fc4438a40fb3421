import type { Category, Risk, Shape, VocabularyId } from './category.js';

/** A category as it is written in the tables: lists are words separated by blanks, false friends by commas. */
interface CategoryRow {
  readonly key: string;
  readonly en: string;
  readonly de: string;
  /** `id match` */
  readonly dpv: string;
  /** `id match` */
  readonly fides: string;
  readonly risk: Risk;
  readonly sensitivity?: 'special' | 'possible' | 'art10';
  readonly shape: Shape;
  readonly sure?: string;
  readonly likely?: string;
  readonly weak?: string;
  readonly stems?: string;
  readonly autocomplete?: string;
  readonly wire?: string;
  readonly falseFriends?: string;
}

function words(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(' ');
}

function vocabularyId(text: string): VocabularyId {
  const [id = '', match = ''] = text.split(' ');
  return { id, match: match === 'exact' || match === 'close' ? match : 'broader' };
}

/** Turns a row of a table into a category. */
export function defineCategory(row: CategoryRow): Category {
  return {
    key: row.key,
    label: { en: row.en, de: row.de },
    dpv: vocabularyId(row.dpv),
    fides: vocabularyId(row.fides),
    risk: row.risk,
    special: row.sensitivity === 'special',
    specialPossible: row.sensitivity === 'possible',
    art10: row.sensitivity === 'art10',
    shape: row.shape,
    names: { sure: words(row.sure), likely: words(row.likely), weak: words(row.weak) },
    stems: words(row.stems),
    autocomplete: words(row.autocomplete),
    wire: words(row.wire),
    falseFriends: row.falseFriends === undefined ? [] : row.falseFriends.split(', ').map((entry) => entry.split(' ')),
  };
}
