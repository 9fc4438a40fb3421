import type { Message } from '../base/message.js';
import type { FileSystem, FileText } from './file-system.js';

/** Bytes. Beyond it a file is generated or bundled: 1 MiB is some 25,000 lines. */
const largestSource = 1024 * 1024;
/** Below it a text is not a bundle, however its lines look. */
const smallestBundle = 10_000;
const longAverageLine = 500;
const longestLine = 50_000;
/** Brackets and semicolons per character; base64 texts and SVG paths have almost none, minified code has one in eight. */
const codeDensity = 0.03;

/** The text of a source file, or why it is not analysed: unreadable, larger than 1 MiB, binary, minified. `path` is absolute. */
export function readSource(fs: FileSystem, path: string): FileText | { readonly skip: Message } {
  const size = fs.stat(path)?.size ?? 0;
  if (size > largestSource) {
    const data = { size: megabytes(size), limit: megabytes(largestSource) };
    return { skip: { id: 'skip.too-large', data } };
  }
  const read = fs.read(path);
  if ('problem' in read) return { skip: read.problem };
  const reason = reasonToSkip(read.text);
  return reason === null ? read : { skip: reason };
}

/** Why a text is not source code that somebody wrote, or null. */
export function reasonToSkip(text: string): Message | null {
  if (text.includes('\0')) return { id: 'skip.binary' };
  return text.length >= smallestBundle && isMinified(text) ? { id: 'skip.minified' } : null;
}

/** Very long lines that are made of code, not of one long string. */
function isMinified(text: string): boolean {
  let lines = 0;
  let longest = 0;
  let long = '';
  for (let start = 0; start < text.length; lines++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > longAverageLine) long += text.slice(start, end);
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  if (longest <= longestLine && text.length / lines <= longAverageLine) return false;
  const marks = long.match(/[;{}()]/g)?.length ?? 0;
  return marks / long.length > codeDensity;
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1);
}
