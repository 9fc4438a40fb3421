import { carriedMarks } from './carried.js';
import { isForAll, isTable, objectChannel, writeChannel } from './channels.js';
import { recordWrite } from './effects.js';
import type { Frame } from './frame.js';
import { anySetter, setterOf } from './accessors.js';
import { ownObject } from './function-objects.js';
import { isShared, objectFields } from './object-fields.js';
import { anyField, spreadField } from './members.js';
import type { Site } from './trace.js';
import { passMarks } from './traces.js';
import {
  nothing,
  type ObjectAtom,
  ofAtom,
  symbolAtom,
  type SymbolAtom,
  textValue,
  undefinedValue,
  union,
  type Value,
} from './value.js';

/** Sets `value.name`: surely where there is one object and `certain` says so, else as one possibility. */
export function writeMember(frame: Frame, target: Value, name: string, value: Value, certain = true): void {
  const sure = certain && target.atoms.length === 1 && frame.loops === 0 && name !== anyField;
  // Beside a symbol an object is only what its class says of it, and not the one that is written to.
  const open = target.atoms.some((atom) => atom.kind === 'symbol');
  for (const atom of target.atoms) {
    if (atom.kind === 'object' && callSetter(frame, atom, name, value)) continue;
    if (atom.kind === 'object') writeField(frame, atom.id, name, value, sure, !open);
    else if (atom.kind === 'symbol') {
      if (atom.root.kind === 'channel' && isForAll(atom.root.channel)) {
        writeToChannel(frame, atom, atom.root.channel, name, value);
        continue;
      }
      writeField(frame, atom.key, name, value, sure);
      recordWrite(frame, { kind: 'write', target: ofAtom(atom), name, value, sure: certain });
    } else if (atom.kind === 'class' || atom.kind === 'closure')
      writeField(frame, ownObject(frame.solver, atom).id, name, value, sure, !open);
  }
}

function writeField(frame: Frame, id: number | string, name: string, value: Value, sure: boolean, told = true): void {
  if (told && typeof id === 'number' && frame.functionIndex !== 0) tellOthers(frame, id, name, value);
  const before = objectFields(frame, id);
  const emptied = name === 'length' && sure && isEmptyLength(frame, id, value);
  const fields = new Map(emptied ? [] : (before ?? []));
  if (!emptied) {
    const old = fields.get(name);
    fields.set(name, sure || !old ? value : union(old, value));
    if (sure) fields.delete(`?${name}`);
  }
  frame.store.heap.set(id, fields);
}

/** What goes to an event or into a table is there for all who listen or read; what callers still have to say waits for them. */
function writeToChannel(frame: Frame, atom: SymbolAtom, channel: string, name: string, value: Value): void {
  if (!isTable(channel)) publish(frame, `${channel}.${name}`, value, 0);
  else if (name !== spreadField) writeColumn(frame, channel, name, value);
  else
    for (const row of value.atoms)
      if (row.kind === 'object')
        for (const [column, field] of objectFields(frame, row.id) ?? []) writeColumn(frame, channel, column, field);
  const open = openSymbols(frame, value);
  const key = `write ${channel}.${name} ${open.join()}`;
  const { sentOnce } = frame.activation;
  if (open.length === 0 || sentOnce.has(key)) return;
  sentOnce.add(key);
  recordWrite(frame, { kind: 'write', target: ofAtom(atom), name, value, sure: false });
}

/** Keys of what only callers know of a value. */
export function openSymbols(frame: Frame, value: Value): readonly string[] {
  return carriedMarks(frame, value).flatMap((mark) =>
    mark.kind === 'symbol' && mark.symbol.root.kind !== 'channel' ? [mark.symbol.key] : [],
  );
}

