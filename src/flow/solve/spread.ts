import { objectFields } from './object-fields.js';
import type { Frame } from './frame.js';
import { spreadField } from './members.js';
import { nothing, ofAtom, union, type Value, withMarks } from './value.js';

/** Copies what is known of an object; the rest stays behind the spread. */
export function spreadInto(frame: Frame, fields: Map<string, Value>, value: Value): void {
  const rest: Value[] = [];
  for (const atom of value.atoms) {
    const known = atom.kind === 'object' ? objectFields(frame, atom.id) : undefined;
    if (known && value.atoms.length === 1) for (const [name, field] of known) fields.set(name, field);
    else if (atom.kind !== 'constant') rest.push(ofAtom(atom));
  }
  if (rest.length > 0 || value.marks.length > 0) {
    const spread = rest.reduce(union, fields.get(spreadField) ?? nothing);
    fields.set(spreadField, withMarks(spread, value.marks));
  }
}
