/** How often an answer is right where it says something, and how many of the right answers it gives. */
export interface Measurement {
  readonly precision: number;
  readonly recall: number;
}

/** Measures answers (a category or null) against labelled cases. A wrong category counts against both. */
export function measure<T extends { readonly category: string | null }>(
  cases: readonly T[],
  answer: (entry: T) => string | null,
): Measurement {
  const answered = cases.filter((entry) => answer(entry) !== null);
  const expected = cases.filter((entry) => entry.category !== null);
  const right = answered.filter((entry) => answer(entry) === entry.category).length;
  return { precision: right / answered.length, recall: right / expected.length };
}
