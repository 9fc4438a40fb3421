import { createScanner } from 'jsonc-parser';

/** No document that somebody wrote is nested deeper; parsers that call themselves fail some thousands further down. */
const deepest = 256;

/** Offset at which a JSON text (comments allowed) is nested too deeply to be parsed, or null. */
export function tooDeepAt(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    if (start >= text.length) return null;
    const token = scanner.getTokenLength() === 1 ? text[start] : '';
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth > deepest) return start;
  }
}
