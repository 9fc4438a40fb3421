import { chainSteps, type ChainStep, construction } from './chain.js';

/** How a value comes to be. */
export type RootWay =
  | { readonly kind: 'new' | 'call' | 'value'; readonly chain: readonly ChainStep[] }
  | { readonly kind: 'type' | 'global' | 'export'; readonly name: string };

export interface ParsedRoot {
  readonly name: string;
  readonly ways: readonly RootWay[];
}

/**
 * Reads `name = way | way`, where a way is `new X`, `x()`, `x.y`, `type X` (a declared type), `global x` (nothing is
 * imported) or `export X` (an export of that name, whatever the module). Throws an Error that says what was expected.
 */
export function parseRoot(text: string): ParsedRoot {
  const match = /^([\w$]+) = (\S.*)$/.exec(text);
  if (!match) throw new Error(`expected "name = new X | x() | type X | global x | export X", found "${text}"`);
  return { name: match[1] ?? '', ways: (match[2] ?? '').split(' | ').map((way) => parseWay(way.trim())) };
}

function parseWay(way: string): RootWay {
  const [word = '', rest = ''] = way.split(' ');
  if (word === 'type' || word === 'global' || word === 'export') {
    if (!/^[\w$.]+$/.test(rest)) throw new Error(`expected a name after "${word}", found "${rest}"`);
    return { kind: word, name: rest };
  }
  const made = word === 'new' ? chainSteps(rest) : [];
  const call = made.indexOf('()');
  // `new X().client()`: what is made is asked for something else.
  if (word === 'new' && rest !== '' && (call < 0 || call === made.length - 1))
    return { kind: 'new', chain: call < 0 ? made : made.slice(0, -1) };
  const chain = word === 'new' ? made.map((step, index) => (index === call ? construction : step)) : chainSteps(way);
  return chain.at(-1) === '()' ? { kind: 'call', chain: chain.slice(0, -1) } : { kind: 'value', chain };
}
