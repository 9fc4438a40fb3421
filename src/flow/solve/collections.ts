import { objectFields } from './object-fields.js';
import { nameOfExpression } from '../facts-reader.js';
import { arrayOfAny, knownElements } from './array-contents.js';
import { concatenate, textsOf } from './concatenate.js';
import { constantKey } from './constants.js';
import { allocate, type Argument, type Frame, siteOf } from './frame.js';
import { iterated } from './iteration.js';
import { anyField, keysField, readAny, readMember, spreadField } from './members.js';
import { markByName } from './names.js';
import { recordQueryParameter } from './urls.js';
import { typeInfo } from './types.js';
import { isNothing, nothing, ofAtom, undefinedValue, union, unknownValue, type Value } from './value.js';
import { writeMember } from './write-members.js';

const keyedReads = new Set(['get', 'getItem', 'getAll', 'getValue']);

/** A Map, Set, FormData and the like, with what it is made of. */
export function makeCollection(frame: Frame, path: string, initial: Value, node: number): Value {
  const isMap = path === 'new Map' || path === 'new WeakMap';
  const id = allocate(frame.solver, { kind: 'collection', site: siteOf(frame, node), classAt: null });
  const made = ofAtom({ kind: 'object', id, key: `o${id}` });
  frame.store.heap.set(id, isMap ? new Map([[keysField, nothing]]) : new Map());
  if (isNothing(initial) || initial.atoms.every((atom) => atom.kind === 'constant')) return made;
  if (isMap) {
    for (const pair of knownElements(frame, initial) ?? [iterated(frame, initial, node)])
      setEntry(frame, made, readMember(frame, pair, '0', node), readMember(frame, pair, '1', node));
  } else if (path === 'new Set' || path === 'new WeakSet')
    writeMember(frame, made, anyField, iterated(frame, initial, node));
  else writeMember(frame, made, spreadField, initial);
  return made;
}

/** Name under which the parameters of a URL know that they are some. */
const urlField = '@@url';

/** `new URL(address, base)`: its parts and its parameters. */
export function makeUrl(frame: Frame, args: readonly Argument[], node: number): Value {
  const address = args[0]?.value ?? nothing;
  const base = args[1]?.value;
  const absolute = textsOf(address).every((text) => /^https?:/.test(text));
  const href = concatenate(frame, base && !absolute ? [base, address] : [address], node);
  const parameters = makeCollection(frame, 'new URLSearchParams', unknownValue(['searchParams']), node);
  writeMember(frame, parameters, urlField, nothing);
  const id = allocate(frame.solver, { kind: 'collection', site: siteOf(frame, node), classAt: null });
  frame.store.heap.set(
    id,
    new Map([
      ['href', href],
      ['searchParams', parameters],
    ]),
  );
  return ofAtom({ kind: 'object', id, key: `o${id}` });
}

/** `href` and `search` of a URL, with what was set since it was made; null for what is no URL. */
export function addressOf(frame: Frame, value: Value, name: string, node: number): Value | null {
  const isUrl = (name === 'href' || name === 'search') && isCollection(frame, value);
  return isUrl ? concatenate(frame, [value], node) : null;
}

/** Name of an entry: a constant, or the one object that is the key; null when it is not known. */
function entryName(key: Value): string | null {
  const [only] = key.atoms;
  return key.atoms.length === 1 && only?.kind === 'object' ? `object ${only.id}` : constantKey(key);
}

function setEntry(frame: Frame, collection: Value, key: Value, value: Value): void {
  writeMember(frame, collection, entryName(key) ?? anyField, value);
  if (!collection.atoms.some((atom) => atom.kind === 'object' && objectFields(frame, atom.id)?.has(keysField))) return;
  const known = readMember(frame, collection, keysField, 0);
  if (key.marks.length > 0) writeMember(frame, collection, keysField, union(known, key));
}

export function isCollection(frame: Frame, value: Value): boolean {
  return value.atoms.some((atom) => atom.kind === 'object' && frame.solver.objects[atom.id]?.kind === 'collection');
}

function isOfUrl(frame: Frame, value: Value): boolean {
  return value.atoms.some((atom) => atom.kind === 'object' && objectFields(frame, atom.id)?.has(urlField) === true);
}

/** What a form hands to an action, by its type or name. */
function isForm(frame: Frame, { atoms }: Value): boolean {
  return atoms.some(
    (atom) =>
      atom.kind === 'symbol' &&
      [...typeInfo(frame.solver, atom.type).names, ...atom.owners].some((name) => /^form_?data$/i.test(name)),
  );
}

/** Maps, sets, form data, search parameters: `get('email')` reads what hangs under that name. */
export function callCollectionMethod(
  frame: Frame,
  receiver: Value,
  name: string,
  args: readonly Argument[],
  node: number,
  open: boolean,
): Value | null {
  const first = args[0]?.value ?? undefinedValue;
  const key = args[0] ? entryName(first) : null;
  if (keyedReads.has(name) && key !== null && (!open || isForm(frame, receiver))) {
    const read = readMember(frame, receiver, key, node);
    const known = isNothing(read) ? unknownValue([key]) : read;
    return markByName(frame.solver, siteOf(frame, node), key, [nameOfExpression(frame.facts, node)], known, 'property');
  }
  if (!isCollection(frame, receiver)) return null;
  switch (name) {
    case 'get':
      return readAny(frame, receiver, node);
    case 'set':
    case 'append': {
      const [, given] = args;
      if (given && isOfUrl(frame, receiver)) {
        recordQueryParameter(frame, given, key, node);
        setEntry(frame, receiver, first, concatenate(frame, [given.value], node));
      } else setEntry(frame, receiver, first, given?.value ?? nothing);
      return receiver;
    }
    case 'add':
      writeMember(frame, receiver, anyField, first);
      return receiver;
    case 'delete':
      if (key !== null) writeMember(frame, receiver, key, undefinedValue);
      return unknownValue([]);
    case 'clear':
      for (const atom of receiver.atoms)
        if (atom.kind === 'object' && receiver.atoms.length === 1 && frame.loops === 0)
          frame.store.heap.set(atom.id, new Map([[keysField, nothing]]));
      return undefinedValue;
    case 'has':
      return unknownValue([]);
    case 'forEach': {
      const pair = iterated(frame, receiver, node);
      const isMap = receiver.atoms.some(
        (atom) => atom.kind === 'object' && objectFields(frame, atom.id)?.has(keysField),
      );
      const given = isMap ? [readMember(frame, pair, '1', node), readMember(frame, pair, '0', node)] : [pair, pair];
      frame.solver.interpreter.call(
        frame,
        first,
        undefinedValue,
        [...given, receiver].map((value) => ({ value, node: 0, spread: false })),
        node,
      );
      return undefinedValue;
    }
    case 'values':
      return arrayOfAny(frame, readAny(frame, receiver, node), node);
    case 'entries':
      return arrayOfAny(frame, iterated(frame, receiver, node), node);
    case 'keys': {
      const pair = iterated(frame, receiver, node);
      const isMap = receiver.atoms.some(
        (atom) => atom.kind === 'object' && objectFields(frame, atom.id)?.has(keysField),
      );
      return arrayOfAny(frame, isMap ? readMember(frame, pair, '0', node) : pair, node);
    }
    default:
      return null;
  }
}
