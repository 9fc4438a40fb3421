import { anySetter } from './accessors.js';
import { readFromModel } from './answers.js';
import { arrayOfAny, arrayOfElements, knownElements } from './array-contents.js';
import { carriedMarks } from './carried.js';
import { isCrossing } from './channels.js';
import { stringMarks } from './concatenate.js';
import { constantKey, constantTexts } from './constants.js';
import { allocate, type Argument, type Frame, siteOf } from './frame.js';
import { isShared, objectFields } from './object-fields.js';
import { anyField, keysField, readAny, readMember, spreadField, targetField, trapField } from './members.js';
import { passMarks } from './traces.js';
import { siteKey } from './trace.js';
import {
  type AnyMark,
  type Atom,
  hole,
  nothing,
  ofAtom,
  textValue,
  undefinedValue,
  union,
  unionAll,
  unknownValue,
  type Value,
  withMarks,
} from './value.js';
import { writeMember } from './write-members.js';

const mostFields = 32;

/** The fields of an object of which all names are known; null of any other value. */
export function knownFields(frame: Frame, value: Value): readonly (readonly [string, Value])[] | null {
  const [only] = value.atoms;
  if (value.atoms.length !== 1 || only?.kind !== 'object' || value.marks.length > 0) return null;
  const info = frame.solver.objects[only.id];
  if (info?.kind !== 'object' || (frame.functionIndex !== 0 && isShared(frame, only.id))) return null;
  const fields = [...(objectFields(frame, only.id) ?? [])].filter(([, field]) => field !== undefinedValue);
  const open = fields.some(([name]) => name === anyField || name === spreadField || /^(\?|@@)/.test(name));
  return open || fields.length > mostFields ? null : fields;
}

/** `Object.entries` and its likes; null for other functions. */
export function callObjectFunction(frame: Frame, path: string, args: readonly Argument[], node: number): Value | null {
  const [first = undefinedValue, second = undefinedValue, third = undefinedValue] = args.map(({ value }) => value);
  const { call } = frame.solver.interpreter;
  switch (path) {
    case 'Object.keys':
    case 'Reflect.ownKeys': {
      const known = knownFields(frame, first);
      if (known)
        return arrayOfElements(
          frame,
          known.map(([name]) => textValue(name)),
          node,
        );
      return arrayOfAny(frame, union(unknownValue(['key']), keyMarks(frame, first)), node);
    }
    case 'Object.values': {
      const known = knownFields(frame, first);
      if (known)
        return arrayOfElements(
          frame,
          known.map(([, value]) => value),
          node,
        );
      return arrayOfAny(frame, readAny(frame, first, node), node);
    }
    case 'Object.entries': {
      const known = knownFields(frame, first);
      const pair = (name: Value, value: Value): Value => arrayOfElements(frame, [name, value], node);
      if (known)
        return arrayOfElements(
          frame,
          known.map(([name, value]) => pair(textValue(name), value)),
          node,
        );
      const name = union(unknownValue(['key']), keyMarks(frame, first));
      return arrayOfAny(frame, pair(name, readAny(frame, first, node)), node);
    }
    case 'Object.fromEntries':
      return fromEntries(frame, first, node);
    case 'Object.create':
      return newObject(frame, new Map([[spreadField, first]]), node);
    case 'Object.defineProperty':
      define(frame, first, second, third, node);
      return first;
    case 'Object.defineProperties':
      for (const [name, descriptor] of knownFields(frame, second) ?? [])
        define(frame, first, textValue(name), descriptor, node);
      return first;
    case 'Object.setPrototypeOf':
    case 'Reflect.setPrototypeOf':
      if (first.atoms.every((atom) => atom.kind === 'object')) writeMember(frame, first, spreadField, second);
      return first;
    case 'Object.groupBy':
      for (const argument of args.slice(1))
        call(
          frame,
          argument.value,
          undefinedValue,
          [{ value: readAny(frame, first, node), node: 0, spread: false }],
          node,
        );
      return newObject(frame, new Map([[anyField, arrayOfAny(frame, readAny(frame, first, node), node)]]), node);
    case 'Reflect.get':
      return memberOf(frame, first, second, node);
    case 'Reflect.set':
      writeMember(frame, first, constantKey(second) ?? anyField, third);
      return unknownValue([]);
    case 'Reflect.deleteProperty': {
      const name = constantKey(second);
      if (name !== null) writeMember(frame, first, name, undefinedValue);
      return unknownValue([]);
    }
    case 'Reflect.apply':
      return call(frame, first, second, listed(frame, third, node), node);
    case 'JSON.stringify':
      return stringified(frame, first, second, node);
    case 'JSON.parse': {
      const known = first.atoms.flatMap((atom) => (atom.kind === 'text' && atom.json ? [atom.json] : []));
      if (known.length > 0 && known.length === first.atoms.length)
        return unionAll(known.map((value) => deepCopy(frame, value, node)));
      return parsed(readFromModel(frame, stringMarks(frame, first), node));
    }
    case 'structuredClone':
      return deepCopy(frame, first, node);
    case 'new Proxy': {
      const trap = readMember(frame, second, 'get', node);
      const setter = readMember(frame, second, 'set', node);
      const fields = new Map([[spreadField, first]]);
      if (isFunction(setter)) fields.set(anySetter, setter);
      if (isFunction(trap)) {
        const given = [first, unknownValue(['key'])].map((value) => ({ value, node: 0, spread: false }));
        fields.set(anyField, call(frame, trap, second, given, node));
        fields.set(trapField, trap);
        fields.set(targetField, first);
        fields.delete(spreadField);
      }
      return fields.size === 1 && fields.has(spreadField) ? first : newObject(frame, fields, node);
    }
    default:
      return null;
  }
}

