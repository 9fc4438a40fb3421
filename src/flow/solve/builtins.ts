import { moduleMember } from '../link/program.js';
import { callArrayMethod } from './array-methods.js';
import { carriedMarks } from './carried.js';
import { writeChannel } from './channels.js';
import { concatenate, stringMarks } from './concatenate.js';
import { constantText } from './constants.js';
import { allocate, type Argument, type Frame, siteOf } from './frame.js';
import { anyField, readAny, readMember, spreadField } from './members.js';
import { targetValue } from './module-values.js';
import { spreadInto } from './spread.js';
import { clearMarks, passMarks } from './traces.js';
import {
  type AnyMark,
  Cleared,
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
  kind: 'object' | 'array' | 'collection',
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
      return assignInto(frame, args);
    case 'Object.keys':
      return makeObject(frame, 'array', new Map([[anyField, unknownValue(['key'])]]), node);
    case 'Object.values':
      return makeObject(frame, 'array', new Map([[anyField, readAny(frame, first, node)]]), node);
    case 'Object.entries':
      return makeObject(
        frame,
        'array',
        new Map([
          [
            anyField,
            makeObject(
              frame,
              'array',
              new Map([
                ['0', unknownValue(['key'])],
                ['1', readAny(frame, first, node)],
              ]),
              node,
            ),
          ],
        ]),
        node,
      );
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
  if (verb === 'resolve')
    writeMember(frame, ofAtom({ kind: 'object', id: Number(target.slice(1)), key: target }), anyField, given);
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
  const resolve = ofAtom({
    kind: 'global',
    path: `resolve ${box.atoms[0]?.key ?? ''}`,
    key: `gresolve${box.atoms[0]?.key ?? ''}`,
  });
  frame.solver.interpreter.call(
    frame,
    executor,
    undefinedValue,
    [
      { value: resolve, node: 0, spread: false },
      { value: unknownValue([]), node: 0, spread: false },
    ],
    node,
  );
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
