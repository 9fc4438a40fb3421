import type { CallModel, NodeId } from '../../knowledge/sdk/model-table.js';
import type { Mark } from './marks.js';
import { isSameSite, type Site, type Trace } from './trace.js';

/** Carries whatever this symbol will turn out to carry. */
export interface SymbolMark {
  readonly kind: 'symbol';
  readonly symbol: SymbolAtom;
  readonly cleared: number;
  readonly implicit: boolean;
  readonly trace: Trace | null;
}

/** Something that stays open until the function is called: a parameter, `this`, the answer of a call through a parameter, a channel. */
export interface SymbolAtom {
  readonly kind: 'symbol';
  readonly root: SymbolRoot;
  /** Property names read from it; `[]` for an element. */
  readonly path: readonly string[];
  /** Names that say what it is, nearest first. */
  readonly owners: readonly string[];
  /** Declared type, as [file, type node]; node 0 when unknown. */
  readonly type: TypeAt | null;
  readonly key: string;
}

export interface TypeAt {
  readonly file: string;
  readonly node: number;
}

export type SymbolRoot =
  | { readonly kind: 'parameter'; readonly index: number }
  | { readonly kind: 'this'; readonly classAt: { readonly file: string; readonly index: number } | null }
  | { readonly kind: 'call'; readonly id: number }
  | { readonly kind: 'channel'; readonly channel: string };

/** String with `hole` for every part that is not constant. */
export interface TextAtom {
  readonly kind: 'text';
  readonly text: string;
  /** What it is the JSON of, where that is known. */
  readonly json?: Value;
  readonly holes?: readonly string[]; // names of the expressions at its holes
  readonly key: string;
}

export const hole = '\u0000';

export interface ConstantAtom {
  readonly kind: 'constant';
  readonly value: number | boolean | null | undefined;
  readonly key: string;
}

export interface ObjectAtom {
  readonly kind: 'object';
  readonly id: number;
  readonly key: string;
}

export interface ClosureAtom {
  readonly kind: 'closure';
  readonly file: string;
  readonly index: number;
  /** Objects that hold the captured variables by number, when the closure has left the function that made it. */
  readonly captured: readonly number[] | null;
  readonly thisValue: Value | null;
  readonly boundArguments: readonly Value[];
  /** Made by `bind`: its `this` stays, whoever calls it. */
  readonly bound?: true;
  readonly key: string;
}

export interface ClassAtom {
  readonly kind: 'class';
  readonly file: string;
  readonly index: number;
  readonly key: string;
}

/** A value of a modelled package. */
export interface ApiAtom {
  readonly kind: 'api';
  readonly node: NodeId;
  /** Names taken through wildcards (`user` of `prisma.user`). */
  readonly names: readonly string[];
  /** What the client was made with (base URL, table name …), by key. */
  readonly key: string;
}

/** What a modelled call gives: data at paths. */
export interface ResultAtom {
  readonly kind: 'result';
  readonly models: readonly CallModel[];
  readonly names: readonly string[];
  readonly path: readonly string[];
  readonly site: Site;
  /** Fields that a selection restricts a row to; null: all. */
  readonly fields: readonly string[] | null;
  readonly cleared: number;
  readonly trace: Trace;
  /** Owner names for its fields. */
  readonly owners: readonly string[];
  readonly key: string;
}

/** A global such as `JSON.stringify`, dotted. */
export interface GlobalAtom {
  readonly kind: 'global';
  readonly path: string;
  readonly key: string;
}

/** All exports of a file. */
export interface ModuleAtom {
  readonly kind: 'module';
  readonly file: string;
  readonly key: string;
}

/** An export of a package that no model knows, dotted: `lodash.pick`. */
export interface PackageAtom {
  readonly kind: 'package';
  readonly path: string;
  readonly key: string;
}

/** Nothing is known but names and maybe a type. */
export interface UnknownAtom {
  readonly kind: 'unknown';
  readonly owners: readonly string[];
  readonly type: TypeAt | null;
  readonly key: string;
}

export type Atom =
  | SymbolAtom
  | TextAtom
  | ConstantAtom
  | ObjectAtom
  | ClosureAtom
  | ClassAtom
  | ApiAtom
  | ResultAtom
  | GlobalAtom
  | ModuleAtom
  | PackageAtom
  | UnknownAtom;

export type AnyMark = Mark | SymbolMark;

