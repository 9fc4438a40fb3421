import { objectChannel, writeChannel } from './channels.js';
import { recordWrite } from './effects.js';
import type { Frame } from './frame.js';
import { anyField, objectFields } from './members.js';
import { ofAtom, union, type Value } from './value.js';

/** Sets `value.name`: surely where there is one object, else as one possibility. */
export function writeMember(frame: Frame, target: Value, name: string, value: Value): void {
  const sure = target.atoms.length === 1 && frame.loops === 0 && name !== anyField;
  for (const atom of target.atoms) {
    if (atom.kind === 'object') writeField(frame, atom.id, name, value, sure);
    else if (atom.kind === 'symbol') {
      writeField(frame, atom.key, name, value, sure);
      recordWrite(frame, { kind: 'write', target: ofAtom(atom), name, value });
    } else if (atom.kind === 'class') writeField(frame, atom.key, name, value, sure);
  }
}

function writeField(frame: Frame, id: number | string, name: string, value: Value, sure: boolean): void {
  if (frame.functionIndex !== 0 && typeof id === 'number' && frame.solver.shared.has(id))
    publish(frame, objectChannel(id), name, value, 0);
  const before = objectFields(frame, id);
  const fields = new Map(before ?? []);
  const old = fields.get(name);
  fields.set(name, sure || !old ? value : union(old, value));
  if (sure) fields.delete(`?${name}`);
  frame.store.heap.set(id, fields);
}

/** What goes into the module's own state is there for all functions: field by field, as deep as it is known. */
function publish(frame: Frame, channel: string, name: string, value: Value, depth: number): void {
  const key = `${channel}.${name}`;
  writeChannel(frame.solver, key, { atoms: [], marks: value.marks });
  for (const atom of value.atoms) {
    if (atom.kind !== 'object' || depth > 3) continue;
    for (const [field, inner] of objectFields(frame, atom.id) ?? [])
      publish(frame, key, field.replace(/^\?/, ''), inner, depth + 1);
  }
}
