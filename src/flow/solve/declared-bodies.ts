import { isInternalId, matchIdentifier } from '../../knowledge/personal-data/match.js';
import type { Solver } from './frame.js';
import { rowRole } from './results.js';
import { typeInfo } from './types.js';
import type { Atom, TypeAt, Value } from './value.js';

/**
 * A form's values or a request's body whose declared type has no personal field is no record of a person: settings, a
 * task, a search. A type that leaves a field open says nothing.
 */
export function withDeclaredBody(solver: Solver, value: Value, type: TypeAt | null): Value {
  if (!type || !value.atoms.some(isWholeBody) || !isHarmless(solver, type, [], 0)) return value;
  return {
    atoms: value.atoms.map((atom) =>
      atom.kind === 'result' && isWholeBody(atom)
        ? { ...atom, fields: [], key: `${atom.key}:${type.file}#${type.node}` }
        : atom,
    ),
    marks: value.marks,
  };
}

function isWholeBody(atom: Atom): boolean {
  if (atom.kind !== 'result' || atom.fields) return false;
  const row = rowRole(atom);
  return row?.role.kind === 'collected' && row.inside.length === 0;
}

const deepest = 3;

function isHarmless(solver: Solver, type: TypeAt, owners: readonly string[], depth: number): boolean {
  const info = typeInfo(solver, type);
  if (info.element) return depth < deepest && isHarmless(solver, info.element, owners, depth + 1);
  if (!info.members) return depth > 0 && info.primitive !== 'unknown' && info.primitive !== 'object';
  const all = [...info.names, ...owners];
  return [...info.members].every(([name, memberType]) => {
    const match = matchIdentifier(name, {
      owners: all,
      type: typeInfo(solver, memberType).primitive,
      role: 'form-field',
    });
    if (match && !isInternalId(match.category)) return false;
    return memberType !== null && depth < deepest && isHarmless(solver, memberType, [name, ...all], depth + 1);
  });
}
