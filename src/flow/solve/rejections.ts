import { carriedMarks } from './carried.js';
import { allocate, type Frame, siteOf } from './frame.js';
import { readMember } from './members.js';
import { type Atom, isNothing, ofAtom, union, unionAll, type Value } from './value.js';

/** A promise that is rejected with the value. */
export function rejection(frame: Frame, reason: Value, node: number): Value {
  const id = allocate(frame.solver, { kind: 'rejected', site: siteOf(frame, node), classAt: null });
  frame.store.heap.set(id, new Map([['reason', reason]]));
  return ofAtom({ kind: 'object', id, key: `o${id}` });
}

/** The answer of an async function, with a rejection where it throws something that carries data. */
export function withRejection(frame: Frame, value: Value, node: number): Value {
  const { thrown } = frame.returned;
  if (isNothing(thrown) || carriedMarks(frame, thrown).length === 0) return value;
  return union(value, rejection(frame, thrown, node));
}

/** What a promise is fulfilled with, and what it may be rejected with. */
export function outcomes(
  frame: Frame,
  value: Value,
  node: number,
): { fulfilled: Value; rejections: Value; reason: Value } {
  const isRejection = (atom: Atom): boolean =>
    atom.kind === 'object' && frame.solver.objects[atom.id]?.kind === 'rejected';
  const rejected = value.atoms.filter(isRejection);
  if (rejected.length === 0)
    return { fulfilled: value, rejections: { atoms: [], marks: [] }, reason: { atoms: [], marks: [] } };
  const rejections = unionAll(rejected.map(ofAtom));
  return {
    fulfilled: { atoms: value.atoms.filter((atom) => !isRejection(atom)), marks: value.marks },
    rejections,
    reason: readMember(frame, rejections, 'reason', node),
  };
}

/** `await`: what it was fulfilled with goes on, what it was rejected with is thrown. */
export function awaited(frame: Frame, value: Value, node: number): Value {
  const { fulfilled, reason } = outcomes(frame, value, node);
  if (!isNothing(reason)) frame.returned.thrown = union(frame.returned.thrown, reason);
  return fulfilled;
}
