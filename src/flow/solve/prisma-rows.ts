import { isInternalId, matchIdentifier } from '../../knowledge/personal-data/match.js';
import type { PrismaField, PrismaModel } from '../../program/prisma-schema.js';
import type { Solver } from './frame.js';
import { rowRole } from './results.js';
import type { ResultAtom } from './value.js';

const types: Readonly<Record<string, string>> = {
  String: 'string',
  Int: 'number',
  BigInt: 'number',
  Float: 'number',
  Decimal: 'number',
  Boolean: 'boolean',
  DateTime: 'date',
};

/** What the type of a column is, as names are judged; `unknown` for enums, relations and JSON. */
export function columnType({ type, list }: PrismaField): string {
  return list ? 'array' : (types[type] ?? 'unknown');
}

/** The model of the database that a row is of; null where the program has no schema of it. */
function modelOf(solver: Solver, atom: ResultAtom): PrismaModel | null {
  return solver.prisma.get(atom.names[0] ?? '') ?? null;
}

/** Declared type of the column that a result stands at; null where it is none, or its schema is not known. */
export function declaredColumn(solver: Solver, atom: ResultAtom): string | null {
  const model = modelOf(solver, atom);
  const row = model ? rowRole(atom) : null;
  const inside = row?.role.kind === 'stored-row' ? row.inside.filter((step) => step !== '[]') : [];
  if (!model || inside.length !== 1) return null;
  const column = model.fields.find(({ name }) => name === inside[0]);
  return column ? columnType(column) : null;
}

/** False where the schema of a row is known and none of its columns says anything about a person. */
export function isAboutPerson(solver: Solver, atom: ResultAtom): boolean {
  const model = modelOf(solver, atom);
  return (
    model?.fields.some((column) => {
      const match = matchIdentifier(column.name, { owners: [model.name], type: columnType(column), role: 'column' });
      return match !== null && !isInternalId(match.category);
    }) ?? true
  );
}
