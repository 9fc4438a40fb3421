import { ts } from 'ts-morph';
import type { SyntaxErrorFact } from '../facts.js';
import { deepBrackets } from './deep-brackets.js';

/** A file's syntax tree, and what is wrong with its text. */
export interface ParsedSource {
  readonly source: ts.SourceFile;
  readonly errors: readonly SyntaxErrorFact[];
}

/** The compiler keeps these with the tree but does not say so in its types. */
interface WithDiagnostics {
  readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
}

/** Parses a file. What is nested so deeply that it would exhaust the parser's stack is left out, always at the same depth. */
export function parseSource(file: string, text: string): ParsedSource {
  const message = 'Nested too deeply to be parsed.';
  const deep = deepBrackets(text);
  try {
    if (deep === null) {
      const source = parse(file, text);
      return { source, errors: errorsOf(source) };
    }
    return { source: parse(file, deep.rest), errors: [{ start: deep.start, end: deep.end, message }] };
  } catch {
    return { source: parse(file, ''), errors: [{ start: 0, end: text.length, message }] };
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
