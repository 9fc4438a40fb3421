import {
  classView,
  endOf,
  kindOf,
  nameOfExpression,
  operand,
  operandsFrom,
  startOf,
  textOperand,
} from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { Solver } from '../solve/frame.js';
import { importedFromSchemaLibrary, schemaInfo } from '../solve/schemas.js';
import { typeInfo } from '../solve/types.js';
import type { FoundField } from './field.js';
import {
  argumentOf,
  calleeName,
  chainOf,
  isAffirmed,
  propertiesOf,
  propertyOf,
  receiverOf,
  textNodes,
  textOf,
} from './tree.js';

const recordMakers = new Set(['object', 'strictObject', 'looseObject', 'objectAsync', 'Object', 'type']);
const recordExtenders = new Set(['extend', 'keys', 'shape', 'safeExtend', 'augment', 'append']);

/** Words in a member's schema after which it may be missing. */
const optionalWords = new Set([
  'optional',
  'nullish',
  'nullable',
  'default',
  'catch',
  'notRequired',
  'allow',
  'undefinedable',
  'exactOptional',
  'Optional',
  'forbidden',
  'prefault',
  'fallback',
]);
const partialWords = new Set(['partial', 'deepPartial', 'partialBy']);
/** Libraries whose members are optional until they say otherwise. */
const optionalByDefault = /^(yup|joi|@hapi\/joi)/;

/** Names under which schemas of a file are known, and places where a schema describes something else than what people give. */
export interface SchemaNames {
  /** Name of the variable or property whose value the schema is, by the node of the call that makes the record. */
  readonly names: ReadonlyMap<number, { readonly name: string; readonly optional: boolean }>;
  readonly ranges: readonly { readonly start: number; readonly end: number; readonly name: string }[];
}

