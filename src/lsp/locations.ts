import { URI } from 'vscode-uri';
import type { Position as EnginePosition, TextRange } from '../base/text-range.js';
import { slashed } from '../program/paths.js';
import type { Position, Range } from 'vscode-languageserver';

/** Absolute path of a `file:` URI, with `/`; null for every other scheme. */
export function pathOfUri(uri: string): string | null {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? slashed(parsed.fsPath) : null;
}

export function uriOfPath(path: string): string {
  return URI.file(path).toString();
}

/** The engine counts lines and columns from 1, the protocol from 0; both count UTF-16 code units. */
function positionOf({ line, column }: EnginePosition): Position {
  return { line: line - 1, character: column - 1 };
}

export function rangeOf({ start, end }: TextRange): Range {
  return { start: positionOf(start), end: positionOf(end) };
}

/** Whether two ranges share a place; a cursor at the edge of a range is in it. */
export function meet(left: Range, right: Range): boolean {
  return !isBefore(left.end, right.start) && !isBefore(right.end, left.start);
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
