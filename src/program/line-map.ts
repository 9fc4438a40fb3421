import type { Position, TextRange } from '../base/text-range.js';

/** Turns offsets of one text into lines and columns. */
export interface LineMap {
  /** 1-based line and column (UTF-16 code units) of an offset. */
  position(offset: number): Position;
  range(start: number, end: number): TextRange;
}

/** Lines end with LF, CR LF or a lone CR, as in an editor. */
export function lineMap(text: string): LineMap {
  const starts = [0];
  for (const lineEnd of text.matchAll(/\r\n|\n|\r/g)) starts.push(lineEnd.index + lineEnd[0].length);
  const position = (offset: number): Position => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return { position, range: (start, end) => ({ start: position(start), end: position(end) }) };
}
