import { objectFields } from './object-fields.js';
import { entityName, isInternalId, isPersonName, matchIdentifier } from '../../knowledge/personal-data/match.js';
import type { Frame, Solver } from './frame.js';
import { keysField } from './members.js';
import { isAboutPerson } from './prisma-rows.js';
import { marksAt, rowRole } from './results.js';
import { extendTrace, type Site } from './trace.js';
import { typeInfo } from './types.js';
import type { Mark } from './marks.js';
import { type AnyMark, type Atom, type ResultAtom, type TypeAt, unionMarks, type Value } from './value.js';

const deepest = 4;

/**
 * Everything a value carries when it goes out as a whole: its own marks and those of what is inside it, but not under
 * the keys that the receiver redacts.
 */
export function carriedMarks(
  frame: Frame,
  value: Value,
  depth = 0,
  redactedKeys?: ReadonlySet<string>,
): readonly AnyMark[] {
  return marksOf({ frame, redactedKeys, seen: new Map() }, value, depth);
}

interface Collecting {
  readonly frame: Frame;
  readonly redactedKeys: ReadonlySet<string> | undefined;
  /** The depth at which an object was met: one that several others hold is read once, unless it is met less deep. */
  readonly seen: Map<number, number>;
}

function marksOf(collecting: Collecting, value: Value, depth: number): readonly AnyMark[] {
  let marks = value.marks;
  for (const atom of value.atoms) marks = unionMarks(marks, atomMarks(collecting, atom, depth));
  return marks;
}

function atomMarks(collecting: Collecting, atom: Atom, depth: number): readonly AnyMark[] {
  switch (atom.kind) {
    case 'symbol':
      return [{ kind: 'symbol', symbol: atom, cleared: 0, implicit: false, trace: null }];
    case 'result':
      return resultMarks(collecting.frame.solver, atom);
    case 'object': {
      const { frame, redactedKeys, seen } = collecting;
      if (depth >= deepest || (seen.get(atom.id) ?? deepest) <= depth) return [];
      seen.set(atom.id, depth);
      let marks: readonly AnyMark[] = [];
      for (const [name, field] of objectFields(frame, atom.id) ?? [])
        if (name !== keysField && !redactedKeys?.has(name))
          marks = unionMarks(marks, marksOf(collecting, field, depth + 1));
      return marks;
    }
    default:
      return [];
  }
}

/** A result as a whole: the data below it, and the record itself when it is one of a person. */
function resultMarks(solver: Solver, atom: ResultAtom): readonly AnyMark[] {
  const below = marksAt(atom, true);
  const row = rowRole(atom);
  if (!row || row.inside.some((step) => step !== '[]')) return below;
  const whole = isAboutPerson(solver, atom) ? rowMarks(atom, row.role.kind) : [];
  return unionMarks(below, whole);
}

function rowMarks(atom: ResultAtom, kind: string): readonly Mark[] {
  const base = { cleared: atom.cleared, implicit: false, trace: atom.trace, source: '' };
  if (kind === 'collected' && atom.fields?.length === 0) return [];
  if (kind === 'collected') return [{ ...base, kind: 'person-object', detail: 'request body', certain: false }];
  const entity = [...atom.names, ...atom.owners].find(isPersonName);
  if (!entity) return [];
  if (!atom.fields) return [{ ...base, kind: 'person-object', detail: entityName(entity) ?? entity, certain: true }];
  return atom.fields.flatMap((field): Mark[] => {
    const match = matchIdentifier(field, { owners: [entity], type: 'unknown', role: 'column' });
    return match
      ? [{ ...base, kind: 'personal-data', detail: match.category, certain: match.confidence === 'certain' }]
      : [];
  });
}

/**
 * The mark of a whole record about a person, when a declared type or a name says that this is one;
 * null for single values and for records with fewer than two personal fields.
 */
export function wholeRecord(solver: Solver, type: TypeAt | null, names: readonly string[], site: Site): Mark | null {
  const info = typeInfo(solver, type);
  if (info.primitive === 'array' && info.element) return wholeRecord(solver, info.element, names, site);
  const owners = [...info.names, ...names];
  const entity = owners.find(isPersonName);
  if (info.members) {
    const found = new Set<string>();
    for (const [name, memberType] of info.members) {
      const match = matchIdentifier(name, { owners, type: typeInfo(solver, memberType).primitive, role: 'property' });
      if (match && !isInternalId(match.category)) found.add(match.category);
    }
    if (found.size < 2) return null;
    return recordMark(
      entityName(entity ?? info.names[0] ?? names[0] ?? '') ?? info.names[0] ?? names[0] ?? '',
      true,
      site,
    );
  }
  if (info.primitive !== 'unknown' && info.primitive !== 'object' && info.primitive !== 'array') return null;
  const [first] = names;
  return first && namesPerson(first) ? recordMark(entityName(first) ?? first, false, site) : null;
}

const recordSuffix = /(data|record|entity|dto|info|profile|row|doc|document|details|model|payload)$/i;

/** A name whose last word is a person, or a record of one: `newLead`, `customerData`, not `userResponse`. */
function namesPerson(name: string): boolean {
  const bare = name.replace(recordSuffix, '');
  const last = /[A-Z]?[a-z]+$/.exec(bare)?.[0] ?? bare;
  return last !== '' && isPersonName(last.toLowerCase()) && isPersonName(bare);
}

function recordMark(entity: string, certain: boolean, site: Site): Mark {
  return {
    kind: 'person-object',
    detail: entity,
    cleared: 0,
    implicit: false,
    certain,
    trace: extendTrace(null, site, 'source', entity),
    source: '',
  };
}
