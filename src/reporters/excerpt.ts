import type { TextRange } from '../base/text-range.js';
import type { Sources } from './report-options.js';

/** A line of code with the stretch that a finding means: offsets in `text`, `end` exclusive. */
export interface ExcerptLine {
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const mostLines = 4;
const longestLine = 160;

/** The lines that a range covers, at most four, cut to 160 characters around what is meant, common indentation removed. */
export function excerpt(sources: Sources | undefined, file: string, range: TextRange): readonly ExcerptLine[] {
  const source = sources?.(file) ?? null;
  if (source === null) return [];
  const last = Math.min(range.end.line, range.start.line + mostLines - 1);
  const lines = source
    .split(/\r\n|\r|\n/, last)
    .slice(range.start.line - 1)
    .map((text, index): ExcerptLine => {
      const line = range.start.line + index;
      const start = line === range.start.line ? Math.min(range.start.column - 1, text.length) : indentOf(text);
      const end = line === range.end.line ? Math.min(range.end.column - 1, text.length) : text.trimEnd().length;
      return { line, text: text.trimEnd(), start, end: Math.max(start, end) };
    });
  const indent = Math.min(...lines.filter(({ text }) => text !== '').map(({ text }) => indentOf(text)));
  return lines.map((line) => cut(Number.isFinite(indent) ? shift(line, indent) : line));
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function shift({ line, text, start, end }: ExcerptLine, by: number): ExcerptLine {
  return { line, text: text.slice(by), start: Math.max(0, start - by), end: Math.max(0, end - by) };
}

function cut(excerptLine: ExcerptLine): ExcerptLine {
  const { line, text, start, end } = excerptLine;
  if (text.length <= longestLine) return excerptLine;
  const from = Math.max(0, Math.min(start - 40, text.length - longestLine));
  const piece = text.slice(from, from + longestLine);
  const head = from > 0 ? '…' : '';
  const tail = from + longestLine < text.length ? '…' : '';
  const limit = (offset: number) => head.length + Math.min(Math.max(0, offset - from), piece.length);
  return { line, text: head + piece + tail, start: limit(start), end: limit(end) };
}
