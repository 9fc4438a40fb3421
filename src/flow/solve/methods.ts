import { objectFields } from './object-fields.js';
import { functionView } from '../facts-reader.js';
import { FunctionFlag } from '../facts.js';
import { arrayOfAny } from './array-contents.js';
import { callArrayMethod, isArrayMethod } from './array-methods.js';
import { makeObject, matched } from './builtins.js';
import { constantText } from './constants.js';
import { sentChannel } from './channels.js';
import { callCollectionMethod, isCollection } from './collections.js';
import { concatenate, stringMarks } from './concatenate.js';
import type { Argument, Frame } from './frame.js';
import { returnField } from './functions.js';
import { anyField, readAny, readMember } from './members.js';
import { listed } from './object-functions.js';
import { callPromiseMethod, promiseMethods } from './promise-methods.js';
import { clearMarks } from './traces.js';
import { Cleared } from './marks.js';
import {
  type Atom,
  hole,
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
import { publish } from './write-members.js';

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
  'repeat',
  'charAt',
  'charCodeAt',
  'codePointAt',
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
  'test',
]);

/** A query that was awaited is its rows: what the query itself has no method for, they have. */
function answered(frame: Frame, value: Value, name: string): Value {
  if (!value.atoms.some((atom) => atom.kind === 'result')) return value;
  const atoms = value.atoms.filter((atom) => atom.kind !== 'api' || frame.solver.models.member(atom.node, name) !== 0);
  return atoms.length === value.atoms.length ? value : { atoms, marks: value.marks };
}

/**
 * A method of a string, array, collection or promise; null when the receiver is something else,
 * whose own method is called.
 */
export function callMethod(
  frame: Frame,
  given: Value,
  name: string,
  args: readonly Argument[],
  node: number,
  callee: Value,
): Value | null {
  const receiver = answered(frame, given, name);
  if (callee.atoms.some((atom) => atom.kind === 'closure' || (atom.kind === 'api' && hasCalls(frame, atom.node))))
    return null;
  if (promiseMethods.has(name) && receiver.atoms.some((atom) => atom.kind === 'module'))
    return callPromiseMethod(frame, receiver, name, args, node);
  // A method of an SDK, bound to its client, stays that method.
  if (name === 'bind' && receiver.atoms.some((atom) => atom.kind === 'api' && hasCalls(frame, atom.node)))
    return receiver;
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
  if (promiseMethods.has(name)) return callPromiseMethod(frame, receiver, name, args, node);
  if (isResultMethod(callee)) return null;
  if (name === 'toString' && isCollection(frame, receiver)) return concatenate(frame, [receiver], node);
  // A TextEncoder, or the other way round.
  if ((name === 'encode' || name === 'decode') && args[0] && receiver.atoms.some((atom) => atom.kind === 'text'))
    return concatenate(frame, [args[0].value], node);
  if (stringMethods.has(name)) return { ...concatenate(frame, [receiver], node) };
  if (name === 'padStart' || name === 'padEnd') return concatenate(frame, [receiver, args[1]?.value ?? nothing], node);
  if (name === 'concat' && !isArray(frame, receiver))
    return concatenate(frame, [receiver, ...args.map(({ value }) => value)], node);
  if (name === 'replace' || name === 'replaceAll') return replaceText(frame, receiver, args, node);
  if (name === 'match') return matched(frame, receiver, node);
  if (name === 'matchAll') return arrayOfAny(frame, matched(frame, receiver, node), node);
  if (name === 'split' && args[0] && constantText(args[0].value) === '@') return splitAddress(frame, receiver, node);
  if (name === 'split') return arrayOfAny(frame, concatenate(frame, [receiver], node), node);
  if (name === 'next') return nextOf(frame, receiver, args[0]?.value ?? nothing, node);
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
  const ofCollection = isCollection(frame, receiver);
  if (!ofCollection && isArrayMethod(name, args, open)) return callArrayMethod(frame, receiver, name, args, node);
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
  const fields = receiver.atoms.length === 1 && only?.kind === 'object' ? objectFields(frame, only.id) : undefined;
  if (!fields || fields.has(anyField)) return concatenate(frame, [readAny(frame, receiver, node), separator], node);
  const elements = [...fields.values()];
  const parts = elements.flatMap((element, index) => (index === 0 ? [element] : [separator, element]));
  return withMarks(concatenate(frame, parts, node), receiver.marks);
}

/** What the next step of an iterator gives; what it is given comes out of the generator's `yield`. */
function nextOf(frame: Frame, receiver: Value, sent: Value, node: number): Value | null {
  if (!isArray(frame, receiver)) return null;
  for (const atom of receiver.atoms)
    if (atom.kind === 'object') publish(frame, sentChannel(frame.solver.objects[atom.id]?.site), sent, 0);
  const returned = readMember(frame, receiver, returnField, node);
  const value = union(readAny(frame, receiver, node), returned);
  return makeObject(
    frame,
    'object',
    new Map([
      ['value', value],
      ['done', unknownValue([])],
    ]),
    node,
  );
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

/** A method that was read from its object, without it. */
function unbound(frame: Frame, atom: Atom): Atom {
  if (atom.kind !== 'closure' || atom.bound || atom.thisValue === null) return atom;
  const facts = frame.solver.program.facts(atom.file);
  const isArrow = facts !== undefined && (functionView(facts, atom.index).flags & FunctionFlag.arrow) !== 0;
  return isArrow ? atom : { ...atom, thisValue: null };
}

function callFunctionMethod(
  frame: Frame,
  method: Value,
  name: string,
  args: readonly Argument[],
  node: number,
): Value | null {
  const self = args[0]?.value ?? undefinedValue;
  const receiver = { atoms: method.atoms.map((atom) => unbound(frame, atom)), marks: method.marks };
  if (name === 'call') return frame.solver.interpreter.call(frame, receiver, self, args.slice(1), node);
  if (name === 'apply')
    return frame.solver.interpreter.call(
      frame,
      receiver,
      self,
      args[1] ? listed(frame, args[1].value, node) : [],
      node,
    );
  if (name !== 'bind') return null;
  const bound = args.slice(1).map((argument) => argument.value);
  return unionAll(
    receiver.atoms.map((atom) =>
      atom.kind === 'closure'
        ? ofAtom({
            ...atom,
            bound: true,
            thisValue: atom.thisValue ?? self,
            boundArguments: [...atom.boundArguments, ...bound],
            key: `${atom.key}b${frame.facts.file}#${node}`,
          })
        : ofAtom(atom),
    ),
  );
}
