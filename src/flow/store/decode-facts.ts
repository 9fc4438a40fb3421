import { factsVersion, variableSize, type CommentFact, type FileFacts, type SyntaxErrorFact } from '../facts.js';
import { commentSize, errorSize, headerBytes, sectionCount } from './encode-facts.js';
import { readSection, sectionSize } from './int-section.js';
import { splitTexts } from './text-table.js';

const none = new Int32Array(0);

/** Facts of a file from the bytes of `encodeFacts`; null when the bytes are not that. The result shares no memory with them. */
export function decodeFacts(file: string, bytes: Uint8Array): FileFacts | null {
  const sections = sectionsOf(bytes);
  if (sections === null) return null;
  const [nodes = none, lineStarts = none, variables = none, functions = none, classes = none] = sections.arrays;
  const [imports = none, exports = none, types = none, counts = none, lengths = none] = sections.arrays.slice(5);
  const [commentNumbers = none, errorNumbers = none] = sections.arrays.slice(10);
  const texts = splitTexts({ lengths, wide: sections.wideTexts, bytes: sections.texts });
  const [strings = 0, specifiers = 0, directives = 0, comments = 0, errors = 0] = counts;
  if (texts === null || strings + specifiers + directives + comments + errors !== texts.length) return null;
  if (commentNumbers.length !== comments * commentSize || errorNumbers.length !== errors * errorSize) return null;
  if (variables.length % variableSize !== 0 || lineStarts.length === 0 || functions.length === 0) return null;
  // From the end, so that what is left are the strings.
  const take = (count: number): string[] => texts.splice(texts.length - count, count);
  const messages = take(errors);
  const commentTexts = take(comments);
  const directiveTexts = take(directives);
  const specifierTexts = take(specifiers);
  return {
    version: factsVersion,
    file,
    nodes,
    strings: texts,
    lineStarts,
    variables,
    functions,
    classes,
    imports,
    exports,
    types,
    specifiers: specifierTexts,
    comments: commentTexts.map((text, index) => commentOf(text, commentNumbers.subarray(index * commentSize))),
    directives: directiveTexts,
    syntaxErrors: messages.map((message, index) => errorOf(message, errorNumbers.subarray(index * errorSize))),
  };
}

interface Sections {
  readonly arrays: readonly Int32Array[];
  readonly texts: Uint8Array;
  readonly wideTexts: boolean;
}

/** The parts that the header names, when they fill the bytes exactly. */
function sectionsOf(bytes: Uint8Array): Sections | null {
  if (bytes.byteLength < headerBytes || bytes.byteLength % 4 !== 0) return null;
  // Typed arrays start at multiples of their size; a part of a larger buffer may not, and is copied then.
  const aligned = bytes.byteOffset % 4 === 0 && bytes.buffer instanceof ArrayBuffer ? bytes : Uint8Array.from(bytes);
  const buffer = aligned.buffer as ArrayBuffer;
  const header = Array.from(new Int32Array(buffer, aligned.byteOffset, sectionCount + 1));
  if (header.some((entry) => entry < 0)) return null;
  const widths = header.map((entry) => (entry & 1) === 1);
  const sizes = header.slice(0, sectionCount).map((entry, index) => sectionSize(entry >> 1, widths[index] === true));
  const textEntry = header[sectionCount] ?? 0;
  const wideTexts = (textEntry & 1) === 1;
  const textSize = (textEntry >> 1) * (wideTexts ? 2 : 1);
  const before = sizes.reduce((sum, size) => sum + size, headerBytes);
  if (((before + textSize + 3) & ~3) !== bytes.byteLength) return null;
  let offset = aligned.byteOffset + headerBytes;
  const arrays = sizes.map((size, index) => {
    const array = readSection(buffer, offset, (header[index] ?? 0) >> 1, widths[index] === true);
    offset += size;
    return array;
  });
  return { arrays, texts: new Uint8Array(buffer, offset, textSize), wideTexts };
}

function commentOf(text: string, numbers: Int32Array): CommentFact {
  const [start = 0, end = 0, targetStart = 0, targetEnd = 0, first = 0] = numbers;
  return { start, end, text, targetStart, targetEnd, first: first === 1 };
}

function errorOf(message: string, numbers: Int32Array): SyntaxErrorFact {
  const [start = 0, end = 0] = numbers;
  return { start, end, message };
}
