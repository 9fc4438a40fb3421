import { kindOf, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import { importTarget } from '../link/program.js';
import type { Solver } from './frame.js';
import type { TypeAt } from './value.js';

const deepest = 10;

const packages = /^(zod|yup|joi|valibot|@sinclair\/typebox|io-ts|superstruct|arktype|@hapi\/joi|myzod|@zod\/mini)/;

const recordNames = new Set([
  'object',
  'strictObject',
  'looseObject',
  'strict_object',
  'loose_object',
  'Object',
  'type',
  'interface',
  'z_object',
]);

const primitives: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['email', 'string'],
  ['url', 'string'],
  ['uuid', 'string'],
  ['cuid', 'string'],
  ['ulid', 'string'],
  ['String', 'string'],
  ['number', 'number'],
  ['Number', 'number'],
  ['int', 'number'],
  ['bigint', 'number'],
  ['boolean', 'boolean'],
  ['Boolean', 'boolean'],
  ['bool', 'boolean'],
  ['date', 'date'],
  ['Date', 'date'],
  ['enum', 'string'],
  ['nativeEnum', 'string'],
  ['picklist', 'string'],
  ['literal', 'string'],
  ['array', 'array'],
  ['Array', 'array'],
  ['function', 'function'],
]);

/** What a schema expression (`z.object({ … }).partial()`) says of the values it accepts. */
export interface SchemaInfo {
  readonly primitive: string;
  readonly members: ReadonlyMap<string, TypeAt | null> | null;
  readonly element: TypeAt | null;
}

/** The schema that an expression makes; null when it makes none, or none of a known library. */
export function schemaInfo(solver: Solver, file: string, node: number, depth = 0): SchemaInfo | null {
  const facts = solver.program.facts(file);
  if (!facts || node === 0 || depth > deepest) return null;
  switch (kindOf(facts, node)) {
    case Kind.Variable:
      return variableSchema(solver, facts, operand(facts, node, 0), depth);
    case Kind.Call:
      return callSchema(solver, facts, node, depth);
    case Kind.Member: {
      const inner = schemaInfo(solver, file, operand(facts, node, 0), depth + 1);
      const name = textOperand(facts, node, 1);
      const member = inner?.members?.get(name);
      return name === 'shape' ? inner : member ? schemaInfo(solver, member.file, member.node, depth + 1) : null;
    }
    case Kind.Cast:
      return schemaInfo(solver, file, operand(facts, node, 0), depth + 1);
    default:
      return null;
  }
}

function variableSchema(solver: Solver, facts: FileFacts, variable: number, depth: number): SchemaInfo | null {
  const own = solver.program.definitions(facts.file).get(variable);
  if (own) return schemaInfo(solver, facts.file, own.value, depth + 1);
  const target = importTarget(solver.program, facts.file, variable);
  if (target?.kind === 'expression') return schemaInfo(solver, target.file, target.node, depth + 1);
  if (target?.kind !== 'variable') return null;
  const definition = solver.program.definitions(target.file).get(target.variable);
  return definition ? schemaInfo(solver, target.file, definition.value, depth + 1) : null;
}

/** `z.object({…})`, `z.string().email()`, `schema.extend({…})`. */
function callSchema(solver: Solver, facts: FileFacts, node: number, depth: number): SchemaInfo | null {
  const callee = operand(facts, node, 0);
  const argument = operand(facts, node, 2);
  if (kindOf(facts, callee) !== Kind.Member) {
    const name =
      kindOf(facts, callee) === Kind.Variable ? importedFrom(solver, facts, operand(facts, callee, 0)) : null;
    return name === null ? null : made(facts, name, argument);
  }
  const name = textOperand(facts, callee, 1);
  const receiver = operand(facts, callee, 0);
  if (kindOf(facts, receiver) === Kind.Variable && importedFrom(solver, facts, operand(facts, receiver, 0)) !== null)
    return made(facts, name, argument);
  const inner = schemaInfo(solver, facts.file, receiver, depth + 1);
  if (!inner) return null;
  switch (name) {
    case 'extend':
    case 'keys':
    case 'setKey':
      return { ...inner, members: merge(inner.members, recordMembers(facts, argument)) };
    case 'merge':
    case 'and':
    case 'concat':
    case 'intersection':
      return {
        ...inner,
        members: merge(inner.members, schemaInfo(solver, facts.file, argument, depth + 1)?.members ?? null),
      };
    case 'pick':
      return { ...inner, members: only(inner.members, namesOf(facts, argument), true) };
    case 'omit':
      return { ...inner, members: only(inner.members, namesOf(facts, argument), false) };
    case 'array':
      return { primitive: 'array', members: null, element: { file: facts.file, node: receiver } };
    default:
      return inner;
  }
}

/** The schema library that a variable was imported from; null when it was not. */
export function importedFromSchemaLibrary(solver: Solver, facts: FileFacts, variable: number): string | null {
  const target = importTarget(solver.program, facts.file, variable);
  const specifier = target?.kind === 'package' ? target.specifier : requiredFrom(solver, facts, variable);
  return specifier !== null && packages.test(specifier) ? specifier : null;
}

/** `const Joi = require('joi')`: the specifier; null for other variables. */
function requiredFrom(solver: Solver, facts: FileFacts, variable: number): string | null {
  const value = solver.program.definitions(facts.file).get(variable)?.value ?? 0;
  if (kindOf(facts, value) !== Kind.Call) return null;
  const callee = operand(facts, value, 0);
  const argument = operand(facts, value, 2);
  const isRequire = kindOf(facts, callee) === Kind.Global && textOperand(facts, callee, 0) === 'require';
  return isRequire && kindOf(facts, argument) === Kind.Text ? textOperand(facts, argument, 0) : null;
}

/** Name under which a variable was imported from a schema library; null when it was not. */
function importedFrom(solver: Solver, facts: FileFacts, variable: number): string | null {
  const target = importTarget(solver.program, facts.file, variable);
  if (target?.kind === 'package') return packages.test(target.specifier) ? target.name : null;
  return importedFromSchemaLibrary(solver, facts, variable) === null ? null : 'default';
}

function made(facts: FileFacts, name: string, argument: number): SchemaInfo | null {
  if (recordNames.has(name)) return { primitive: 'object', members: recordMembers(facts, argument), element: null };
  const primitive = primitives.get(name);
  if (primitive === 'array')
    return { primitive, members: null, element: argument > 0 ? { file: facts.file, node: argument } : null };
  return { primitive: primitive ?? 'unknown', members: null, element: null };
}

function recordMembers(facts: FileFacts, node: number): ReadonlyMap<string, TypeAt | null> | null {
  if (kindOf(facts, node) !== Kind.Object) return null;
  const members = new Map<string, TypeAt | null>();
  for (const property of operandsFrom(facts, node, 0)) {
    if (kindOf(facts, property) === Kind.Property)
      members.set(textOperand(facts, property, 0), { file: facts.file, node: operand(facts, property, 1) });
  }
  return members;
}

function namesOf(facts: FileFacts, node: number): ReadonlySet<string> {
  return new Set(
    operandsFrom(facts, node, 0)
      .filter((property) => kindOf(facts, property) === Kind.Property)
      .map((property) => textOperand(facts, property, 0)),
  );
}

type Members = ReadonlyMap<string, TypeAt | null> | null;

function merge(a: Members, b: Members): Members {
  return new Map([...(a ?? []), ...(b ?? [])]);
}

function only(members: Members, names: ReadonlySet<string>, keep: boolean): Members {
  return members && new Map([...members].filter(([name]) => names.has(name) === keep));
}
