import { nameOfExpression } from '../facts-reader.js';
import { callArrayMethod, isArrayMethod } from './array-methods.js';
import { makeObject } from './builtins.js';
import { concatenate, stringMarks } from './concatenate.js';
import { constantText } from './constants.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { anyField, readAny, readMember } from './members.js';
import { markByName } from './names.js';
import { clearMarks } from './traces.js';
import {
  Cleared,
  hole,
  isNothing,
  nothing,
  ofAtom,
  textValue,
  undefinedValue,
  union,
  unionAll,
  unionMarks,
  unknownValue,
  type Value,
  withMarks,
} from './value.js';
import { writeMember } from './write-members.js';

const stringMethods = new Set([
  'trim',
  'trimStart',
  'trimEnd',
  'toLowerCase',
  'toUpperCase',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'toString',
  'toFixed',
  'substring',
  'substr',
  'normalize',
  'padStart',
  'padEnd',
  'repeat',
  'replaceAll',
  'charAt',
  'toJSON',
  'toISOString',
  'valueOf',
]);

const derivingMethods = new Set([
  'startsWith',
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'localeCompare',
  'search',
  'charCodeAt',
  'codePointAt',
  'test',
]);

const keyedReads = new Set(['get', 'getItem', 'getAll', 'getValue']);

/**
 * A method of a string, array, collection or promise; null when the receiver is something else,
 * whose own method is called.
 */
export function callMethod(
  frame: Frame,
  receiver: Value,
  name: string,
  args: readonly Argument[],
  node: number,
  callee: Value,
): Value | null {
  if (callee.atoms.some((atom) => atom.kind === 'closure' || (atom.kind === 'api' && hasCalls(frame, atom.node))))
    return null;
  if (
    receiver.atoms.some(
      (atom) =>
        atom.kind === 'api' ||
        atom.kind === 'module' ||
        atom.kind === 'class' ||
        atom.kind === 'global' ||
        atom.kind === 'package',
    )
  )
    return null;
  if (receiver.atoms.some((atom) => atom.kind === 'closure'))
    return callFunctionMethod(frame, receiver, name, args, node);
  if (name === 'then' || name === 'catch' || name === 'finally')
    return callPromiseMethod(frame, receiver, name, args, node);
  if (isResultMethod(callee)) return null;
  if (stringMethods.has(name)) return { ...concatenate(frame, [receiver], node) };
  if (name === 'replace' || name === 'concat') {
    if (name === 'concat' && isArray(frame, receiver)) return callArrayMethod(frame, receiver, name, args, node);
    return replaceText(frame, receiver, args, node);
  }
  if (name === 'split' && args[0] && constantText(args[0].value) === '@') return splitAddress(frame, receiver, node);
  if (name === 'split' || name === 'match' || name === 'matchAll')
    return makeObject(frame, 'array', new Map([[anyField, concatenate(frame, [receiver], node)]]), node);
  if (name === 'join') return joinElements(frame, receiver, args[0]?.value ?? textValue(','), node);
  if (derivingMethods.has(name))
    return {
      atoms: unknownValue([]).atoms,
      marks: clearMarks(
        unionMarks(stringMarks(frame, receiver), args[0] ? stringMarks(frame, args[0].value) : []),
        Cleared.derived,
      ),
    };
  const open = receiver.atoms.some((atom) => atom.kind === 'symbol');
  if (isArrayMethod(name, args, open)) return callArrayMethod(frame, receiver, name, args, node);
  return callCollectionMethod(frame, receiver, name, args, node, open);
}

function hasCalls(frame: Frame, api: number): boolean {
  return frame.solver.models.calls(api).length > 0 || frame.solver.models.called(api) !== 0;
}

/** `address.split('@')`: what stands before is still the person's, the domain behind is that of a provider or employer. */
function splitAddress(frame: Frame, receiver: Value, node: number): Value {
  const whole = concatenate(frame, [receiver], node);
  const domain = { atoms: textValue(hole).atoms, marks: clearMarks(whole.marks, Cleared.derived) };
  const parts = new Map([
    ['0', whole],
    ['1', domain],
  ]);
  return makeObject(frame, 'array', parts, node);
}

