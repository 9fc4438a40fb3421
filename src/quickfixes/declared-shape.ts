import { ts } from 'ts-morph';
import { parsePrismaSchema } from '../program/prisma-schema.js';
import type { FixSource } from './fix-source.js';
import { importedSource } from './project-files.js';
import type { FixContext } from './quick-fix.js';
import { schemaOfType, schemaShape } from './schema-shape.js';
import { propertyName } from './surroundings.js';

/** What is declared about a record. */
export interface Shape {
  /** Fields in their order; true for plain values, false for records and lists. */
  readonly fields: ReadonlyMap<string, boolean>;
  readonly list: boolean;
}

/** A type as written, with the file it stands in. */
export interface TypePlace {
  readonly source: FixSource;
  readonly node: ts.TypeNode;
}

const wrappers = new Set(['Promise', 'Readonly', 'Partial', 'Required', 'NonNullable', 'Awaited']);
const lists = new Set(['Array', 'ReadonlyArray', 'Set', 'Iterable']);
const schemas = ['prisma/schema.prisma', 'schema.prisma'];

/** The fields of a type that is declared in this file, in one it imports, or in the Prisma schema; null when it is not known. */
export function shapeOfType(context: FixContext, { source, node }: TypePlace, depth = 0): Shape | null {
  const inner = (type: ts.TypeNode | undefined): Shape | null =>
    type && depth < 8 ? shapeOfType(context, { source, node: type }, depth + 1) : null;
  if (ts.isParenthesizedTypeNode(node)) return inner(node.type);
  if (ts.isTypeOperatorNode(node)) return inner(node.type);
  if (ts.isArrayTypeNode(node)) return asList(inner(node.elementType));
  if (ts.isTypeLiteralNode(node)) return { fields: fieldsOf(node.members), list: false };
  if (ts.isUnionTypeNode(node)) {
    const records = node.types.filter(
      (type) =>
        type.kind !== ts.SyntaxKind.UndefinedKeyword &&
        !(ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword),
    );
    return records.length === 1 ? inner(records[0]) : null;
  }
  if (!ts.isTypeReferenceNode(node)) return null;
  const schema = schemaOfType(node);
  if (schema !== null) return schemaShape(context, source, schema);
  if (!ts.isIdentifier(node.typeName)) return null;
  const name = node.typeName.text;
  const [argument] = node.typeArguments ?? [];
  if (lists.has(name)) return asList(inner(argument));
  if (wrappers.has(name)) return inner(argument);
  return shapeOfName(context, source, name, depth);
}

function asList(shape: Shape | null): Shape | null {
  return shape && { ...shape, list: true };
}

function shapeOfName(context: FixContext, source: FixSource, name: string, depth: number): Shape | null {
  for (const statement of source.tree.statements) {
    if (ts.isInterfaceDeclaration(statement) && statement.name.text === name) {
      return statement.heritageClauses ? null : { fields: fieldsOf(statement.members), list: false };
    }
    if (ts.isTypeAliasDeclaration(statement) && statement.name.text === name)
      return shapeOfType(context, { source, node: statement.type }, depth + 1);
    if (ts.isImportDeclaration(statement) && depth < 8) {
      const imported = importedName(statement, name);
      const specifier = ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : '';
      if (imported === null) continue;
      if (/prisma/i.test(specifier)) return prismaShape(context, imported);
      const other = importedSource(context, source, specifier);
      return other && shapeOfName(context, other, imported, depth + 1);
    }
  }
  return null;
}

function importedName(statement: ts.ImportDeclaration, name: string): string | null {
  const bindings = statement.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return null;
  const element = bindings.elements.find((candidate) => candidate.name.text === name);
  return element ? (element.propertyName ?? element.name).text : null;
}

function fieldsOf(members: ts.NodeArray<ts.TypeElement>): Map<string, boolean> {
  const fields = new Map<string, boolean>();
  for (const member of members) {
    if (ts.isPropertySignature(member) && propertyName(member) !== '')
      fields.set(propertyName(member), isPlain(member.type));
  }
  return fields;
}

function isPlain(type: ts.TypeNode | undefined): boolean {
  if (!type) return true;
  if (ts.isUnionTypeNode(type)) return type.types.every(isPlain);
  return !(
    ts.isArrayTypeNode(type) ||
    ts.isTypeLiteralNode(type) ||
    ts.isFunctionTypeNode(type) ||
    (ts.isTypeReferenceNode(type) && type.typeArguments !== undefined)
  );
}

/** A model of the Prisma schema, by its name or that of its property on the client. */
export function prismaShape(context: FixContext, name: string): Shape | null {
  const text = schemas.map((file) => context.text(file) ?? '').find((found) => found !== '') ?? '';
  const wanted = name.toLowerCase();
  const model = parsePrismaSchema(text).models.find((candidate) => candidate.name.toLowerCase() === wanted);
  if (!model) return null;
  const own = model.fields.filter((field) => field.relation === null && !field.list);
  return { fields: new Map(own.map((field) => [field.name, true])), list: false };
}
