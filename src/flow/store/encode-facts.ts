import type { FileFacts } from '../facts.js';
import { intSection, writeSection } from './int-section.js';
import { joinTexts } from './text-table.js';

/**
 * How facts look as bytes: a header of 32-bit integers, sections of integers, one table of texts.
 *
 *     [length << 1 | wide] of each of the sections, then the same of the texts
 *     nodes, line starts, variables, functions, classes, imports, exports, types,
 *     counts (strings, specifiers, directives, comments, syntax errors), lengths of the texts, comments, syntax errors
 *     strings, specifiers, directives, comments, messages of syntax errors
 *
 * All begin at multiples of four bytes. The order of bytes is that of the machine: facts do not leave it.
 */
export const sectionCount = 12;
export const headerBytes = (sectionCount + 1) * 4;
/** Integers of a comment: start, end, target start, target end, first. */
export const commentSize = 5;
/** Integers of a syntax error: start, end. */
export const errorSize = 2;

/** Facts as bytes in a buffer of their own, which can be sent to another thread. The file's name and the version are not in them. */
export function encodeFacts(facts: FileFacts): Uint8Array<ArrayBuffer> {
  const { strings, specifiers, directives, comments, syntaxErrors } = facts;
  const texts = joinTexts([
    ...strings,
    ...specifiers,
    ...directives,
    ...comments.map(({ text }) => text),
    ...syntaxErrors.map(({ message }) => message),
  ]);
  const sections = [
    facts.nodes,
    facts.lineStarts,
    facts.variables,
    facts.functions,
    facts.classes,
    facts.imports,
    facts.exports,
    facts.types,
    Int32Array.of(strings.length, specifiers.length, directives.length, comments.length, syntaxErrors.length),
    texts.lengths,
    Int32Array.from(
      comments.flatMap(({ start, end, targetStart, targetEnd, first }) => [
        start,
        end,
        targetStart,
        targetEnd,
        first ? 1 : 0,
      ]),
    ),
    Int32Array.from(syntaxErrors.flatMap(({ start, end }) => [start, end])),
  ].map(intSection);
  const size = sections.reduce((sum, section) => sum + section.size, headerBytes);
  const buffer = new ArrayBuffer((size + texts.bytes.length + 3) & ~3);
  const header = new Int32Array(buffer, 0, sectionCount + 1);
  let offset = headerBytes;
  sections.forEach((section, index) => {
    header[index] = (section.values.length << 1) | (section.wide ? 1 : 0);
    writeSection(section, buffer, offset);
    offset += section.size;
  });
  header[sectionCount] = (texts.characters << 1) | (texts.wide ? 1 : 0);
  const bytes = new Uint8Array(buffer);
  bytes.set(texts.bytes, offset);
  return bytes;
}
