import { classMember, instanceMember, ownMember, staticMember } from './class-members.js';
import { objectChannel, readChannel } from './channels.js';
import type { ClassAt } from './class-at.js';
import { fieldKnowledge } from './fields.js';
import type { Frame } from './frame.js';
import { isShared, lastingFields, objectFields } from './object-fields.js';
import { moduleMemberValue } from './module-values.js';
import { hasBody, implementersOf } from './implementers.js';
import { resultMember, resultOfModel } from './results.js';
import { typeInfo } from './types.js';
import {
  type Atom,
  constantValue,
  nothing,
  type ObjectAtom,
  ofAtom,
  symbolAtom,
  type SymbolAtom,
  textValue,
  type TypeAt,
  union,
  unionAll,
  unknownValue,
  type Value,
  withMarks,
} from './value.js';

/** Name under which an array keeps elements of unknown index, and an object fields of unknown name. */
export const anyField = '[]';

/** Name under which a map keeps its keys, and an object names that were computed from data. */
export const keysField = '@@keys';

/** Names under which a proxy keeps the function that answers for its members, and what it stands before. */
export const trapField = '@@trap';
export const targetField = '@@target';

/** Methods of collections: no keys of them. */
const collectionMembers = new Set(
  'size get set has delete clear forEach keys values entries add append getAll toString'.split(' '),
);

/** Name under which an object keeps what was spread into it. */
export const spreadField = '...';

/**
 * The value of `value.name`, over all that the value may be. Marks of the whole stay on its parts only for texts and
 * results. `seen` holds the objects whose spreads are being read: one that was spread into several others is read once.
 */
export function readMember(frame: Frame, value: Value, name: string, node: number, seen?: Set<number>): Value {
  const parts = value.atoms.map((atom) =>
    atom.kind === 'object' ? readObject(frame, atom, name, node, seen) : readAtom(frame, atom, name, node),
  );
  const read = parts.length > 0 ? unionAll(parts) : unknownValue([name]);
  const carried = value.marks.filter((mark) => mark.kind !== 'personal-data' && mark.kind !== 'person-object');
  const passes = carried.length > 0 && value.atoms.every((atom) => atom.kind !== 'object' && atom.kind !== 'result');
  return passes ? withMarks(read, carried) : read;
}

function readAtom(frame: Frame, atom: Exclude<Atom, ObjectAtom>, name: string, node: number): Value {
  switch (atom.kind) {
    case 'symbol':
      return readSymbol(frame, atom, name);
    case 'api':
      return readApi(frame, atom.node, atom.names, name, node);
    case 'result':
      return resultMember(frame, atom, name, node);
    case 'module':
      return moduleMemberValue(frame.solver, atom.file, name);
    case 'class':
      return staticMember(frame, atom, name, node);
    case 'global':
      return readGlobal(frame, atom.path, name, node);
    case 'package':
      return ofAtom({ kind: 'package', path: `${atom.path}.${name}`, key: `k${atom.path}.${name}` });
    case 'unknown': {
      const type = typeInfo(frame.solver, atom.type);
      return unknownOfType(frame, [name, ...type.names], type.members?.get(name) ?? null);
    }
    case 'text':
    case 'constant':
      return name === 'length' ? unknownValue(['length']) : unknownValue([name]);
    case 'closure':
      return ownMember(frame, atom, name, node) ?? unknownValue([name]);
  }
}

/** An unknown of a declared type: an API value or an instance when the type says so. */
export function unknownOfType(frame: Frame, owners: readonly string[], type: TypeAt | null): Value {
  const info = typeInfo(frame.solver, type);
  if (info.api !== 0) return ofAtom({ kind: 'api', node: info.api, names: [], key: `a${info.api}` });
  return unknownValue(owners, type);
}

