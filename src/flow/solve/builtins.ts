import { nameOfExpression } from '../facts-reader.js';
import { carriedMarks } from './carried.js';
import { writeChannel } from './channels.js';
import { callArrayMethod, isArrayMethod } from './array-methods.js';
import { allocate, siteOf, type Argument, type Frame } from './frame.js';
import { anyField, readAny, readMember, spreadField, targetValue, writeMember } from './members.js';
import { markByName } from './names.js';
import { spreadInto } from './spread.js';
import { concatenate, stringMarks } from './concatenate.js';
import { moduleMember } from '../link/program.js';
import {
  clearMarks,
  Cleared,
  constantText,
  hole,
  isNothing,
  nothing,
  ofAtom,
  passMarks,
  textValue,
  undefinedValue,
  union,
  unionAll,
  unionMarks,
  unknownValue,
  withMarks,
  type AnyMark,
  type Value,
} from './value.js';

/** A new object with the given fields. */
export function makeObject(frame: Frame, kind: 'object' | 'array' | 'collection', fields: ReadonlyMap<string, Value>, node: number): Value {
  const id = allocate(frame.solver, { kind, site: siteOf(frame, node), classAt: null });
  frame.store.heap.set(id, fields);
  return ofAtom({ kind: 'object', id, key: `o${id}` });
}

function textOf(frame: Frame, value: Value, step: string, node: number): Value {
  return { atoms: textValue(hole).atoms, marks: passMarks(carriedMarks(frame, value), siteOf(frame, node), step, '') };
}

/** A call of a global function such as `JSON.stringify` or `Object.assign`. */
export function callGlobal(frame: Frame, path: string, args: readonly Argument[], node: number): Value {
  const first = args[0]?.value ?? undefinedValue;
  switch (path) {
    case 'JSON.stringify':
      return textOf(frame, first, 'stringified', node);
    case 'JSON.parse':
      return { atoms: unknownValue([]).atoms, marks: stringMarks(frame, first) };
    case 'String':
    case 'encodeURIComponent':
    case 'encodeURI':
    case 'decodeURIComponent':
    case 'escape':
    case 'btoa':
    case 'atob':
    case 'Buffer.from':
      return concatenate(frame, [first], node);
    case 'Number':
    case 'parseInt':
    case 'parseFloat':
    case 'Number.parseInt':
    case 'Number.parseFloat':
    case 'Math.round':
    case 'Math.floor':
    case 'Math.ceil':
    case 'Math.abs':
    case 'Math.max':
    case 'Math.min':
      return { atoms: unknownValue([]).atoms, marks: args.reduce<readonly AnyMark[]>((marks, argument) => unionMarks(marks, stringMarks(frame, argument.value)), []) };
    case 'Boolean':
    case 'Array.isArray':
    case 'isNaN':
    case 'Number.isFinite':
      return { atoms: unknownValue([]).atoms, marks: clearMarks(stringMarks(frame, first), Cleared.derived) };
    case 'structuredClone':
    case 'Object.freeze':
    case 'Object.seal':
    case 'Promise.resolve':
    case 'Promise.all':
    case 'Promise.allSettled':
    case 'Promise.race':
    case 'Promise.any':
    case 'Array.of':
      return first;
    case 'Object.assign':
      return assignInto(frame, args, node);
    case 'Object.keys':
      return makeObject(frame, 'array', new Map([[anyField, unknownValue(['key'])]]), node);
    case 'Object.values':
      return makeObject(frame, 'array', new Map([[anyField, readAny(frame, first, node)]]), node);
    case 'Object.entries':
      return makeObject(frame, 'array', new Map([[anyField, makeObject(frame, 'array', new Map([['0', unknownValue(['key'])], ['1', readAny(frame, first, node)]]), node)]]), node);
    case 'Object.fromEntries': {
      const pair = readAny(frame, first, node);
      return makeObject(frame, 'object', new Map([[anyField, readMember(frame, pair, '1', node)]]), node);
    }
    case 'Array.from': {
      const elements = makeObject(frame, 'array', new Map([[anyField, readAny(frame, first, node)]]), node);
      return args[1] ? callArrayMethod(frame, elements, 'map', args.slice(1), node) : elements;
    }
    case 'new Map':
    case 'new Set':
    case 'new WeakMap':
    case 'new URLSearchParams':
    case 'new FormData':
    case 'new Headers':
      return makeCollection(frame, path, first, node);
    case 'new Error':
    case 'new TypeError':
      return makeObject(frame, 'object', new Map([['message', first]]), node);
    case 'new Date':
      return unknownValue(['date']);
    case 'new Promise':
      return newPromise(frame, first, node);
    case 'new URL':
    case 'new Blob':
    case 'new TextDecoder':
    case 'new TextEncoder':
      return textOf(frame, first, 'passed', node);
    case 'require':
      return requireModule(frame, first);
    default:
      return callUnknownGlobal(frame, path, args, node);
  }
}

