import { moduleMember } from '../link/program.js';
import { arrayOfAny, arrayOfElements, knownElements } from './array-contents.js';
import { callArrayMethod } from './array-methods.js';
import { carriedMarks } from './carried.js';
import { writeChannel } from './channels.js';
import { concatenate, stringMarks } from './concatenate.js';
import { constantText } from './constants.js';
import { sendFilled } from './crossings.js';
import { allocate, type Argument, type Frame, siteOf } from './frame.js';
import { anyField, readAny, readMember } from './members.js';
import { iterated } from './iteration.js';
import { makeCollection, makeUrl } from './collections.js';
import { callObjectFunction } from './object-functions.js';
import { rejection } from './rejections.js';
import { targetValue } from './module-values.js';
import { spreadInto } from './spread.js';
import { clearMarks, passMarks } from './traces.js';
import { Cleared } from './marks.js';
import {
  type AnyMark,
  hole,
  isNothing,
  nothing,
  ofAtom,
  textValue,
  undefinedValue,
  unionMarks,
  unknownValue,
  type Value,
} from './value.js';
import { writeMember } from './write-members.js';

/** A new object with the given fields. */
export function makeObject(
  frame: Frame,
  kind: 'object' | 'array' | 'collection' | 'error',
  fields: ReadonlyMap<string, Value>,
  node: number,
): Value {
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
  const own = callObjectFunction(frame, path, args, node);
  if (own) return own;
  if (/^(new )?\w*Error$/.test(path)) return makeError(frame, first, args[1]?.value, node);
  switch (path) {
    case 'String':
    case 'encodeURIComponent':
    case 'encodeURI':
    case 'decodeURIComponent':
    case 'escape':
    case 'btoa':
    case 'atob':
      return concatenate(frame, [first], node);
    case 'Buffer.from':
      return isJson(first) ? first : concatenate(frame, [first], node);
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
      return {
        atoms: unknownValue([]).atoms,
        marks: args.reduce<readonly AnyMark[]>(
          (marks, argument) => unionMarks(marks, stringMarks(frame, argument.value)),
          [],
        ),
      };
    case 'Boolean':
    case 'Array.isArray':
    case 'isNaN':
    case 'Number.isFinite':
      return { atoms: unknownValue([]).atoms, marks: clearMarks(stringMarks(frame, first), Cleared.derived) };
    case 'Object.freeze':
    case 'Object.seal':
    case 'Promise.resolve':
    case 'Promise.all':
    case 'Promise.allSettled':
      return first;
    case 'Promise.race':
    case 'Promise.any':
      return readAny(frame, first, node);
    case 'Array.of':
      return arrayOfElements(
        frame,
        args.map(({ value }) => value),
        node,
      );
    case 'Promise.reject':
      return rejection(frame, first, node);
    case 'Promise.withResolvers': {
      const box = makeObject(frame, 'object', new Map(), node);
      const parts = settlers(box);
      return makeObject(frame, 'object', new Map([['promise', box], ...Object.entries(parts)]), node);
    }
    case 'setTimeout':
    case 'setInterval':
    case 'setImmediate':
      frame.solver.interpreter.call(frame, first, undefinedValue, args.slice(path === 'setImmediate' ? 1 : 2), node);
      return unknownValue([path]);
    case 'Symbol':
    case 'Symbol.for':
      return textValue(
        `@@symbol:${constantText(first) ?? ''}${path === 'Symbol' ? `:${frame.facts.file}#${node}` : ''}`,
      );
    case 'regex.exec':
      return matched(frame, first, node);
    case 'regex.test':
      return { atoms: unknownValue([]).atoms, marks: clearMarks(stringMarks(frame, first), Cleared.derived) };
    case 'RegExp':
    case 'new RegExp':
      return ofAtom({ kind: 'global', path: 'regex', key: 'gregex' });
    case 'String.fromCharCode':
    case 'String.fromCodePoint':
      return concatenate(
        frame,
        args.map(({ value }) => value),
        node,
      );
    case 'new ReadableStream':
      return newStream(frame, first, node);
    case 'Object.assign':
      return assignInto(frame, args);
    case 'Array.from': {
      const known = knownElements(frame, first);
      const elements = known
        ? arrayOfElements(frame, known, node)
        : arrayOfAny(frame, iterated(frame, first, node), node);
      return args[1] ? callArrayMethod(frame, elements, 'map', args.slice(1), node) : elements;
    }
    case 'new Map':
    case 'new Set':
    case 'new WeakMap':
    case 'new URLSearchParams':
    case 'new FormData':
    case 'new Headers':
      return makeCollection(frame, path, first, node);
    case 'new Date':
      return unknownValue(['date']);
    case 'new Promise':
      return newPromise(frame, first, node);
    case 'new URL':
      return makeUrl(frame, args, node);
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

/** Bytes of a JSON text are still that text. */
function isJson({ atoms }: Value): boolean {
  return atoms.length > 0 && atoms.every((atom) => atom.kind === 'text' && atom.json !== undefined);
}

function callUnknownGlobal(frame: Frame, path: string, args: readonly Argument[], node: number): Value {
  if (sendFilled(frame, path, args, node)) return unknownValue([]);
  const [verb = '', target = ''] = path.split(' ');
  const given = args[0]?.value ?? nothing;
  if (verb === 'resolve' || verb === 'reject') {
    const settled = verb === 'resolve' ? given : rejection(frame, given, node);
    writeMember(frame, ofAtom({ kind: 'object', id: Number(target.slice(1)), key: target }), anyField, settled);
  }
  if (verb === 'setState') writeChannel(frame.solver, path, { atoms: [], marks: carriedMarks(frame, given) });
  for (const argument of args) {
    for (const atom of argument.value.atoms) {
      if (atom.kind === 'closure') frame.solver.interpreter.call(frame, ofAtom(atom), undefinedValue, [], node);
    }
  }
  return unknownValue([path.slice(path.lastIndexOf('.') + 1)]);
}

function assignInto(frame: Frame, args: readonly Argument[]): Value {
  const target = args[0]?.value ?? undefinedValue;
  const fields = new Map<string, Value>();
  for (const source of args.slice(1)) spreadInto(frame, fields, source.value);
  for (const [name, value] of fields) writeMember(frame, target, name, value);
  return target;
}

/** The functions that settle a promise, by writing into its box. */
function settlers(box: Value): { readonly resolve: Value; readonly reject: Value } {
  const key = box.atoms[0]?.key ?? '';
  const settler = (verb: string): Value => ofAtom({ kind: 'global', path: `${verb} ${key}`, key: `g${verb}${key}` });
  return { resolve: settler('resolve'), reject: settler('reject') };
}

/** `new Promise((resolve) => resolve(x))` is x. */
function newPromise(frame: Frame, executor: Value, node: number): Value {
  const box = makeObject(frame, 'object', new Map(), node);
  const { resolve, reject } = settlers(box);
  const given = [resolve, reject].map((value) => ({ value, node: 0, spread: false }));
  frame.solver.interpreter.call(frame, executor, undefinedValue, given, node);
  const resolved = readAny(frame, box, node);
  return isNothing(resolved) ? unknownValue([]) : resolved;
}

/** A stream gives what its start or pull function puts in. */
function newStream(frame: Frame, underlying: Value, node: number): Value {
  const stream = arrayOfAny(frame, nothing, node);
  const { resolve } = settlers(stream);
  const controller = makeObject(frame, 'object', new Map([['enqueue', resolve]]), node);
  for (const name of ['start', 'pull']) {
    const method = readMember(frame, underlying, name, node);
    if (method.atoms.some((atom) => atom.kind === 'closure'))
      frame.solver.interpreter.call(frame, method, underlying, [{ value: controller, node: 0, spread: false }], node);
  }
  return stream;
}

/** What a regular expression finds in a text: its groups, by number and by name. */
export function matched(frame: Frame, text: Value, node: number): Value {
  const part = concatenate(frame, [text], node);
  const groups = makeObject(frame, 'object', new Map([[anyField, part]]), node);
  return makeObject(
    frame,
    'array',
    new Map([
      [anyField, part],
      ['groups', groups],
    ]),
    node,
  );
}

function makeError(frame: Frame, message: Value, options: Value | undefined, node: number): Value {
  const fields = new Map([['message', message]]);
  if (options) fields.set('cause', readMember(frame, options, 'cause', node));
  return makeObject(frame, 'error', fields, node);
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