/** The method is one that a model describes (`stream.finalContent()`). */
function isResultMethod(callee: Value): boolean {
  return callee.atoms.some(
    (atom) =>
      atom.kind === 'result' &&
      atom.models.some((model) =>
        model.returns.some((item) =>
          item.path.some((step) => step.kind === 'call' || step.name === atom.path[atom.path.length - 1]),
        ),
      ),
  );
}

/** The elements of an array as one string, in their order where it is known. */
function joinElements(frame: Frame, receiver: Value, separator: Value, node: number): Value {
  const [only] = receiver.atoms;
  const fields =
    receiver.atoms.length === 1 && only?.kind === 'object'
      ? (frame.store.heap.get(only.id) ?? frame.solver.shared.get(only.id))
      : undefined;
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

function callFunctionMethod(
  frame: Frame,
  receiver: Value,
  name: string,
  args: readonly Argument[],
  node: number,
): Value | null {
  const self = args[0]?.value ?? undefinedValue;
  if (name === 'call') return frame.solver.interpreter.call(frame, receiver, self, args.slice(1), node);
  if (name === 'apply')
    return frame.solver.interpreter.call(
      frame,
      receiver,
      self,
      [{ value: args[1] ? readAny(frame, args[1].value, node) : nothing, node: args[1]?.node ?? 0, spread: true }],
      node,
    );
  if (name !== 'bind') return null;
  const bound = args.slice(1).map((argument) => argument.value);
  return unionAll(
    receiver.atoms.map((atom) =>
      atom.kind === 'closure'
        ? ofAtom({
            ...atom,
            thisValue: atom.thisValue ?? self,
            boundArguments: [...atom.boundArguments, ...bound],
            key: `${atom.key}b${frame.facts.file}#${node}`,
          })
        : ofAtom(atom),
    ),
  );
}

/** Promises are transparent: `then` calls its function with the value itself. */
function callPromiseMethod(
  frame: Frame,
  receiver: Value,
  name: string,
  args: readonly Argument[],
  node: number,
): Value {
  const handler = args[0]?.value ?? nothing;
  const { call } = frame.solver.interpreter;
  if (name === 'finally') {
    call(frame, handler, undefinedValue, [], node);
    return receiver;
  }
  if (name === 'catch')
    return union(
      receiver,
      call(frame, handler, undefinedValue, [{ value: unknownValue(['error']), node: 0, spread: false }], node),
    );
  if (args[1])
    call(frame, args[1].value, undefinedValue, [{ value: unknownValue(['error']), node: 0, spread: false }], node);
  return call(frame, handler, undefinedValue, [{ value: receiver, node: 0, spread: false }], node);
}

/** Maps, sets, form data, search parameters: `get('email')` reads what hangs under that name. */
function callCollectionMethod(
  frame: Frame,
  receiver: Value,
  name: string,
  args: readonly Argument[],
  node: number,
  open: boolean,
): Value | null {
  const key = args[0] ? constantText(args[0].value) : null;
  const owner = nameOfExpression(frame.facts, node);
  const collection = receiver.atoms.some(
    (atom) => atom.kind === 'object' && frame.solver.objects[atom.id]?.kind === 'collection',
  );
  if (keyedReads.has(name) && key !== null && !open) {
    const read = readMember(frame, receiver, key, node);
    return markByName(
      frame.solver,
      siteOf(frame, node),
      key,
      [owner],
      isNothing(read) ? unknownValue([key]) : read,
      'property',
    );
  }
  if (!collection) return null;
  if (name === 'get') return readAny(frame, receiver, node);
  if (name === 'set' || name === 'append') {
    writeMember(frame, receiver, key ?? anyField, args[1]?.value ?? nothing);
    return receiver;
  }
  if (name === 'add') {
    writeMember(frame, receiver, anyField, args[0]?.value ?? nothing);
    return receiver;
  }
  if (name === 'forEach') return callArrayMethod(frame, receiver, name, args, node);
  if (name === 'values' || name === 'keys')
    return makeObject(frame, 'array', new Map([[anyField, readAny(frame, receiver, node)]]), node);
  return null;
}
