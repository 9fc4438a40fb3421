import type { z } from 'zod';
import type { Message } from '../../base/message.js';
import { nearestWord } from '../nearest-word.js';

export type Path = readonly (string | number)[];

/** A fault of a configuration, before it has a place in the text. */
export interface Fault {
  /** Where in the document; the deepest part that exists is marked. */
  readonly path: Path;
  /** Mark the key instead of the value. */
  readonly onKey: boolean;
  readonly message: Message;
}

type Issue = z.core.$ZodIssue;

/** What the faults of a document need to know about it. */
export interface FaultContext {
  readonly valueAt: (path: Path) => unknown;
  /** Keys allowed in the object at a path. */
  readonly keysAt: (path: Path) => readonly string[];
}

/** Up to so many words, a list of what was expected is spelt out; of longer ones the nearest is named. */
const spelledOut = 8;

/** Turns one fault found by zod into sentences that say what was expected, what was found, and the nearest valid word. */
export function faultsOf(issue: Issue, context: FaultContext, base: Path = []): Fault[] {
  const path = [...base, ...issue.path.filter((part) => typeof part !== 'symbol')];
  if (issue.code === 'unrecognized_keys') {
    const keys = context.keysAt(path);
    return issue.keys.map((key) => {
      const data = { key, nearest: nearestWord(key, keys) ?? '' };
      return { path: [...path, key], onKey: true, message: { id: 'configuration.unknown-key', data } };
    });
  }
  const value = context.valueAt(path);
  if (issue.code === 'invalid_union') {
    const fitting = issue.errors.find((branch) => branch.every((inner) => isDeeper(inner, value)));
    if (fitting !== undefined) return fitting.flatMap((inner) => faultsOf(inner, context, path));
    const [first, second] = issue.errors.flatMap((branch) => branch.slice(0, 1)).map((inner) => kindExpected(inner));
    if (first !== undefined && second !== undefined)
      return [wrong(path, { id: 'expected.either', data: { first, second } }, value)];
  }
  if (value === undefined && path.length > 0) {
    const data = { key: String(path.at(-1)), expected: expectedBy(issue) };
    return [{ path: path.slice(0, -1), onKey: false, message: { id: 'configuration.missing-key', data } }];
  }
  if (issue.code === 'invalid_key') {
    return [{ ...wrong(path, { id: 'expected.text' }, path.at(-1)), onKey: true }];
  }
  if (issue.code === 'invalid_value' && issue.values.length > spelledOut && typeof value === 'string') {
    return [unknownWord(path, value, issue.values.map(String))];
  }
  return [wrong(path, expectedBy(issue), value)];
}

/** A word that is none of a long list. */
export function unknownWord(path: Path, word: string, words: readonly string[]): Fault {
  const data = { path: pathText(path), found: word, nearest: nearestWord(word, words) ?? '' };
  return { path, onKey: false, message: { id: 'configuration.unknown-value', data } };
}

/** `purposes.newsletter.necessary[0]` */
function pathText(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}

function wrong(path: Path, expected: Message, value: unknown): Fault {
  const found = JSON.stringify(value) as string | undefined;
  const data = { path: pathText(path), expected, found: shortened(found ?? '') };
  const id = path.length === 0 ? 'configuration.wrong-document' : 'configuration.wrong-value';
  return { path, onKey: false, message: { id, data } };
}

/** Whether the value has the type this branch of a union wants, so that its faults lie inside. */
function isDeeper(issue: Issue, value: unknown): boolean {
  if (issue.path.length > 0) return true;
  if (issue.code === 'invalid_type') return false;
  return issue.code !== 'invalid_value' || typeof value === 'string';
}

/** What a branch of a union wants, without the list of words. */
function kindExpected(issue: Issue): Message {
  return issue.code === 'invalid_value' ? { id: 'expected.text' } : expectedBy(issue);
}

function expectedBy(issue: Issue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return { id: expectedTypes[issue.expected] ?? 'expected.text' };
    case 'invalid_value':
      return { id: 'expected.one-of', data: { values: issue.values.map(String).join(', ') } };
    case 'invalid_format':
      return { id: issue.format === 'date' ? 'expected.date' : 'expected.text' };
    case 'too_small':
      return issue.origin === 'string'
        ? { id: 'expected.text' }
        : { id: 'expected.at-least', data: { minimum: Number(issue.minimum) } };
    default:
      return { id: 'expected.other' };
  }
}

const expectedTypes: Readonly<Record<string, string>> = {
  string: 'expected.text',
  array: 'expected.list',
  object: 'expected.object',
  record: 'expected.object',
  int: 'expected.whole-number',
  number: 'expected.whole-number',
  boolean: 'expected.boolean',
};

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