/** What an expression may evaluate to: what it is (atoms) and what data it carries (marks). Immutable. */
export interface Value {
  readonly atoms: readonly Atom[];
  readonly marks: readonly AnyMark[];
}

export const nothing: Value = { atoms: [], marks: [] };
const mostAtoms = 16;
const mostMarks = 32;

export function ofAtom(atom: Atom): Value {
  return { atoms: [atom], marks: [] };
}

/** A function of the program as it stands in the text, with nothing captured or bound. */
export function functionAtom(file: string, index: number): ClosureAtom {
  return {
    kind: 'closure',
    file,
    index,
    captured: null,
    thisValue: null,
    boundArguments: [],
    key: `f${file}#${index}`,
  };
}

/** A method as it is read from its object. */
export function methodAtom(file: string, index: number, thisValue: Value): ClosureAtom {
  const key = `f${file}#${index}@${thisValue.atoms.map((atom) => atom.key).join()}`;
  return { ...functionAtom(file, index), thisValue, key };
}

export function classAtom(file: string, index: number): ClassAtom {
  return { kind: 'class', file, index, key: `C${file}#${index}` };
}

export function textValue(value: string): Value {
  return ofAtom({ kind: 'text', text: value.length > 4000 ? value.slice(0, 4000) : value, key: `t${value}` });
}

export function constantValue(value: number | boolean | null | undefined): Value {
  return ofAtom({ kind: 'constant', value, key: `c${String(value)}` });
}

export const undefinedValue = constantValue(undefined);

export function unknownValue(owners: readonly string[] = [], type: TypeAt | null = null): Value {
  return ofAtom({
    kind: 'unknown',
    owners,
    type,
    key: `?${owners.join('.')}${type ? `:${type.file}#${type.node}` : ''}`,
  });
}

export function symbolAtom(
  root: SymbolRoot,
  path: readonly string[],
  owners: readonly string[],
  type: TypeAt | null,
): SymbolAtom {
  return { kind: 'symbol', root, path, owners, type, key: `s${rootKey(root)}.${path.join('.')}` };
}

function rootKey(root: SymbolRoot): string {
  switch (root.kind) {
    case 'parameter':
      return `p${root.index}`;
    case 'this':
      return 'this';
    case 'call':
      return `r${root.id}`;
    case 'channel':
      return `#${root.channel}`;
  }
}

/** Whether two marks say the same, by whatever way they came. */
function isSameMark(a: AnyMark, b: AnyMark): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind || a.cleared !== b.cleared || a.implicit !== b.implicit) return false;
  if (a.kind === 'symbol' || b.kind === 'symbol')
    return a.kind === 'symbol' && b.kind === 'symbol' && a.symbol.key === b.symbol.key;
  return a.detail === b.detail && isSameSite(a.trace.origin, b.trace.origin);
}

/** Both may occur. */
export function union(a: Value, b: Value): Value {
  if (a === b || isNothing(b)) return a;
  if (isNothing(a)) return b;
  return { atoms: unionAtoms(a.atoms, b.atoms), marks: unionMarks(a.marks, b.marks) };
}

export function unionAll(values: readonly Value[]): Value {
  return values.reduce(union, nothing);
}

export function isNothing(value: Value): boolean {
  return value.atoms.length === 0 && value.marks.length === 0;
}

function unionAtoms(a: readonly Atom[], b: readonly Atom[]): readonly Atom[] {
  let result: Atom[] | null = null;
  for (const atom of b) {
    if (a.some((other) => other.key === atom.key)) continue;
    result ??= [...a];
    if (result.length < mostAtoms) result.push(atom);
  }
  return result ?? a;
}

/** Marks of both; of two equal ones the shorter trace stays. */
export function unionMarks(a: readonly AnyMark[], b: readonly AnyMark[]): readonly AnyMark[] {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  let result: AnyMark[] | null = null;
  for (const mark of b) {
    const at = (result ?? a).findIndex((other) => isSameMark(other, mark));
    if (at < 0) {
      result ??= [...a];
      if (result.length < mostMarks) result.push(mark);
    } else if (traceLength(mark) < traceLength((result ?? a)[at] ?? mark)) {
      result ??= [...a];
      result[at] = mark;
    }
  }
  return result ?? a;
}

function traceLength(mark: AnyMark): number {
  return mark.trace?.length ?? 0;
}

export function withMarks(value: Value, marks: readonly AnyMark[]): Value {
  return marks.length === 0 ? value : { atoms: value.atoms, marks: unionMarks(value.marks, marks) };
}