function readObject(
  frame: Frame,
  atom: ObjectAtom,
  name: string,
  node: number,
  seen: Set<number> = new Set<number>(),
): Value {
  if (seen.has(atom.id)) return nothing;
  const fields = objectFields(frame, atom.id);
  const trap = fields?.get(trapField);
  if (trap && name !== anyField) {
    const given = [fields?.get(targetField) ?? nothing, textValue(name)];
    const args = given.map((value) => ({ value, node: 0, spread: false }));
    return frame.solver.interpreter.call(frame, trap, nothing, args, node);
  }
  const getter = fields?.get(`@@get:${name}`);
  if (getter) return frame.solver.interpreter.call(frame, getter, ofAtom(atom), [], node);
  if (frame.solver.objects[atom.id]?.kind === 'collection' && collectionMembers.has(name)) return unknownValue([name]);
  const stored = fields?.get(name);
  const published =
    frame.functionIndex !== 0 && isShared(frame, atom.id) ? publishedMember(frame, atom.id, name) : null;
  const own = stored && published ? union(stored, published) : (stored ?? published);
  const info = frame.solver.objects[atom.id];
  if (own) return info?.kind === 'array' || !fields?.has(anyField) ? own : union(own, nothing);
  const parts: Value[] = [];
  const maybe = fields?.get(`?${name}`);
  if (maybe) parts.push(maybe);
  const any = fields?.get(anyField);
  if (any && name !== 'length') parts.push(any);
  const spread = fields?.get(spreadField);
  if (spread) parts.push(readMember(frame, spread, name, node, seen.add(atom.id)));
  if (parts.length > 0) return unionAll(parts);
  if (info?.classAt) return instanceMember(frame, atom, info.classAt, name, node);
  const inherited = info?.prototype ? readMember(frame, info.prototype, name, node, seen.add(atom.id)) : nothing;
  if (inherited.atoms.some((each) => each.kind !== 'constant')) return inherited;
  return info?.kind === 'object' && !maybe ? constantValue(undefined) : unknownValue([name]);
}

/** A field of the module's state, as functions may have set it; null for methods and what nobody could have set. */
function publishedMember(frame: Frame, id: number, name: string): Value | null {
  const info = frame.solver.objects[id];
  if (info?.classAt || (info?.kind === 'object' && !lastingFields(frame.solver, id)?.has(name))) return null;
  return readChannel(`${objectChannel(id)}.${name}`, [name]);
}

function readSymbol(frame: Frame, atom: SymbolAtom, name: string): Value {
  const written = frame.store.heap.get(atom.key);
  const sure = written?.get(name);
  if (sure) return sure;
  const maybe = written?.get(`?${name}`);
  const own = symbolMember(frame, atom, name);
  return maybe ? union(maybe, own) : own;
}

const longestPath = 6;

/** How often one name may stand in a path: beyond, a structure that holds others of its kind is taken for its part. */
const mostTurns = 2;

/** A path with one more step; one that turns round ends where it was before. */
function extendPath(path: readonly string[], name: string): readonly string[] {
  if (name !== anyField && path.filter((step) => step === name).length >= mostTurns)
    return path.slice(0, path.lastIndexOf(name) + 1);
  return path.length >= longestPath ? path : [...path, name];
}

/** `this.x` in a method: the method or getter of that name, or what is known of the field. */
function thisMember(frame: Frame, atom: SymbolAtom, at: ClassAt, name: string): Value {
  const method = classMember(frame, at.file, at.index, name, ofAtom(atom), false);
  if (method?.atoms.some((found) => found.kind === 'closure' && hasBody(frame.solver, found))) return method;
  const known = fieldKnowledge(frame.solver, at, name);
  const info = typeInfo(frame.solver, known?.type ?? null);
  const open = ofAtom(symbolAtom(atom.root, [name], [name, ...info.names], known?.type ?? null));
  const made = known?.value.atoms.some((each) => each.kind === 'api') ?? false;
  const api =
    info.api !== 0 && !made ? ofAtom({ kind: 'api', node: info.api, names: [], key: `a${info.api}` }) : nothing;
  return unionAll([known?.value ?? nothing, api, open]);
}