/** Of what goes into a column, content that a model made is followed to where the column is read. */
export function writeColumn(frame: Frame, table: string, column: string, value: Value, steps?: Pass): void {
  const name = column.replace(/^\?/, '');
  const made = carriedMarks(frame, value).filter(
    (mark) => mark.kind === 'ai-output' && !mark.implicit && holdsContent(name, mark.detail),
  );
  if (made.length === 0) return;
  const marks = steps ? passMarks(made, steps.site, 'stored', steps.name) : made;
  writeChannel(frame.solver, `${table}.${name}`, { atoms: [], marks });
}

/** What a model calls or classifies a record is no content, and of a record that it fills in only texts are. */
function holdsContent(column: string, modality: string): boolean {
  return modality === 'structured' ? contentColumns.test(column) : !titleColumns.test(column);
}

const titleColumns =
  /(^|_|[a-z](?=[A-Z]))(title|subject|name|slug|status|category|type|tags?|label|language|sentiment)$/i;

const contentColumns =
  /(text|body|content|html|markdown|message|summary|description|answer|reply|response|draft|caption|post|article|bio)$/i;

interface Pass {
  readonly site: Site;
  readonly name: string;
}

function isEmptyLength(frame: Frame, id: number | string, value: Value): boolean {
  const [only] = value.atoms;
  const isArray = typeof id === 'number' && frame.solver.objects[id]?.kind === 'array';
  return isArray && only?.kind === 'constant' && only.value === 0;
}

/** An object that was there before the function at hand: its caller sees the change, and so does everybody, if it is shared. */
function tellOthers(frame: Frame, id: number, name: string, value: Value): void {
  const shared = isShared(frame, id);
  if (shared) publish(frame, `${objectChannel(id)}.${name}`, value, 0);
  if (!shared && id >= frame.activation.firstObject) return;
  recordWrite(frame, { kind: 'write', target: ofAtom({ kind: 'object', id, key: `o${id}` }), name, value, sure: true });
}

/**
 * What goes into the module's own state is there for all functions: field by field, as deep as it is known. What only
 * callers know goes there when they call.
 */
export function publish(frame: Frame, channel: string, value: Value, depth: number): void {
  const isOpen = (symbol: SymbolAtom): boolean => symbol.root.kind !== 'channel';
  const open = {
    atoms: value.atoms.filter((atom) => atom.kind === 'symbol' && isOpen(atom)),
    marks: value.marks.filter((mark) => mark.kind === 'symbol' && isOpen(mark.symbol)),
  };
  const known = value.marks.filter((mark) => mark.kind !== 'symbol' || !isOpen(mark.symbol));
  writeChannel(frame.solver, channel, { atoms: [], marks: known });
  if (open.atoms.length > 0 || open.marks.length > 0) {
    const target = ofAtom(symbolAtom({ kind: 'channel', channel }, [], [], null));
    recordWrite(frame, { kind: 'write', target, name: '', value: open, sure: false });
  }
  for (const atom of value.atoms) {
    if (atom.kind !== 'object' || depth > 3) continue;
    for (const [field, inner] of objectFields(frame, atom.id) ?? [])
      publish(frame, `${channel}.${field.replace(/^\?/, '')}`, inner, depth + 1);
  }
}

/** Runs the setter of that name, if the object or its class has one. */
function callSetter(frame: Frame, atom: ObjectAtom, name: string, value: Value): boolean {
  const self = ofAtom(atom);
  const at = frame.solver.objects[atom.id]?.classAt;
  const fields = objectFields(frame, atom.id);
  const trap = fields?.get(anySetter);
  if (trap) {
    const given = [fields?.get(spreadField) ?? nothing, textValue(name), value];
    const args = given.map((each) => ({ value: each, node: 0, spread: false }));
    frame.solver.interpreter.call(frame, trap, undefinedValue, args, 0);
    return true;
  }
  const setter = fields?.get(`@@set:${name}`) ?? (at ? setterOf(frame.solver, at, name, self) : null);
  if (!setter) return false;
  frame.solver.interpreter.call(frame, setter, self, [{ value, node: 0, spread: false }], 0);
  return true;
}
