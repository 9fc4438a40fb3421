import { nameOfExpression } from '../facts-reader.js';
import { arrayOfAny, knownElements } from './array-contents.js';
import { constantKey } from './constants.js';
import { allocate, type Argument, type Frame, siteOf } from './frame.js';
import { iterated } from './iteration.js';
import { anyField, keysField, objectFields, readAny, readMember, spreadField } from './members.js';
import { markByName } from './names.js';
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
    case 'append':
      setEntry(frame, receiver, first, args[1]?.value ?? nothing);
      return receiver;
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
