import { objectFields } from './object-fields.js';
import { arrayOfElements } from './array-contents.js';
import { type Frame } from './frame.js';
import { keysField, readAny, readMember } from './members.js';
import { type ObjectAtom, ofAtom, unionAll, unknownValue, union, type Value, withMarks } from './value.js';

/** What a loop over the value, or a spread of it, gives: elements, pairs of a map, what its own iterator yields. */
export function iterated(frame: Frame, value: Value, node: number): Value {
  const parts = value.atoms.map((atom): Value => {
    const fields = atom.kind === 'object' ? objectFields(frame, atom.id) : undefined;
    const keys = fields?.get(keysField);
    if (keys && atom.kind === 'object' && frame.solver.objects[atom.id]?.kind === 'collection')
      return arrayOfElements(frame, [union(unknownValue(['key']), keys), readAny(frame, ofAtom(atom), node)], node);
    const own = fields && atom.kind === 'object' ? iteratorOf(frame, atom, node) : null;
    if (own) return stepped(frame, frame.solver.interpreter.call(frame, own, ofAtom(atom), [], node), node);
    return readAny(frame, ofAtom(atom), node);
  });
  return withMarks(unionAll(parts), value.marks);
}

/** The function that makes an iterator of an object, its own or that of its class. */
function iteratorOf(frame: Frame, atom: ObjectAtom, node: number): Value | null {
  const kind = frame.solver.objects[atom.id]?.kind;
  if (kind !== 'object' && kind !== 'instance') return null;
  return (
    ['@@Symbol.iterator', '@@Symbol.asyncIterator']
      .map((name) => readMember(frame, ofAtom(atom), name, node))
      .find((member) => member.atoms.some((each) => each.kind === 'closure')) ?? null
  );
}

/** What an iterator gives, step by step: a generator what it yields, another what its `next` answers. */
function stepped(frame: Frame, iterator: Value, node: number): Value {
  const next = readMember(frame, iterator, 'next', node);
  if (!next.atoms.some((atom) => atom.kind === 'closure')) return readAny(frame, iterator, node);
  return readMember(frame, frame.solver.interpreter.call(frame, next, iterator, [], node), 'value', node);
}