function callUnknownGlobal(frame: Frame, path: string, args: readonly Argument[], node: number): Value {
  const [verb = '', target = ''] = path.split(' ');
  const given = args[0]?.value ?? nothing;
  if (verb === 'resolve') writeMember(frame, ofAtom({ kind: 'object', id: Number(target.slice(1)), key: target }), anyField, given, node);
  if (verb === 'setState') writeChannel(frame.solver, path, { atoms: [], marks: carriedMarks(frame, given) });
  for (const argument of args) {
    for (const atom of argument.value.atoms) {
      if (atom.kind === 'closure') frame.solver.interpreter.call(frame, ofAtom(atom), undefinedValue, [], node);
    }
  }
  return unknownValue([path.slice(path.lastIndexOf('.') + 1)]);
}

function assignInto(frame: Frame, args: readonly Argument[], node: number): Value {
  const target = args[0]?.value ?? undefinedValue;
  const fields = new Map<string, Value>();
  for (const source of args.slice(1)) spreadInto(frame, fields, source.value);
  for (const [name, value] of fields) writeMember(frame, target, name, value, node);
  return target;
}

function makeCollection(frame: Frame, path: string, initial: Value, node: number): Value {
  const fields = new Map<string, Value>();
  if (!isNothing(initial) && initial !== undefinedValue) {
    const element = readAny(frame, initial, node);
    if (path === 'new Map') fields.set(anyField, readMember(frame, element, '1', node));
    else if (path === 'new Set') fields.set(anyField, element);
    else fields.set(spreadField, initial);
  }
  return makeObject(frame, 'collection', fields, node);
}

/** `new Promise((resolve) => resolve(x))` is x. */
function newPromise(frame: Frame, executor: Value, node: number): Value {
  const box = makeObject(frame, 'object', new Map(), node);
  const resolve = ofAtom({ kind: 'global', path: `resolve ${box.atoms[0]?.key ?? ''}`, key: `gresolve${box.atoms[0]?.key ?? ''}` });
  frame.solver.interpreter.call(frame, executor, undefinedValue, [{ value: resolve, node: 0, spread: false }, { value: unknownValue([]), node: 0, spread: false }], node);
  const resolved = readAny(frame, box, node);
  return isNothing(resolved) ? unknownValue([]) : resolved;
}

function requireModule(frame: Frame, specifierValue: Value): Value {
  const specifier = constantText(specifierValue);
  if (specifier === null) return unknownValue([]);
  const resolution = frame.solver.program.resolve(frame.facts.file, specifier);
  if (resolution.kind === 'file') {
    const facts = frame.solver.program.facts(resolution.file);
    if (facts?.exports.length === 0) return frame.solver.interpreter.moduleExports(frame.solver, resolution.file, '*');
  }
  const target = moduleMember(frame.solver.program, frame.facts.file, specifier, '*', new Set());
  return target ? targetValue(frame.solver, target) : unknownValue([]);
}

