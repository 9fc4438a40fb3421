import { ts } from 'ts-morph';
import type { SyntaxErrorFact } from '../facts.js';

/** A file's syntax tree, and what is wrong with its text. */
export interface ParsedSource {
  readonly source: ts.SourceFile;
  readonly errors: readonly SyntaxErrorFact[];
}

/** The compiler keeps these with the tree but does not say so in its types. */
interface WithDiagnostics {
  readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
}

/** Levels of brackets that are kept when the parser runs out of stack. */
const keptBrackets = 60;

/** Parses a file. Where its brackets are nested so deeply that the parser gives up, the deep parts are left out. */
export function parseSource(file: string, text: string): ParsedSource {
  try {
    const source = parse(file, text);
    return { source, errors: errorsOf(source) };
  } catch {
    const { flat, start, end } = withoutDeepBrackets(text);
    const error = { start, end, message: 'Nested too deeply to be parsed.' };
    try {
      return { source: parse(file, flat), errors: [error] };
    } catch {
      return { source: parse(file, ''), errors: [{ ...error, start: 0, end: text.length }] };
    }
  }
}

function parse(file: string, text: string): ts.SourceFile {
  const options: ts.CreateSourceFileOptions = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return ts.createSourceFile(file, text, options, false, scriptKind(file));
}

/** JavaScript is always parsed with JSX, as bundlers do. */
function scriptKind(file: string): ts.ScriptKind {
  switch (file.slice(file.lastIndexOf('.') + 1).toLowerCase()) {
    case 'tsx':
      return ts.ScriptKind.TSX;
    case 'js':
    case 'jsx':
    case 'mjs':
    case 'cjs':
      return ts.ScriptKind.JSX;
    default:
      return ts.ScriptKind.TS;
  }
}

function errorsOf(source: ts.SourceFile): SyntaxErrorFact[] {
  const { parseDiagnostics = [] } = source as WithDiagnostics;
  return parseDiagnostics.map(({ start, length, messageText }) => ({
    start,
    end: start + length,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}

/** The text with everything below some levels of brackets as spaces; offsets and lines stay. */
function withoutDeepBrackets(text: string): { flat: string; start: number; end: number } {
  const parts: string[] = [];
  let depth = 0;
  let keptFrom = 0;
  let blankFrom = 0;
  let first = -1;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '(' || character === '[' || character === '{') {
      depth++;
      if (depth === keptBrackets) {
        blankFrom = at + 1;
        parts.push(text.slice(keptFrom, blankFrom));
      }
    } else if (character === ')' || character === ']' || character === '}') {
      if (depth === keptBrackets) {
        parts.push(text.slice(blankFrom, at).replace(/[^\r\n]/g, ' '));
        keptFrom = at;
        if (first < 0 && at > blankFrom) first = blankFrom;
        last = at;
      }
      depth = Math.max(0, depth - 1);
    }
  }
  if (depth >= keptBrackets) parts.push(text.slice(blankFrom).replace(/[^\r\n]/g, ' '));
  else parts.push(text.slice(keptFrom));
  return { flat: parts.join(''), start: Math.max(first, 0), end: Math.max(last, 0) };
}
