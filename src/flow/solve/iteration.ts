import { objectFields } from './object-fields.js';
import { arrayOfElements } from './array-contents.js';
import { type Frame } from './frame.js';
import { keysField, readAny } from './members.js';
import { ofAtom, unionAll, unknownValue, union, type Value, withMarks } from './value.js';

const iteratorField = '@@Symbol.iterator';

/** What a loop over the value, or a spread of it, gives: elements, pairs of a map, what its own iterator yields. */
export function iterated(frame: Frame, value: Value, node: number): Value {
  const parts = value.atoms.map((atom): Value => {
    const fields = atom.kind === 'object' ? objectFields(frame, atom.id) : undefined;
    const keys = fields?.get(keysField);
    if (keys && atom.kind === 'object' && frame.solver.objects[atom.id]?.kind === 'collection')
      return arrayOfElements(frame, [union(unknownValue(['key']), keys), readAny(frame, ofAtom(atom), node)], node);
    const own = fields?.get(iteratorField) ?? fields?.get('@@Symbol.asyncIterator');
    if (own) return readAny(frame, frame.solver.interpreter.call(frame, own, ofAtom(atom), [], node), node);
    return readAny(frame, ofAtom(atom), node);
  });
  return withMarks(unionAll(parts), value.marks);
}
