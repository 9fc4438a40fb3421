import { isPermissionName } from '../../knowledge/consent/permission-names.js';
import { isObjectionName, isReviewName } from '../../knowledge/decisions/effect-words.js';
import { matchIdentifier, matchScoreName } from '../../knowledge/personal-data/match.js';
import type { Solver } from './frame.js';
import { declaredColumn } from './prisma-rows.js';
import { extendTrace, type Site, type Trace } from './trace.js';
import { typeInfo } from './types.js';
import type { Mark, MarkKind } from './marks.js';
import { type Atom, hole, type TypeAt, type Value, withMarks } from './value.js';

/** How a name is used where it is read. */
export type NameRole = 'property' | 'variable' | 'parameter' | 'column' | 'form-field';

/**
 * The value as its name says what it is: personal data, a score, an approval, consent, an objection.
 * Only values whose content is open are named; what is known to be something else stays what it is.
 */
export function markByName(
  solver: Solver,
  site: Site,
  name: string,
  owners: readonly string[],
  value: Value,
  role: NameRole,
): Value {
  if (!isOpen(value) || value.marks.some((mark) => mark.kind !== 'symbol' && mark.kind !== 'person-object'))
    return value;
  const type = declaredTypeOf(solver, value);
  const allOwners = [...owners, ...ownersOf(value)].filter((owner) => owner !== name);
  const marks: Mark[] = [];
  const add = (kind: MarkKind, detail: string, certain: boolean): void => {
    marks.push({
      kind,
      detail,
      cleared: clearedOf(value),
      implicit: false,
      certain,
      trace: extendTrace(loadedAt(value), site, stepOf(kind), name),
      source: '',
    });
  };
  if (solver.names.reviewFunctions.has(name) || isReviewName(name)) add('approval', 'human', true);
  else if (solver.names.consentFields.has(name) || isPermissionName(name, allOwners)) add('consent', name, true);
  else if (isObjectionName(name)) add('objection', name, true);
  if (marks.length > 0) return withMarks(value, marks);
  const context = { owners: allOwners, type, role };
  const score = matchScoreName(name, context);
  if (score) add('score', name, score === 'certain');
  const match = score ? null : matchIdentifier(name, context);
  if (match) add('personal-data', match.category, match.confidence === 'certain');
  return withMarks(value, marks);
}

/** Where the record that the value was read from was loaded or collected; null for what comes from elsewhere. */
function loadedAt(value: Value): Trace | null {
  return value.atoms.find((atom) => atom.kind === 'result')?.trace ?? null;
}

function stepOf(kind: MarkKind): string {
  if (kind === 'score') return 'score';
  return kind === 'personal-data' ? 'source' : 'condition';
}

/** Nothing known says what the value is: a parameter, a row's field, an answer from outside. */
function isOpen(value: Value): boolean {
  return (
    value.atoms.length > 0 &&
    value.atoms.every((atom) => openKinds.has(atom.kind) || isEmpty(atom) || isUnknownText(atom)) &&
    !value.atoms.every(isEmpty)
  );
}

const openKinds: ReadonlySet<Atom['kind']> = new Set(['symbol', 'unknown', 'result', 'global', 'package']);

/** A text of which nothing is known, such as what was cut from another. */
function isUnknownText(atom: Atom): boolean {
  return atom.kind === 'text' && atom.text === hole;
}

function isEmpty(atom: Atom): boolean {
  return (
    (atom.kind === 'constant' && (atom.value === null || atom.value === undefined)) ||
    (atom.kind === 'text' && atom.text === '')
  );
}

function ownersOf(value: Value): string[] {
  const owners: string[] = [];
  for (const atom of value.atoms) {
    // The first owner of something that was read from a path is its own name there.
    if (atom.kind === 'symbol' || atom.kind === 'result')
      owners.push(...(atom.path.length > 0 ? atom.owners.slice(1) : atom.owners));
    else if (atom.kind === 'unknown') owners.push(...atom.owners);
    if (atom.kind === 'result') owners.push(...atom.names);
  }
  return owners;
}

function declaredTypeOf(solver: Solver, value: Value): string {
  for (const atom of value.atoms) {
    const column = atom.kind === 'result' ? declaredColumn(solver, atom) : null;
    if (column !== null) return column;
    const type: TypeAt | null = atom.kind === 'symbol' || atom.kind === 'unknown' ? atom.type : null;
    if (!type) continue;
    const primitive = typeInfo(solver, type).primitive;
    if (primitive !== 'unknown') return primitive;
  }
  return 'unknown';
}

function clearedOf(value: Value): number {
  return value.atoms.reduce((bits, atom) => (atom.kind === 'result' ? bits | atom.cleared : bits), 0);
}
