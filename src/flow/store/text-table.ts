/** Texts one behind the other, and how long each is. One byte a character where that is enough, else two. */
export interface TextTable {
  readonly lengths: Int32Array;
  readonly characters: number;
  readonly wide: boolean;
  readonly bytes: Uint8Array;
}

/** Joins texts. UTF-16 keeps what UTF-8 would lose: half a surrogate pair in a string literal. */
export function joinTexts(texts: readonly string[]): TextTable {
  const joined = texts.join('');
  const wide = /[^\0-\u00ff]/.test(joined);
  return {
    lengths: Int32Array.from(texts, (text) => text.length),
    characters: joined.length,
    wide,
    bytes: Buffer.from(joined, wide ? 'utf16le' : 'latin1'),
  };
}

/** The texts of a table again; null when the lengths do not add up to the characters there are. */
export function splitTexts(table: Pick<TextTable, 'lengths' | 'wide' | 'bytes'>): string[] | null {
  const { buffer, byteOffset, byteLength } = table.bytes;
  const joined = Buffer.from(buffer, byteOffset, byteLength).toString(table.wide ? 'utf16le' : 'latin1');
  const texts: string[] = [];
  let at = 0;
  for (const length of table.lengths) {
    if (length < 0 || at + length > joined.length) return null;
    texts.push(joined.slice(at, at + length));
    at += length;
  }
  return at === joined.length ? texts : null;
}
