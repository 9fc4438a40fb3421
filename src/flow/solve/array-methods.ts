import { conditionOfCallback } from './filters.js';
import { allocate, type Argument, type Frame, siteOf } from './frame.js';
import { anyField, readAny, readMember } from './members.js';
import { clearMarks, passMarks } from './traces.js';
import { Cleared, nothing, ofAtom, undefinedValue, union, unknownValue, type Value } from './value.js';
import { writeMember } from './write-members.js';

const withCallback = new Set([
  'map',
  'flatMap',
  'filter',
  'forEach',
  'find',
  'findLast',
  'some',
  'every',
  'reduce',
  'reduceRight',
  'sort',
  'toSorted',
  'findIndex',
]);

const withoutCallback = new Set([
  'slice',
  'reverse',
  'flat',
  'push',
  'unshift',
  'pop',
  'shift',
  'at',
  'concat',
  'fill',
  'splice',
  'entries',
  'values',
  'toReversed',
]);

/** Whether the call is one of an array. On receivers that callers decide, only names that nothing else bears, or calls with a function. */
export function isArrayMethod(name: string, args: readonly Argument[], open: boolean): boolean {
  if (withCallback.has(name))
    return (
      !open ||
      name === 'map' ||
      name === 'forEach' ||
      args.some((argument) => argument.value.atoms.some((atom) => atom.kind === 'closure'))
    );
  return withoutCallback.has(name) && (!open || name === 'slice' || name === 'push');
}

export function callArrayMethod(
  frame: Frame,
  receiver: Value,
  name: string,
  args: readonly Argument[],
  node: number,
): Value {
  const element = (): Value => {
    const any = readAny(frame, receiver, node);
    return { atoms: any.atoms, marks: passMarks(any.marks, siteOf(frame, node), 'iterated', '') };
  };
  const callback = args[0]?.value ?? nothing;
  const run = (...values: readonly Value[]): Value =>
    frame.solver.interpreter.call(
      frame,
      callback,
      undefinedValue,
      [...values, unknownValue(['index'])].map((value) => ({ value, node: 0, spread: false })),
      node,
    );
  switch (name) {
    case 'map':
      return arrayOf(frame, run(element()), node);
    case 'flatMap':
      return arrayOf(frame, flatten(frame, run(element()), node), node);
    case 'filter': {
      const kept = element();
      const verdict = run(kept);
      return arrayOf(frame, conditionOfCallback(frame, kept, verdict), node);
    }
    case 'forEach':
      run(element());
      return undefinedValue;
    case 'find':
    case 'findLast': {
      const kept = element();
      run(kept);
      return union(kept, undefinedValue);
    }
    case 'some':
    case 'every':
    case 'findIndex': {
      const verdict = run(element());
      return { atoms: unknownValue([]).atoms, marks: clearMarks(verdict.marks, Cleared.derived) };
    }
    case 'reduce':
    case 'reduceRight': {
      const start = args[1]?.value ?? element();
      const once = run(start, element());
      return union(once, run(union(start, once), element()));
    }
    case 'push':
    case 'unshift':
      for (const argument of args) writeMember(frame, receiver, anyField, argument.value);
      return unknownValue([]);
    case 'pop':
      return lastElement(frame, receiver) ?? element();
    case 'shift':
      return element();
    case 'at': {
      const index = args[0]?.value.atoms[0];
      return index?.kind === 'constant' && typeof index.value === 'number' && index.value >= 0
        ? readMember(frame, receiver, String(index.value), node)
        : element();
    }
    case 'concat':
      return arrayOf(
        frame,
        args.reduce((all, argument) => union(all, readAny(frame, argument.value, node)), element()),
        node,
      );
    case 'flat':
      return arrayOf(frame, flatten(frame, element(), node), node);
    case 'entries':
      return arrayOf(frame, pair(frame, element(), node), node);
    case 'fill':
      return arrayOf(frame, args[0]?.value ?? nothing, node);
    case 'sort':
    case 'toSorted':
      run(element(), element());
      return receiver;
    default:
      return receiver;
  }
}

function arrayOf(frame: Frame, element: Value, node: number): Value {
  const id = allocate(frame.solver, { kind: 'array', site: siteOf(frame, node), classAt: null });
  frame.store.heap.set(id, new Map([[anyField, element]]));
  return ofAtom({ kind: 'object', id, key: `o${id}` });
}

function flatten(frame: Frame, value: Value, node: number): Value {
  const isArray = value.atoms.some((atom) => atom.kind === 'object' && frame.solver.objects[atom.id]?.kind === 'array');
  return isArray ? readAny(frame, value, node) : value;
}

function pair(frame: Frame, element: Value, node: number): Value {
  const id = allocate(frame.solver, { kind: 'array', site: siteOf(frame, node), classAt: null });
  frame.store.heap.set(
    id,
    new Map([
      ['0', unknownValue(['index'])],
      ['1', element],
    ]),
  );
  return ofAtom({ kind: 'object', id, key: `o${id}` });
}

/** The last element of an array whose elements are all known by index. */
function lastElement(frame: Frame, receiver: Value): Value | null {
  const [only] = receiver.atoms;
  if (receiver.atoms.length !== 1 || only?.kind !== 'object') return null;
  const fields = frame.store.heap.get(only.id);
  if (!fields || ![...fields.keys()].every((name) => /^\d+$/.test(name))) return null;
  return fields.get(String(fields.size - 1)) ?? null;
}
