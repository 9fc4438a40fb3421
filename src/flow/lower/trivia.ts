const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const hash = 35;
const star = 42;
const slash = 47;

/** Offset of the first character at or after `position` that is neither white space, comment nor a `#!` line. */
export function tokenStart(text: string, position: number): number {
  let at = position;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === space || (code >= 9 && code <= carriageReturn)) at++;
    else if (code === slash) {
      const end = commentEnd(text, at);
      if (end === at) return at;
      at = end;
    } else if (code === hash && at <= 1 && text.startsWith('#!', at)) at = lineEnd(text, at);
    else if (code > 127 && isWideSpace(code)) at++;
    else return at;
  }
}

/** End of the comment that starts at `at`, or `at` when none does. A comment without an end runs to the end of the text. */
export function commentEnd(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (next === slash) return lineEnd(text, at);
  if (next !== star) return at;
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? text.length : end + 2;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn || code === 0x2028 || code === 0x2029) break;
    at++;
  }
  return at;
}

/** White space of JavaScript outside ASCII: no-break space, byte-order mark, line and paragraph separators, and the wide ones. */
function isWideSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Offsets at which lines start. Lines end in `\n`, `\r\n` or `\r`, as editors count them. */
export function lineStartsOf(text: string): Int32Array {
  const starts: number[] = [0];
  if (text.includes('\r')) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) starts.push(at + 1);
    }
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return Int32Array.from(starts);
}
