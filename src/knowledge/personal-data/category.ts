/** How much harm a leak or a misuse does. */
export type Risk = 'low' | 'medium' | 'high' | 'critical';

/** What values of a category look like; a value of another type is not of the category. */
export type Shape = 'text' | 'code' | 'number' | 'date' | 'flag' | 'object';

/** How surely a name alone says the category: `weak` names need a person around them. */
export type Tier = 'sure' | 'likely' | 'weak';

/** An id in a public vocabulary and how well it fits. */
export interface VocabularyId {
  readonly id: string;
  readonly match: 'exact' | 'broader' | 'close';
}

/** One category of personal data with the names that developers give it. */
export interface Category {
  readonly key: string;
  readonly label: { readonly en: string; readonly de: string };
  /** W3C Data Privacy Vocabulary 2.3; `pd:` is https://w3id.org/dpv/pd#, `dpv:` is https://w3id.org/dpv#. */
  readonly dpv: VocabularyId;
  /** Fideslang, state of 2025-12-17. */
  readonly fides: VocabularyId;
  readonly risk: Risk;
  /** Special by its nature (GDPR Art. 9). */
  readonly special: boolean;
  /** May reveal special-category data, depending on value or context. */
  readonly specialPossible: boolean;
  /** Criminal convictions and offences (GDPR Art. 10). */
  readonly art10: boolean;
  readonly shape: Shape;
  readonly names: Readonly<Record<Tier, readonly string[]>>;
  /** German words that decide a compound (`kundentelefonnummer`). */
  readonly stems: readonly string[];
  /** Tokens of the HTML autocomplete attribute. */
  readonly autocomplete: readonly string[];
  /** Parameter names of advertising interfaces; they count in such calls only. */
  readonly wire: readonly string[];
  /** Word sequences that contain a name of this category and mean something else. */
  readonly falseFriends: readonly (readonly string[])[];
}