function symbolMember(frame: Frame, atom: SymbolAtom, name: string): Value {
  if (atom.root.kind === 'this' && atom.root.classAt && atom.path.length === 0)
    return thisMember(frame, atom, atom.root.classAt, name);
  const info = typeInfo(frame.solver, atom.type);
  const member = info.members?.get(name) ?? null;
  if (info.declared) {
    const resolved = declaredMember(frame, atom, info.declared, name);
    if (resolved) return resolved;
  }
  const elementOwners = name === anyField ? atom.owners : [name, ...info.names];
  const type = name === anyField ? (info.element ?? null) : member;
  const memberType = typeInfo(frame.solver, type);
  const path = extendPath(atom.path, name);
  const open = ofAtom(symbolAtom(atom.root, path, [...elementOwners, ...memberType.names], type));
  return memberType.api !== 0
    ? union(ofAtom({ kind: 'api', node: memberType.api, names: [], key: `a${memberType.api}` }), open)
    : open;
}

/** A method of a declared class, or of the classes that implement a declared interface; a field of the class itself. */
function declaredMember(
  frame: Frame,
  atom: SymbolAtom,
  declared: { kind: 'class' | 'interface'; file: string; index: number; name: string },
  name: string,
): Value | null {
  const self = ofAtom(atom);
  if (declared.kind === 'class') return classMember(frame, declared.file, declared.index, name, self, false);
  const found = implementersOf(frame.solver, declared.file, declared.name)
    .map((at) => classMember(frame, at.file, at.index, name, self, false))
    .filter((value) => value !== null);
  return found.length > 0 ? unionAll(found) : null;
}

function readApi(frame: Frame, api: number, names: readonly string[], name: string, node: number): Value {
  const models = frame.solver.models;
  const member = models.member(api, name);
  if (member === 0) return unknownValue([name]);
  const taken = models.wildcard(member) ? [...names, name] : names;
  const values = models.values(member).map((model) => resultOfModel(frame, [model], taken, node, [name]));
  const self = ofAtom({ kind: 'api', node: member, names: taken, key: `a${member}:${taken.join('.')}` });
  return values.length > 0 ? unionAll([...values]) : self;
}

function readGlobal(frame: Frame, path: string, name: string, node: number): Value {
  if (path === 'globalThis' || path === 'window' || path === 'global' || path === 'self')
    return globalValue(frame, name, node);
  return ofAtom({ kind: 'global', path: `${path}.${name}`, key: `g${path}.${name}` });
}

/** A name that nothing in the file declares. */
export function globalValue(frame: Frame, name: string, node: number): Value {
  if (frame.moduleObjects && name === 'module') return frame.moduleObjects.module;
  if (frame.moduleObjects && name === 'exports') return frame.moduleObjects.exports;
  const api = frame.solver.models.globalRoot(name);
  if (api !== 0) {
    const values = frame.solver.models.values(api).map((model) => resultOfModel(frame, [model], [], node, [name]));
    return values.length > 0 ? unionAll(values) : ofAtom({ kind: 'api', node: api, names: [], key: `a${api}` });
  }
  return ofAtom({ kind: 'global', path: name, key: `g${name}` });
}

/** Any element or field of the value: what a loop or an unknown index may give. */
export function readAny(frame: Frame, value: Value, node: number, seen = new Set<number>()): Value {
  const parts = value.atoms.map((atom): Value => {
    if (atom.kind !== 'object') return readAtom(frame, atom, anyField, node);
    const fields = objectFields(frame, atom.id);
    if (!fields || seen.has(atom.id)) return nothing;
    const inner = [...fields]
      .filter(([name]) => name !== spreadField && !name.startsWith('@@'))
      .map(([, field]) => field);
    if (frame.functionIndex !== 0 && isShared(frame, atom.id))
      inner.push(readChannel(`${objectChannel(atom.id)}.${anyField}`, []));
    const spread = fields.get(spreadField);
    return unionAll(spread ? [...inner, readAny(frame, spread, node, seen.add(atom.id))] : inner);
  });
  return withMarks(unionAll(parts), value.marks);
}
