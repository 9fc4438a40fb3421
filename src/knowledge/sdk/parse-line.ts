import type { ArgumentModel, CallKind, PathStep, ReturnModel } from './call-model.js';

/** A call line taken apart; names of roots are not resolved yet. */
export interface ParsedLine {
  readonly untyped: boolean;
  readonly kind: CallKind;
  readonly chain: string;
  readonly args: readonly ArgumentModel[];
  readonly returns: readonly ReturnModel[];
}

const kinds: ReadonlySet<string> = new Set(['fn', 'new', 'cmd', 'tag', 'jsx', 'val']);

/**
 * Reads one call line: `[?] [kind] chain(arguments) => results`.
 * Throws an Error that says what was expected; the caller adds file and line.
 */
export function parseLine(line: string): ParsedLine {
  let rest = line.trim();
  const untyped = rest.startsWith('? ');
  if (untyped) rest = rest.slice(2).trim();
  const first = rest.slice(0, rest.indexOf(' '));
  const kind = kinds.has(first) ? (first as CallKind) : 'method';
  if (kind !== 'method') rest = rest.slice(first.length).trim();
  const arrow = rest.indexOf(' => ');
  const left = (arrow < 0 ? rest : rest.slice(0, arrow)).trim();
  const right = arrow < 0 ? '' : rest.slice(arrow + 4).trim();
  const open = openingOfLast(left);
  if (open < 0 && kind !== 'val') throw new Error(`expected "chain(arguments)", found "${left}"`);
  const chain = open < 0 ? left : left.slice(0, open);
  const inside = open < 0 ? '' : left.slice(open + 1, -1);
  if (chain === '') throw new Error('expected a name before the parentheses');
  return { untyped, kind, chain, args: splitTop(inside).map(parseArgument), returns: splitTop(right).map(parseReturn) };
}

/** Offset of the parenthesis that opens the last argument list, or -1. */
function openingOfLast(text: string): number {
  if (!text.endsWith(')')) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ')') depth++;
    else if (text[at] === '(' && --depth === 0) return at;
  }
  throw new Error(`expected as many "(" as ")" in "${text}"`);
}

/** Splits at commas outside of brackets and quotes. */
export function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === "'") quoted = !quoted;
    else if (quoted) continue;
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (character === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}

/** `0.messages[].content:label`, `...1:label`, `this:label`, `body.to:label`, or the selector `0.type='text'`. */
function parseArgument(text: string): ArgumentModel {
  const literal = /^(\d+)((?:\.[\w$]+|\[\])*)='([^']*)'$/.exec(text);
  if (literal) {
    const [, index, path = '', equals = ''] = literal;
    return { index: Number(index), rest: false, path: parsePath(path), label: 'selector', equals };
  }
  const match = /^(\.\.\.)?(\d+|this|body|query)(.*):([\w.&]+)$/.exec(text);
  if (!match) throw new Error(`expected "position.path:label" or "position.path='literal'", found "${text}"`);
  const [, rest, position = '', path = '', label = ''] = match;
  return { index: positions.get(position) ?? Number(position), rest: rest !== undefined, path: parsePath(path), label };
}

/** Of raw HTTP the body is argument 0 and the query argument 1; the receiver of a method is -1. */
const positions: ReadonlyMap<string, number> = new Map([
  ['this', -1],
  ['body', 0],
  ['query', 1],
]);

/**
 * `path:label`, `~path:label` of each item, or `@1.onData#0.path:label` of a callback's parameter; `@*` is any function,
 * `#return` what it gives back.
 */
function parseReturn(text: string): ReturnModel {
  const match = /^(.*):(&?[\w.]+)$/.exec(text);
  if (!match) throw new Error(`expected "path:label" after "=>", found "${text}"`);
  const [, place = '', label = ''] = match;
  if (place.startsWith('@')) {
    const callback = /^@(\d+|\*)((?:\.[\w$]+)*)#(\d+|return)(.*)$/.exec(place);
    if (!callback) throw new Error(`expected "@position.property#parameter.path:label", found "${text}"`);
    const [, argument = '', property = '', parameter = '', path = ''] = callback;
    return {
      via: 'callback',
      argument: argument === '*' ? -1 : Number(argument),
      property: property.split('.').filter((name) => name !== ''),
      parameter: parameter === 'return' ? -1 : Number(parameter),
      path: parsePath(path),
      label,
    };
  }
  const iterated = place.startsWith('~');
  const path = parsePath(iterated ? place.slice(1) : place);
  return { via: iterated ? 'iterate' : 'result', argument: 0, property: [], parameter: 0, path, label };
}

const steps = /\.?'([^']*)'|\.?([\w$-]+)|\[\]|\[~\]|\{\}|\(\)/gy;

/** Reads `messages[].content`, `stream[~].text()`, `{}` and `'quoted name'`; `.` and nothing are the whole value. */
function parsePath(text: string): readonly PathStep[] {
  const path: PathStep[] = [];
  const trimmed = text.replace(/\.+$/, '');
  steps.lastIndex = 0;
  while (steps.lastIndex < trimmed.length) {
    const before = steps.lastIndex;
    const match = steps.exec(trimmed);
    if (!match) throw new Error(`expected a path of names, "[]", "{}" and "()", found "${trimmed.slice(before)}"`);
    const name = match[1] ?? match[2];
    if (name !== undefined) path.push({ kind: 'name', name });
    else if (match[0] === '[]') path.push({ kind: 'item' });
    else if (match[0] === '[~]') path.push({ kind: 'asyncItem' });
    else path.push({ kind: match[0] === '{}' ? 'anyKey' : 'call' });
  }
  return path;
}
