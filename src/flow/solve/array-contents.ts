import { allocate, type Frame, siteOf } from './frame.js';
import { isShared, objectFields } from './object-fields.js';
import { anyField, readAny } from './members.js';
import { type ObjectAtom, nothing, ofAtom, union, unionAll, type Value } from './value.js';

const mostKnown = 64;

/** A new array of these elements, in their places. */
export function arrayOfElements(frame: Frame, elements: readonly Value[], node: number): Value {
  return newArray(frame, new Map(elements.map((element, index) => [String(index), element])), node);
}

/** A new array of which only is known what its elements may be. */
export function arrayOfAny(frame: Frame, element: Value, node: number): Value {
  return newArray(frame, new Map([[anyField, element]]), node);
}

function newArray(frame: Frame, fields: Map<string, Value>, node: number): Value {
  const id = allocate(frame.solver, { kind: 'array', site: siteOf(frame, node), classAt: null });
  frame.store.heap.set(id, fields);
  return ofAtom({ kind: 'object', id, key: `o${id}` });
}

/** The one array that the value is, when it is one of this function's making. */
function onlyArray(frame: Frame, value: Value): ObjectAtom | null {
  const [only] = value.atoms;
  if (value.atoms.length !== 1 || only?.kind !== 'object' || frame.solver.objects[only.id]?.kind !== 'array')
    return null;
  return frame.functionIndex !== 0 && isShared(frame, only.id) ? null : only;
}

/** The elements of an array whose length and order are known; null of any other value. */
export function knownElements(frame: Frame, value: Value): readonly Value[] | null {
  const array = onlyArray(frame, value);
  const fields = array ? objectFields(frame, array.id) : undefined;
  if (!fields || fields.size > mostKnown) return null;
  const elements: Value[] = [];
  for (let index = 0; index < fields.size; index++) {
    const element = fields.get(String(index));
    if (!element) return null;
    elements.push(element);
  }
  return value.marks.length > 0 ? null : elements;
}

/**
 * Changes an array in place. Where it surely happens to an array whose elements are known, `change` says what it holds
 * afterwards; else it holds what it held and `added` in any place.
 */
export function changeArray(
  frame: Frame,
  receiver: Value,
  change: (elements: readonly Value[]) => readonly Value[],
  added: readonly Value[],
  node: number,
): void {
  const elements = frame.loops === 0 ? knownElements(frame, receiver) : null;
  const array = onlyArray(frame, receiver);
  if (elements && array) {
    frame.store.heap.set(
      array.id,
      new Map(change(elements).map((element, index): [string, Value] => [String(index), element])),
    );
    return;
  }
  for (const atom of receiver.atoms) {
    if (atom.kind !== 'object' || frame.solver.objects[atom.id]?.kind !== 'array') continue;
    const all = union(readAny(frame, ofAtom(atom), node), unionAll(added));
    frame.store.heap.set(atom.id, new Map([[anyField, all]]));
  }
}

/** A number that is known, or a fallback where none is given; null when it is not known. */
export function knownNumber(value: Value | undefined, fallback: number): number | null {
  if (!value) return fallback;
  const [only] = value.atoms;
  if (value.atoms.length !== 1 || only?.kind !== 'constant') return null;
  if (only.value === undefined) return fallback;
  return typeof only.value === 'number' ? only.value : null;
}

/** The element at a place that is known, from the end when negative; null when it is not known. */
export function elementAt(elements: readonly Value[], index: Value | undefined): Value | null {
  const at = knownNumber(index, 0);
  return at === null ? null : (elements.at(at) ?? nothing);
}