const stringMethods = new Set(['trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'toLocaleLowerCase', 'toLocaleUpperCase', 'toString', 'toFixed', 'substring', 'substr', 'normalize', 'padStart', 'padEnd', 'repeat', 'replaceAll', 'charAt', 'toJSON', 'toISOString', 'valueOf']);
const derivingMethods = new Set(['startsWith', 'endsWith', 'includes', 'indexOf', 'lastIndexOf', 'localeCompare', 'search', 'charCodeAt', 'codePointAt', 'test']);
const keyedReads = new Set(['get', 'getItem', 'getAll', 'getValue']);

/**
 * A method of a string, array, collection or promise; null when the receiver is something else,
 * whose own method is called.
 */
export function callMethod(frame: Frame, receiver: Value, name: string, args: readonly Argument[], node: number, callee: Value): Value | null {
  if (callee.atoms.some((atom) => atom.kind === 'closure' || (atom.kind === 'api' && hasCalls(frame, atom.node)))) return null;
  if (receiver.atoms.some((atom) => atom.kind === 'api' || atom.kind === 'module' || atom.kind === 'class' || atom.kind === 'global' || atom.kind === 'package')) return null;
  if (receiver.atoms.some((atom) => atom.kind === 'closure')) return callFunctionMethod(frame, receiver, name, args, node);
  if (name === 'then' || name === 'catch' || name === 'finally') return callPromiseMethod(frame, receiver, name, args, node);
  if (isResultMethod(callee)) return null;
  if (stringMethods.has(name)) return { ...concatenate(frame, [receiver], node) };
  if (name === 'replace' || name === 'concat') {
    if (name === 'concat' && isArray(frame, receiver)) return callArrayMethod(frame, receiver, name, args, node);
    return replaceText(frame, receiver, args, node);
  }
  if (name === 'split' || name === 'match' || name === 'matchAll') return makeObject(frame, 'array', new Map([[anyField, concatenate(frame, [receiver], node)]]), node);
  if (name === 'join') return joinElements(frame, receiver, args[0]?.value ?? textValue(','), node);
  if (derivingMethods.has(name)) return { atoms: unknownValue([]).atoms, marks: clearMarks(unionMarks(stringMarks(frame, receiver), args[0] ? stringMarks(frame, args[0].value) : []), Cleared.derived) };
  const open = receiver.atoms.some((atom) => atom.kind === 'symbol');
  if (isArrayMethod(name, args, open)) return callArrayMethod(frame, receiver, name, args, node);
  return callCollectionMethod(frame, receiver, name, args, node, open);
}

function hasCalls(frame: Frame, api: number): boolean {
  return frame.solver.models.calls(api).length > 0 || frame.solver.models.called(api) !== 0;
}

/** The method is one that a model describes (`stream.finalContent()`). */
function isResultMethod(callee: Value): boolean {
  return callee.atoms.some((atom) => atom.kind === 'result' && atom.models.some((model) => model.returns.some((item) => item.path.some((step) => step.kind === 'call' || step.name === atom.path[atom.path.length - 1]))));
}

/** The elements of an array as one string, in their order where it is known. */
function joinElements(frame: Frame, receiver: Value, separator: Value, node: number): Value {
  const [only] = receiver.atoms;
  const fields = receiver.atoms.length === 1 && only?.kind === 'object' ? (frame.store.heap.get(only.id) ?? frame.solver.shared.get(only.id)) : undefined;
  if (!fields || fields.has(anyField)) return concatenate(frame, [readAny(frame, receiver, node), separator], node);
  const elements = [...fields.values()];
  const parts = elements.flatMap((element, index) => (index === 0 ? [element] : [separator, element]));
  return withMarks(concatenate(frame, parts, node), receiver.marks);
}

function isArray(frame: Frame, value: Value): boolean {
  return value.atoms.some((atom) => atom.kind === 'object' && frame.solver.objects[atom.id]?.kind === 'array');
}

function replaceText(frame: Frame, receiver: Value, args: readonly Argument[], node: number): Value {
  const replacement = args[args.length - 1]?.value ?? nothing;
  const text = concatenate(frame, [receiver, nothing], node);
  const computed = replacement.atoms.some((atom) => atom.kind === 'closure')
    ? frame.solver.interpreter.call(frame, replacement, undefinedValue, [{ value: text, node: 0, spread: false }], node)
    : replacement;
  const both = concatenate(frame, [receiver, computed], node);
  return { atoms: both.atoms.length > 0 ? both.atoms : textValue(hole).atoms, marks: both.marks };
}

function callFunctionMethod(frame: Frame, receiver: Value, name: string, args: readonly Argument[], node: number): Value | null {
  const self = args[0]?.value ?? undefinedValue;
  if (name === 'call') return frame.solver.interpreter.call(frame, receiver, self, args.slice(1), node);
  if (name === 'apply') return frame.solver.interpreter.call(frame, receiver, self, [{ value: args[1] ? readAny(frame, args[1].value, node) : nothing, node: args[1]?.node ?? 0, spread: true }], node);
  if (name !== 'bind') return null;
  const bound = args.slice(1).map((argument) => argument.value);
  return unionAll(receiver.atoms.map((atom) => (atom.kind === 'closure' ? ofAtom({ ...atom, thisValue: atom.thisValue ?? self, boundArguments: [...atom.boundArguments, ...bound], key: `${atom.key}b${frame.facts.file}#${node}` }) : ofAtom(atom))));
}

/** Promises are transparent: `then` calls its function with the value itself. */
function callPromiseMethod(frame: Frame, receiver: Value, name: string, args: readonly Argument[], node: number): Value {
  const handler = args[0]?.value ?? nothing;
  const { call } = frame.solver.interpreter;
  if (name === 'finally') {
    call(frame, handler, undefinedValue, [], node);
    return receiver;
  }
  if (name === 'catch') return union(receiver, call(frame, handler, undefinedValue, [{ value: unknownValue(['error']), node: 0, spread: false }], node));
  if (args[1]) call(frame, args[1].value, undefinedValue, [{ value: unknownValue(['error']), node: 0, spread: false }], node);
  return call(frame, handler, undefinedValue, [{ value: receiver, node: 0, spread: false }], node);
}

/** Maps, sets, form data, search parameters: `get('email')` reads what hangs under that name. */
function callCollectionMethod(frame: Frame, receiver: Value, name: string, args: readonly Argument[], node: number, open: boolean): Value | null {
  const key = args[0] ? constantText(args[0].value) : null;
  const owner = nameOfExpression(frame.facts, node);
  const collection = receiver.atoms.some((atom) => atom.kind === 'object' && frame.solver.objects[atom.id]?.kind === 'collection');
  if (keyedReads.has(name) && key !== null && !open) {
    const read = readMember(frame, receiver, key, node);
    return markByName(frame.solver, siteOf(frame, node), key, [owner], isNothing(read) ? unknownValue([key]) : read, 'property');
  }
  if (!collection) return null;
  if (name === 'get') return readAny(frame, receiver, node);
  if (name === 'set' || name === 'append') {
    writeMember(frame, receiver, key ?? anyField, args[1]?.value ?? nothing, node);
    return receiver;
  }
  if (name === 'add') {
    writeMember(frame, receiver, anyField, args[0]?.value ?? nothing, node);
    return receiver;
  }
  if (name === 'forEach') return callArrayMethod(frame, receiver, name, args, node);
  if (name === 'values' || name === 'keys') return makeObject(frame, 'array', new Map([[anyField, readAny(frame, receiver, node)]]), node);
  return null;
}
