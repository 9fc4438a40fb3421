/** The words that a configuration may use, as the knowledge layer has them. */
export interface Vocabulary {
  /** Ids of the rules, with a sentence for the completion list. */
  readonly rules: Readonly<Record<string, string>>;
  /** Keys of the built-in purposes; a configuration may add its own. */
  readonly purposes: readonly string[];
  /** Keys of the personal-data taxonomy; `group.*` is understood besides. */
  readonly categories: readonly string[];
}

/** Every category and every group of them: `contact.email`, `contact.*`. */
export function categoryPatterns(categories: readonly string[]): string[] {
  const groups = new Set(categories.map((category) => `${category.slice(0, category.indexOf('.'))}.*`));
  return [...categories, ...groups];
}