function isFunction(value: Value): boolean {
  return value.atoms.some((atom) => atom.kind === 'closure');
}

/** The arguments that a list holds. */
export function listed(frame: Frame, list: Value, node: number): readonly Argument[] {
  const known = knownElements(frame, list);
  if (known) return known.map((value) => ({ value, node: 0, spread: false }));
  return [{ value: readAny(frame, list, node), node: 0, spread: true }];
}

function newObject(frame: Frame, fields: Map<string, Value>, node: number): Value {
  const id = allocate(frame.solver, { kind: 'object', site: siteOf(frame, node), classAt: null });
  frame.store.heap.set(id, fields);
  return ofAtom({ kind: 'object', id, key: `o${id}` });
}

function memberOf(frame: Frame, object: Value, key: Value, node: number): Value {
  const name = constantKey(key);
  return name === null ? readAny(frame, object, node) : readMember(frame, object, name, node);
}

/** What the names of an object carry, where they were computed from data. */
function keyMarks(frame: Frame, value: Value): Value {
  return unionAll(
    value.atoms.map((atom) =>
      atom.kind === 'object' ? (objectFields(frame, atom.id)?.get(keysField) ?? nothing) : nothing,
    ),
  );
}

function fromEntries(frame: Frame, pairs: Value, node: number): Value {
  const fields = new Map<string, Value>();
  const add = (pair: Value, sure: boolean): void => {
    const value = readMember(frame, pair, '1', node);
    const names = constantTexts(readMember(frame, pair, '0', node)) ?? [anyField];
    for (const name of names)
      fields.set(
        name,
        sure && names.length === 1 && name !== anyField ? value : union(fields.get(name) ?? nothing, value),
      );
  };
  const known = knownElements(frame, pairs);
  for (const pair of known ?? pairsIn(frame, pairs, node)) add(pair, known !== null);
  return newObject(frame, fields, node);
}

/** The pairs that a list or a map gives. */
function pairsIn(frame: Frame, pairs: Value, node: number): readonly Value[] {
  return pairs.atoms.flatMap((atom): readonly Value[] => {
    const fields = atom.kind === 'object' ? objectFields(frame, atom.id) : undefined;
    if (!fields?.has(keysField)) return [readAny(frame, ofAtom(atom), node)];
    return [...fields]
      .filter(([name]) => !name.startsWith('@@'))
      .map(([name, value]) =>
        arrayOfElements(frame, [name === anyField ? unknownValue(['key']) : textValue(name), value], node),
      );
  });
}

function define(frame: Frame, target: Value, key: Value, descriptor: Value, node: number): void {
  const name = constantKey(key);
  if (name === null) return;
  const getter = readMember(frame, descriptor, 'get', node);
  if (getter.atoms.some((atom) => atom.kind === 'closure')) writeMember(frame, target, `@@get:${name}`, getter);
  else writeMember(frame, target, name, readMember(frame, descriptor, 'value', node));
}

/** A text that was read: what came through a channel is there by its names, the rest by what the text carries. */
function parsed(marks: readonly AnyMark[]): Value {
  const crossed = marks.flatMap((mark) =>
    mark.kind === 'symbol' && mark.symbol.root.kind === 'channel' && isCrossing(mark.symbol.root.channel)
      ? [mark.symbol]
      : [],
  );
  const others = marks.filter((mark) => mark.kind !== 'symbol' || !crossed.includes(mark.symbol));
  return { atoms: unionAll([unknownValue([]), ...crossed.map(ofAtom)]).atoms, marks: others };
}

/** JSON of a value: a text that remembers what it was made of. */
function stringified(frame: Frame, value: Value, replacer: Value, node: number): Value {
  const names = knownElements(frame, replacer)?.flatMap((name) => constantTexts(name) ?? []);
  const own = value.atoms.length === 1 ? readOwn(frame, value.atoms[0], 'toJSON') : null;
  let whole = own ? frame.solver.interpreter.call(frame, own, value, [], node) : value;
  if (names) whole = newObject(frame, new Map(names.map((name) => [name, readMember(frame, value, name, node)])), node);
  const site = siteOf(frame, node);
  return {
    atoms: [{ kind: 'text', text: hole, json: whole, key: `t${hole}json${siteKey(site)}` }],
    marks: passMarks(carriedMarks(frame, whole), site, 'stringified', ''),
  };
}

function readOwn(frame: Frame, atom: Atom | undefined, name: string): Value | null {
  const field = atom?.kind === 'object' ? objectFields(frame, atom.id)?.get(name) : undefined;
  return field?.atoms.some((each) => each.kind === 'closure') ? field : null;
}

const deepest = 5;

/** A copy that shares nothing with the value, as deep as it is known. */
function deepCopy(frame: Frame, value: Value, node: number, copies = new Map<number, Value>(), depth = 0): Value {
  const parts = value.atoms.map((atom): Value => {
    if (atom.kind !== 'object' || depth > deepest) return ofAtom(atom);
    const known = copies.get(atom.id);
    if (known) return known;
    const info = frame.solver.objects[atom.id];
    const id = allocate(frame.solver, info ?? { kind: 'object', site: siteOf(frame, node), classAt: null });
    const copy = ofAtom({ kind: 'object', id, key: `o${id}` });
    copies.set(atom.id, copy);
    const fields = [...(objectFields(frame, atom.id) ?? [])];
    frame.store.heap.set(
      id,
      new Map(fields.map(([name, field]) => [name, deepCopy(frame, field, node, copies, depth + 1)])),
    );
    return copy;
  });
  return withMarks(unionAll(parts), value.marks);
}
