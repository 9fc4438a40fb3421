import { conditionOfCallback } from './filters.js';
import { arrayOfAny, arrayOfElements, changeArray, elementAt, knownElements, knownNumber } from './array-contents.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { heedConditions, heedOf, heedOfFilter, noteAdded, withHeed } from './heeds.js';
import { anyField, readAny, readMember } from './members.js';
import { clearMarks, passMarks } from './traces.js';
import { Cleared } from './marks.js';
import { nothing, undefinedValue, union, unknownValue, type Value } from './value.js';
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
  'keys',
  'toReversed',
  'with',
  'toSpliced',
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
  const before = frame.conditions;
  const heeded = heedConditions(frame, receiver, node);
  if (heeded.length > 0) frame.conditions = [...before, ...heeded];
  const answer = callWithElements(frame, receiver, name, args, node);
  if (heeded.length > 0) frame.conditions = before;
  return keepsPeople.test(name) ? withHeed(frame, answer, heedOf(frame, receiver)) : answer;
}

/** Methods whose answer is about the same people, or some of them. */
const keepsPeople = /^(map|flatMap|filter|slice|splice|concat|flat|reverse|toReversed|sort|toSorted|toSpliced)$/;

function callWithElements(frame: Frame, receiver: Value, name: string, args: readonly Argument[], node: number): Value {
  const element = (): Value => {
    const any = readAny(frame, receiver, node);
    return { atoms: any.atoms, marks: passMarks(any.marks, siteOf(frame, node), 'iterated', '') };
  };
  const callback = args[0]?.value ?? nothing;
  const self = (name.startsWith('reduce') ? undefined : args[1]?.value) ?? undefinedValue;
  const run = (...values: readonly Value[]): Value =>
    frame.solver.interpreter.call(
      frame,
      callback,
      self,
      [...values, unknownValue(['index']), receiver].map((value) => ({ value, node: 0, spread: false })),
      node,
    );
  switch (name) {
    case 'map':
      return arrayOfAny(frame, run(element()), node);
    case 'flatMap':
      return arrayOfAny(frame, flatten(frame, run(element()), node), node);
    case 'filter': {
      const kept = element();
      const verdict = run(kept);
      const list = arrayOfAny(frame, conditionOfCallback(frame, kept, verdict), node);
      return withHeed(frame, list, heedOfFilter(frame, callback, verdict));
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
    default:
      return callPlainMethod(frame, receiver, name, args, element, run, node);
  }
}

/** Methods that take no function, or one that only orders. */
function callPlainMethod(
  frame: Frame,
  receiver: Value,
  name: string,
  args: readonly Argument[],
  element: () => Value,
  run: (...values: readonly Value[]) => Value,
  node: number,
): Value {
  const known = knownElements(frame, receiver);
  const given = args.map((argument) => argument.value);
  const exact = known !== null && args.every((argument) => !argument.spread);
  switch (name) {
    case 'push':
    case 'unshift':
      noteAdded(frame, receiver);
      if (exact || name === 'unshift')
        changeArray(frame, receiver, (all) => (name === 'push' ? [...all, ...given] : [...given, ...all]), given, node);
      if (!exact) for (const value of given) writeMember(frame, receiver, anyField, value);
      return unknownValue([]);
    case 'pop':
    case 'shift': {
      const taken = known ? (known.at(name === 'pop' ? -1 : 0) ?? undefinedValue) : element();
      changeArray(frame, receiver, (all) => (name === 'pop' ? all.slice(0, -1) : all.slice(1)), [], node);
      return taken;
    }
    case 'at':
      return known ? (elementAt(known, given[0]) ?? element()) : atIndex(frame, receiver, given[0], element, node);
    case 'slice': {
      const [from, to] = [knownNumber(given[0], 0), knownNumber(given[1], Infinity)];
      if (known && from !== null && to !== null) return arrayOfElements(frame, known.slice(from, to), node);
      return known ? arrayOfAny(frame, element(), node) : receiver;
    }
    case 'splice':
    case 'toSpliced':
      return splice(frame, receiver, name, given, element, node);
    case 'with': {
      const at = knownNumber(given[0], 0);
      if (known && at !== null) return arrayOfElements(frame, known.with(at, given[1] ?? undefinedValue), node);
      return arrayOfAny(frame, union(element(), given[1] ?? nothing), node);
    }
    case 'concat': {
      const lists = given.map((value) => knownElements(frame, value));
      if (known && lists.every((list) => list !== null))
        return arrayOfElements(frame, [...known, ...lists.flatMap((list) => list)], node);
      return arrayOfAny(
        frame,
        given.reduce((all, value) => union(all, readAny(frame, value, node)), element()),
        node,
      );
    }
    case 'reverse':
      changeArray(frame, receiver, (all) => [...all].reverse(), [], node);
      return receiver;
    case 'toReversed':
      return known ? arrayOfElements(frame, [...known].reverse(), node) : receiver;
    case 'flat':
      return arrayOfAny(frame, flatten(frame, element(), node), node);
    case 'entries':
      return arrayOfAny(frame, arrayOfElements(frame, [unknownValue(['index']), element()], node), node);
    case 'keys':
      return arrayOfAny(frame, unknownValue(['index']), node);
    case 'fill':
      if (known) changeArray(frame, receiver, (all) => all.map(() => given[0] ?? nothing), [], node);
      return arrayOfAny(frame, given[0] ?? nothing, node);
    case 'sort':
    case 'toSorted':
      run(element(), element());
      if (name === 'sort' && known && known.length > 1)
        changeArray(frame, receiver, (all) => all.map(() => element()), [], node);
      return receiver;
    default:
      return receiver;
  }
}

function atIndex(frame: Frame, receiver: Value, index: Value | undefined, element: () => Value, node: number): Value {
  const at = knownNumber(index, 0);
  return at !== null && at >= 0 ? readMember(frame, receiver, String(at), node) : element();
}

/** `splice` changes the array and gives what it took out; `toSpliced` gives a changed copy. */
function splice(
  frame: Frame,
  receiver: Value,
  name: string,
  given: readonly Value[],
  element: () => Value,
  node: number,
): Value {
  const known = knownElements(frame, receiver);
  const [from, count] = [knownNumber(given[0], 0), knownNumber(given[1], Infinity)];
  const added = given.slice(2);
  if (known && from !== null && count !== null) {
    const changed = [...known];
    const taken = changed.splice(from, count, ...added);
    if (name === 'toSpliced') return arrayOfElements(frame, changed, node);
    changeArray(frame, receiver, () => changed, added, node);
    return arrayOfElements(frame, taken, node);
  }
  const all = element();
  if (name === 'toSpliced') return arrayOfAny(frame, added.reduce(union, all), node);
  changeArray(frame, receiver, (elements) => elements, added, node);
  if (added.length > 0) for (const value of added) writeMember(frame, receiver, anyField, value);
  return arrayOfAny(frame, all, node);
}

function flatten(frame: Frame, value: Value, node: number): Value {
  const isArray = value.atoms.some((atom) => atom.kind === 'object' && frame.solver.objects[atom.id]?.kind === 'array');
  return isArray ? readAny(frame, value, node) : value;
}
