import type { NodeId } from '../../knowledge/sdk/model-table.js';
import { classView, kindOf, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { Solver } from './frame.js';
import { schemaInfo } from './schemas.js';
import { noFacts, resolveTypeName } from './type-names.js';
import type { TypeAt } from './value.js';

const wrappers = new Set([
  'Promise',
  'Awaited',
  'Readonly',
  'Partial',
  'Required',
  'NonNullable',
  'Array',
  'ReadonlyArray',
  'Set',
  'Iterable',
  'AsyncIterable',
  'DeepPartial',
  'Pick',
  'Omit',
  'HydratedDocument',
  'InferSelectModel',
]);

/** What is known of a declared type, through aliases, imports and wrappers such as Promise. */
export interface TypeInfo {
  /** Names on the way, nearest first. */
  readonly names: readonly string[];
  /** Fields with their types; null when it is no record or unknown. */
  readonly members: ReadonlyMap<string, TypeAt | null> | null;
  /** string, number, boolean, date, function, object, array, unknown */
  readonly primitive: string;
  /** A modelled package's class or interface. */
  readonly api: NodeId;
  /** A class or interface of the program. */
  readonly declared: {
    readonly kind: 'class' | 'interface';
    readonly file: string;
    readonly index: number;
    readonly name: string;
  } | null;
  readonly element: TypeAt | null;
}

const unknownType: TypeInfo = { names: [], members: null, primitive: 'unknown', api: 0, declared: null, element: null };

const deepest = 8;

const memos = new WeakMap<Solver, Map<string, TypeInfo>>();

/** What a declared type says; types that nest or recurse too deep are unknown. */
export function typeInfo(solver: Solver, at: TypeAt | null, depth = 0): TypeInfo {
  if (!at || at.node === 0) return unknownType;
  let memo = memos.get(solver);
  if (!memo) memos.set(solver, (memo = new Map<string, TypeInfo>()));
  const key = `${at.file}#${at.node}`;
  const known = memo.get(key);
  if (known) return known;
  const info = readType(solver, at, depth);
  if (depth === 0) memo.set(key, info);
  return info;
}

function readType(solver: Solver, at: TypeAt, depth: number): TypeInfo {
  const facts = solver.program.facts(at.file);
  if (!facts || depth > deepest) return unknownType;
  switch (kindOf(facts, at.node)) {
    case Kind.TypePrimitive: {
      const name = textOperand(facts, at.node, 0);
      return { ...unknownType, primitive: ['string', 'number', 'boolean', 'object'].includes(name) ? name : 'unknown' };
    }
    case Kind.TypeLiteral: {
      const literal = kindOf(facts, operand(facts, at.node, 0));
      return {
        ...unknownType,
        primitive: literal === Kind.Text ? 'string' : literal === Kind.Boolean ? 'boolean' : 'number',
      };
    }
    case Kind.TypeFunction:
      return { ...unknownType, primitive: 'function' };
    case Kind.TypeArray:
      return arrayType(solver, { file: at.file, node: operand(facts, at.node, 0) }, depth);
    case Kind.TypeObject:
      return { ...unknownType, primitive: 'object', members: membersOf(facts, at.node) };
    case Kind.TypeUnion:
      return unionType(solver, facts, at.node, depth);
    case Kind.TypeIntersection:
      return mergeTypes(
        operandsFrom(facts, at.node, 0).map((node) => typeInfo(solver, { file: at.file, node }, depth + 1)),
      );
    case Kind.TypeIndexed: {
      const object = typeInfo(solver, { file: at.file, node: operand(facts, at.node, 0) }, depth + 1);
      return typeInfo(solver, object.members?.get(textOperand(facts, at.node, 1)) ?? null, depth + 1);
    }
    case Kind.TypeReference:
      return referenceType(solver, facts, at.node, depth);
    case Kind.TypeQuery:
    case Kind.TypeOther:
      return unknownType;
    default:
      return schemaType(solver, at);
  }
}

/** A place in the code instead of a type: a schema, whose values are what it accepts. */
function schemaType(solver: Solver, at: TypeAt): TypeInfo {
  const schema = schemaInfo(solver, at.file, at.node);
  return schema
    ? { ...unknownType, primitive: schema.primitive, members: schema.members, element: schema.element }
    : unknownType;
}

const inferred = /(^|\.)(infer|input|output|TypeOf|Infer|InferOutput|InferInput|InferType|Static)$/;

function arrayType(solver: Solver, element: TypeAt, depth: number): TypeInfo {
  const inner = typeInfo(solver, element, depth + 1);
  return { ...unknownType, names: inner.names, primitive: 'array', element };
}

/** `T | null` is T; several records share their members. */
function unionType(solver: Solver, facts: FileFacts, node: number, depth: number): TypeInfo {
  const parts = operandsFrom(facts, node, 0)
    .filter((part) => !isEmptyType(facts, part))
    .map((part) => typeInfo(solver, { file: facts.file, node: part }, depth + 1));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const primitives = new Set(parts.map((part) => part.primitive));
  return { ...mergeTypes(parts), primitive: primitives.size === 1 ? ([...primitives][0] ?? 'unknown') : 'unknown' };
}

function isEmptyType(facts: FileFacts, node: number): boolean {
  return (
    kindOf(facts, node) === Kind.TypePrimitive &&
    ['null', 'undefined', 'void', 'never'].includes(textOperand(facts, node, 0))
  );
}

function mergeTypes(parts: readonly TypeInfo[]): TypeInfo {
  const members = new Map<string, TypeAt | null>();
  for (const part of parts) for (const [name, type] of part.members ?? []) members.set(name, type);
  return {
    names: parts.flatMap((part) => part.names),
    members: members.size > 0 ? members : null,
    primitive: members.size > 0 ? 'object' : 'unknown',
    api: parts.find((part) => part.api !== 0)?.api ?? 0,
    declared: parts.find((part) => part.declared)?.declared ?? null,
    element: null,
  };
}

function membersOf(facts: FileFacts, node: number): Map<string, TypeAt | null> {
  const members = new Map<string, TypeAt | null>();
  for (const member of operandsFrom(facts, node, 0)) {
    if (kindOf(facts, member) !== Kind.TypeMember) continue;
    const type = operand(facts, member, 1);
    members.set(textOperand(facts, member, 0), type > 0 ? { file: facts.file, node: type } : null);
  }
  return members;
}

function referenceType(solver: Solver, facts: FileFacts, node: number, depth: number): TypeInfo {
  const name = textOperand(facts, node, 0);
  const [argument = 0, second = 0] = operandsFrom(facts, node, 1);
  if (inferred.test(name) && kindOf(facts, argument) === Kind.TypeQuery)
    return schemaType(solver, { file: facts.file, node: operand(facts, argument, 0) });
  if (name === 'Date') return { ...unknownType, primitive: 'date' };
  if (wrappers.has(name) && argument > 0) {
    const inner = { file: facts.file, node: argument };
    if (['Array', 'ReadonlyArray', 'Set', 'Iterable', 'AsyncIterable'].includes(name))
      return arrayType(solver, inner, depth);
    const info = typeInfo(solver, inner, depth + 1);
    return name === 'Pick' || name === 'Omit' ? restrict(facts, info, second, name === 'Pick') : info;
  }
  const target = resolveTypeName(solver, facts, name);
  if (!target) {
    const api = solver.models.typeRoot('', name);
    return { ...unknownType, names: [name], api };
  }
  if (target.kind === 'package') {
    return { ...unknownType, names: [target.name], api: solver.models.typeRoot(target.specifier, target.name) };
  }
  if (target.kind === 'type') return declaredType(solver, target.file, target.node, depth);
  return { ...classType(solver, target.file, target.index), names: [name] };
}

function restrict(facts: FileFacts, info: TypeInfo, keys: number, keep: boolean): TypeInfo {
  if (!info.members || keys === 0) return info;
  const literals = (kindOf(facts, keys) === Kind.TypeUnion ? operandsFrom(facts, keys, 0) : [keys])
    .filter((node) => kindOf(facts, node) === Kind.TypeLiteral)
    .map((node) => textOperand(facts, operand(facts, node, 0), 0));
  const members = new Map([...info.members].filter(([name]) => literals.includes(name) === keep));
  return { ...info, members };
}

function declaredType(solver: Solver, file: string, node: number, depth: number): TypeInfo {
  const facts = solver.program.facts(file) ?? noFacts;
  const name = textOperand(facts, node, 0);
  const kind = operand(facts, node, 1);
  const body = operand(facts, node, 3);
  if (kind === 2) return { ...unknownType, names: [name], primitive: 'string' };
  const own = body > 0 ? typeInfo(solver, { file, node: body }, depth + 1) : unknownType;
  const bases = operandsFrom(facts, node, 5).map((base) => typeInfo(solver, { file, node: base }, depth + 1));
  const merged = bases.length > 0 ? mergeTypes([...bases, own]) : own;
  return {
    ...merged,
    names: [name, ...merged.names],
    declared: kind === 1 ? { kind: 'interface', file, index: node, name } : merged.declared,
  };
}

function classType(solver: Solver, file: string, index: number): TypeInfo {
  const facts = solver.program.facts(file) ?? noFacts;
  const view = classView(facts, index);
  const members = new Map<string, TypeAt | null>();
  for (const member of view.members) {
    if (kindOf(facts, member) !== Kind.Field || operand(facts, member, 3) === 1) continue;
    const type = operand(facts, member, 2);
    members.set(textOperand(facts, member, 0), type > 0 ? { file, node: type } : null);
  }
  return {
    ...unknownType,
    names: [view.name],
    primitive: 'object',
    members: members.size > 0 ? members : null,
    declared: { kind: 'class', file, index, name: view.name },
  };
}
