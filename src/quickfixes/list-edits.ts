import type { ts } from 'ts-morph';
import type { TextEdit } from '../base/text-range.js';
import type { FixSource } from './fix-source.js';

/** Takes one element, with its comma and its line, out of a list such as arguments or properties. */
export function removedFromList(source: FixSource, list: ts.NodeArray<ts.Node>, index: number): TextEdit {
  const element = list[index];
  const next = list[index + 1];
  const before = list[index - 1];
  if (!element) return { start: 0, end: 0, text: '' };
  const start = element.getStart(source.tree);
  if (next) return { start, end: next.getStart(source.tree), text: '' };
  if (before) return { start: before.end, end: element.end, text: '' };
  const rest = /^\s*,/.exec(source.text.slice(element.end))?.[0].length ?? 0;
  return { start, end: element.end + rest, text: '' };
}
