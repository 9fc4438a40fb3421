/** Depth that no program written by people or bundlers reaches (measured: 132), and every parser's stack still holds (measured: 600). */
const maximalDepth = 400;
/** Levels that are kept of a text that goes deeper. */
const keptDepth = 100;

/** 1 for a character that opens a bracket, -1 for one that closes, by character code. */
const steps = new Int8Array(128);
for (const character of '([{') steps[character.charCodeAt(0)] = 1;
for (const character of ')]}') steps[character.charCodeAt(0)] = -1;

/** A text whose brackets nest too deeply. */
export interface DeepText {
  /** The text with spaces for everything below some depth; offsets and lines stay. */
  readonly rest: string;
  /** From the first to the last character left out. */
  readonly start: number;
  readonly end: number;
}

/** What to do about a text whose brackets nest too deeply; null for every other text. Brackets in strings count too: it is only a guess. */
export function deepBrackets(text: string): DeepText | null {
  return bracketDepth(text) > maximalDepth ? withoutDeepBrackets(text) : null;
}

function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 126) continue;
    const step = steps[code]!;
    if (step === 0) continue;
    depth += step;
    if (depth < 0) depth = 0;
    else if (depth > deepest) deepest = depth;
  }
  return deepest;
}

function withoutDeepBrackets(text: string): DeepText {
  const parts: string[] = [];
  let depth = 0;
  let keptFrom = 0;
  let blankFrom = 0;
  let start = text.length;
  let end = 0;
  const leaveOut = (until: number): void => {
    parts.push(text.slice(keptFrom, blankFrom), text.slice(blankFrom, until).replace(/[^\r\n]/g, ' '));
    keptFrom = until;
    start = Math.min(start, blankFrom);
    end = until;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const step = code < 126 ? steps[code]! : 0;
    if (step > 0 && ++depth === keptDepth) blankFrom = at + 1;
    if (step < 0) {
      if (depth === keptDepth) leaveOut(at);
      depth = Math.max(0, depth - 1);
    }
  }
  if (depth >= keptDepth) leaveOut(text.length);
  parts.push(text.slice(keptFrom));
  return { rest: parts.join(''), start, end };
}
