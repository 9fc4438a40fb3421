import { kindOf, nameOfExpression, operand, operandsFrom } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { FoundField } from './field.js';
import { tableOf } from './selection-fields.js';
import { argumentOf, calleeName, propertiesOf, receiverOf, textOf } from './tree.js';

/** Methods whose first argument says which rows, not what they become. */
const filtersFirst = /^(updateOne|updateMany|replaceOne|findOneAnd\w+|findByIdAnd\w+|updateById|deleteOne|deleteMany)$/;
const filters = new Set([
  'where',
  'select',
  'include',
  'filter',
  'orderBy',
  'connect',
  'returning',
  'skip',
  'take',
  'target',
]);
/** Keys under which a row stands, and which name nothing themselves. */
const containers = new Set([
  'data',
  'create',
  'update',
  'createMany',
  'values',
  'set',
  '$set',
  '$setOnInsert',
  '$push',
  'defaults',
  'doc',
  'document',
  'insertOne',
  'updateOne',
  'connectOrCreate',
  'upsert',
  'json',
  'metadata',
  'payload',
]);

/** Object literals by the variable that is declared as one. */
export type ObjectsOfVariables = ReadonlyMap<number, number>;

/** Fields of the rows that a storing call writes, as far as they stand in its arguments or in an object made for it. */
export function payloadFields(facts: FileFacts, call: number, objects: ObjectsOfVariables): FoundField[] {
  const name = calleeName(facts, call);
  const first = argumentOf(facts, call, 0);
  const table =
    tableOf(facts, call) ?? (collectionName(facts, first) || nameOfExpression(facts, receiverOf(facts, call)));
  const found: FoundField[] = [];
  for (const argument of operandsFrom(facts, call, kindOf(facts, call) === Kind.New ? 1 : 2)) {
    if (argument !== first || !filtersFirst.test(name))
      collectRows({ facts, objects, table, call, found }, argument, table === '' ? [] : [table], 0);
  }
  return found;
}

/** `addDoc(collection(db, 'subscribers'), …)`, `setDoc(doc(db, 'leads', id), …)` */
function collectionName(facts: FileFacts, argument: number): string {
  if (kindOf(facts, argument) !== Kind.Call || !/^(collection|doc|ref)$/.test(calleeName(facts, argument))) return '';
  return (
    operandsFrom(facts, argument, 2)
      .map((operandNode) => textOf(facts, operandNode) ?? '')
      .find((text) => text !== '') ?? ''
  );
}

interface RowContext {
  readonly facts: FileFacts;
  readonly objects: ObjectsOfVariables;
  readonly table: string;
  readonly call: number;
  readonly found: FoundField[];
}

function collectRows(context: RowContext, node: number, owners: readonly string[], depth: number): void {
  const { facts, objects } = context;
  if (depth > 6) return;
  switch (kindOf(facts, node)) {
    case Kind.Array:
      for (const element of operandsFrom(facts, node, 0)) collectRows(context, element, owners, depth + 1);
      return;
    case Kind.Variable:
      collectRows(context, objects.get(operand(facts, node, 0)) ?? 0, owners, depth + 1);
      return;
    case Kind.Call:
      // JSON.stringify({ … })
      if (calleeName(facts, node) === 'stringify') collectRows(context, argumentOf(facts, node, 0), owners, depth + 1);
      return;
    case Kind.Object:
      for (const entry of operandsFrom(facts, node, 0))
        if (kindOf(facts, entry) === Kind.Spread) collectRows(context, operand(facts, entry, 0), owners, depth + 1);
      for (const property of propertiesOf(facts, node)) collectProperty(context, property, owners, depth + 1);
      return;
    default:
  }
}

function collectProperty(
  context: RowContext,
  { name, node, value }: { readonly name: string; readonly node: number; readonly value: number },
  owners: readonly string[],
  depth: number,
): void {
  const { facts, table, call, found } = context;
  if (filters.has(name) || isConstant(facts, value)) return;
  const nested = kindOf(facts, value) === Kind.Object || kindOf(facts, value) === Kind.Array;
  if (nested || containers.has(name))
    collectRows(context, value, containers.has(name) ? owners : [name, ...owners], depth);
  else found.push({ role: 'payload', name, type: 'unknown', mandatory: false, holder: table, owners, node, call });
}

function isConstant(facts: FileFacts, value: number): boolean {
  const kind = kindOf(facts, value);
  return (
    kind === Kind.Text ||
    kind === Kind.Number ||
    kind === Kind.Boolean ||
    kind === Kind.Null ||
    kind === Kind.Undefined ||
    kind === Kind.Closure ||
    (kind === Kind.Unary && operand(facts, value, 0) > 0 && kindOf(facts, operand(facts, value, 1)) === Kind.Number)
  );
}
