/** A stretch of a sentence; `code` was written between backticks. */
export interface Span {
  readonly text: string;
  readonly code: boolean;
}

/** Splits a sentence at its backticks. Where they do not come in pairs, they are ordinary characters. */
export function codeSpans(sentence: string): readonly Span[] {
  const parts = sentence.split('`');
  if (parts.length % 2 === 0) return [{ text: sentence, code: false }];
  return parts.map((text, index) => ({ text, code: index % 2 === 1 })).filter(({ text }) => text !== '');
}