/** Fields of the record schema that a call makes or extends; none when it makes none of a known library. */
export function schemaFields(solver: Solver, facts: FileFacts, call: number, known: SchemaNames): FoundField[] {
  const name = calleeName(facts, call);
  const members = argumentOf(facts, call, 0);
  if (kindOf(facts, members) !== Kind.Object) return [];
  const library = libraryOf(solver, facts, call, name);
  if (library === null) return [];
  const own = known.names.get(call);
  const outer = known.ranges
    .filter(({ start, end }) => start < startOf(facts, call) && endOf(facts, call) <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map((range) => range.name);
  const owners = [own?.name ?? '', ...outer].filter((owner) => owner !== '').map(bareName);
  return propertiesOf(facts, members).map((property) => ({
    role: 'schema',
    name: property.name,
    type: memberType(solver, facts, property.value),
    mandatory: !(own?.optional ?? false) && isMandatory(facts, property.value, optionalByDefault.test(library)),
    holder: outer[outer.length - 1] ?? own?.name ?? '',
    owners,
    node: property.node,
  }));
}

/** `newsletterSchema` is a schema of the newsletter. */
function bareName(name: string): string {
  return name.replace(/_?(schema|validator|validation)$/i, '') || name;
}

function libraryOf(solver: Solver, facts: FileFacts, call: number, name: string): string | null {
  const receiver = receiverOf(facts, call);
  const callee = operand(facts, call, 0);
  if (recordMakers.has(name)) {
    const root = receiver === 0 ? callee : receiver;
    return kindOf(facts, root) === Kind.Variable
      ? importedFromSchemaLibrary(solver, facts, operand(facts, root, 0))
      : null;
  }
  if (!recordExtenders.has(name) || receiver === 0 || !schemaInfo(solver, facts.file, receiver)) return null;
  const { base } = chainOf(facts, receiver);
  const library =
    kindOf(facts, base) === Kind.Variable ? importedFromSchemaLibrary(solver, facts, operand(facts, base, 0)) : null;
  return library ?? 'zod';
}

function memberType(solver: Solver, facts: FileFacts, node: number): string {
  const info = schemaInfo(solver, facts.file, node);
  return info?.members ? 'object' : (info?.primitive ?? 'unknown');
}

/** Whether a member has to be there: `z.string()`, `yup.string().required()`; not `z.string().optional()`, `v.optional(v.string())`. */
function isMandatory(facts: FileFacts, value: number, optionalUnlessSaid: boolean): boolean {
  const { methods, base } = chainOf(facts, value);
  const outer = kindOf(facts, base) === Kind.Call ? [...methods, calleeName(facts, base)] : methods;
  if (outer.some((word) => optionalWords.has(word))) return false;
  if (optionalUnlessSaid) return outer.some((word) => word === 'required' || word === 'defined');
  return kindOf(facts, value) === Kind.Call;
}

/** Names of the schemas of a file, and what is optional as a whole. `nodes` are all its nodes. */
export function schemaNames(facts: FileFacts, nodes: readonly number[]): SchemaNames {
  const names = new Map<number, { readonly name: string; readonly optional: boolean }>();
  const ranges: { start: number; end: number; name: string }[] = [];
  const note = (name: string, value: number, isOuter: boolean): void => {
    if (kindOf(facts, value) !== Kind.Call) return;
    if (isOuter) ranges.push({ start: startOf(facts, value), end: endOf(facts, value) + 1, name });
    let optional = false;
    for (let at = value; kindOf(facts, at) === Kind.Call;) {
      const method = calleeName(facts, at);
      if (partialWords.has(method)) optional = true;
      if (!names.has(at)) names.set(at, { name, optional });
      const receiver = receiverOf(facts, at);
      const inner = argumentOf(facts, at, 0);
      at = kindOf(facts, receiver) === Kind.Call ? receiver : kindOf(facts, inner) === Kind.Call ? inner : 0;
    }
  };
  for (const node of nodes) {
    if (kindOf(facts, node) === Kind.Declare)
      note(nameOfExpression(facts, operand(facts, node, 0)), operand(facts, node, 1), true);
    else if (kindOf(facts, node) === Kind.Property) note(textOperand(facts, node, 0), operand(facts, node, 1), false);
  }
  return { names, ranges };
}

const checks =
  /^(Is[A-Z]\w*|Min|Max|MinLength|MaxLength|Length|Matches|Validate\w*|Transform|Type|Api\w*Property\w*|Expose)$/;
const columns = /^(Column|Prop|Property|PrimaryColumn|Field|Attribute|Required)$/;
/** Classes that say what a client sends. */
const inputClass = /^(InputType|ArgsType)$/;
const storedClass = /^(Entity|Table|Schema|modelOptions|ViewEntity|Embeddable|ChildEntity)$/;

/** Fields of a class that checks what comes in (class-validator), or that is kept in a database (TypeORM, Mongoose, MikroORM). */
export function classFields(solver: Solver, facts: FileFacts, index: number): FoundField[] {
  const view = classView(facts, index);
  const stored = view.decorators.some((decorator) => storedClass.test(calleeName(facts, decorator)));
  const given = view.decorators.some((decorator) => inputClass.test(calleeName(facts, decorator)));
  return view.members.flatMap((member): FoundField[] => {
    if (kindOf(facts, member) !== Kind.Field || operand(facts, member, 3) === 1) return [];
    const decorators = operandsFrom(facts, member, 4);
    const names = decorators.map((decorator) => nameOfExpression(facts, decorator));
    const checked = names.some((name) => checks.test(name));
    if (!checked && !names.some((name) => columns.test(name))) return [];
    const type = operand(facts, member, 2);
    return [
      {
        role: given || (checked && !stored) ? 'schema' : 'table',
        name: textOperand(facts, member, 0),
        type: type > 0 ? typeInfo(solver, { file: facts.file, node: type }).primitive : 'unknown',
        mandatory:
          operand(facts, member, 3) !== 2 &&
          !names.includes('IsOptional') &&
          !names.includes('ApiPropertyOptional') &&
          !decorators.some((decorator) => maybeMissing(facts, decorator)),
        holder: view.name,
        owners: [view.name],
        node: member,
      },
    ];
  });
}

/** `@Column({ nullable: true })`, `@ApiProperty({ required: false })`. */
function maybeMissing(facts: FileFacts, decorator: number): boolean {
  if (kindOf(facts, decorator) !== Kind.Call) return false;
  return operandsFrom(facts, decorator, 2).some((argument) => {
    const required = propertyOf(facts, argument, 'required');
    return (
      isAffirmed(facts, propertyOf(facts, argument, 'nullable')) ||
      propertyOf(facts, argument, 'default') > 0 ||
      (kindOf(facts, required) === Kind.Boolean && operand(facts, required, 0) === 0)
    );
  });
}

const requestParts = new Set(['body', 'querystring', 'query', 'params']);

/** What a route's JSON schema says of a request: `schema: { body: { type: 'object', properties: { … } } }`. */
export function routeSchemaFields(facts: FileFacts, property: number): FoundField[] {
  if (!requestParts.has(textOperand(facts, property, 0))) return [];
  const schema = operand(facts, property, 1);
  const required = new Set(
    textNodes(facts, propertyOf(facts, schema, 'required')).map((node) => textOperand(facts, node, 0)),
  );
  return propertiesOf(facts, propertyOf(facts, schema, 'properties')).map(({ name, node, value }) => ({
    role: 'schema',
    name,
    type: textOf(facts, propertyOf(facts, value, 'type')) ?? 'unknown',
    mandatory: required.has(name),
    holder: '',
    owners: [],
    node,
  }));
}
