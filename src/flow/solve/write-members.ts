import { carriedMarks } from './carried.js';
import { isForAll, isTable, objectChannel, writeChannel } from './channels.js';
import { recordWrite } from './effects.js';
import type { Frame } from './frame.js';
import { anyField, objectFields, spreadField } from './members.js';
import type { Site } from './trace.js';
import { passMarks } from './traces.js';
import { ofAtom, type SymbolAtom, union, type Value } from './value.js';

/** Sets `value.name`: surely where there is one object, else as one possibility. */
export function writeMember(frame: Frame, target: Value, name: string, value: Value): void {
  const sure = target.atoms.length === 1 && frame.loops === 0 && name !== anyField;
  for (const atom of target.atoms) {
    if (atom.kind === 'object') writeField(frame, atom.id, name, value, sure);
    else if (atom.kind === 'symbol') {
      if (atom.root.kind === 'channel' && isForAll(atom.root.channel)) {
        writeToChannel(frame, atom, atom.root.channel, name, value);
        continue;
      }
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

/** What goes to an event or into a table is there for all who listen or read; what callers still have to say waits for them. */
function writeToChannel(frame: Frame, atom: SymbolAtom, channel: string, name: string, value: Value): void {
  if (!isTable(channel)) publish(frame, channel, name, value, 0);
  else if (name !== spreadField) writeColumn(frame, channel, name, value);
  else
    for (const row of value.atoms)
      if (row.kind === 'object')
        for (const [column, field] of objectFields(frame, row.id) ?? []) writeColumn(frame, channel, column, field);
  const open = openSymbols(frame, value);
  const key = `write ${channel}.${name} ${open.join()}`;
  const { effects, effectKeys } = frame.activation;
  if (open.length === 0 || effectKeys.has(key)) return;
  effectKeys.set(key, effects.length);
  effects.push({ kind: 'write', target: ofAtom(atom), name, value });
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
