import { ts } from 'ts-morph';
import { Kind } from '../facts.js';
import { on, type Handler, type Lowering, type Row } from './lowering.js';
import { constantName, constantString } from './property-name.js';

/** Name of a type as written, dotted when qualified; empty for anything that is not a plain name. */
export function dottedName(node: ts.EntityName | ts.Expression): string {
  switch (node.kind) {
    case ts.SyntaxKind.Identifier:
      return (node as ts.Identifier).text;
    case ts.SyntaxKind.QualifiedName: {
      const { left, right } = node as ts.QualifiedName;
      return `${dottedName(left)}.${right.text}`;
    }
    case ts.SyntaxKind.PropertyAccessExpression: {
      const { expression, name } = node as ts.PropertyAccessExpression;
      return `${dottedName(expression)}.${name.text}`;
    }
    default:
      return '';
  }
}

function reference(low: Lowering, node: ts.Node, name: string, args: readonly ts.TypeNode[] | undefined): number {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  facts.push(facts.text(name));
  if (args !== undefined) for (const argument of args) facts.push(low.type(argument));
  return facts.list(Kind.TypeReference, start, node.end, mark);
}

function primitive(name: string): Handler {
  return (low, node) => low.facts.one(Kind.TypePrimitive, low.start(node), node.end, low.facts.text(name));
}

/** A node of types. */
function inside(kind: typeof Kind.TypeUnion | typeof Kind.TypeIntersection | typeof Kind.TypeOther): Handler {
  return (low, node) => {
    const { facts } = low;
    const start = low.start(node);
    const mark = facts.mark();
    ts.forEachChild(node, (child) => {
      if (ts.isTypeNode(child)) facts.push(low.type(child));
    });
    return facts.list(kind, start, node.end, mark);
  };
}

function union(low: Lowering, node: ts.UnionOrIntersectionTypeNode): number {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  for (const type of node.types) facts.push(low.type(type));
  const kind = node.kind === ts.SyntaxKind.UnionType ? Kind.TypeUnion : Kind.TypeIntersection;
  return facts.list(kind, start, node.end, mark);
}

function array(low: Lowering, node: ts.ArrayTypeNode): number {
  const start = low.start(node);
  return low.facts.one(Kind.TypeArray, start, node.end, low.type(node.elementType));
}

function tuple(low: Lowering, node: ts.TupleTypeNode): number {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  for (const element of node.elements) facts.push(low.type(element));
  const elements = facts.list(Kind.TypeUnion, start, node.end, mark);
  return facts.one(Kind.TypeArray, start, node.end, elements);
}

/** Types that only wrap another one: parentheses, `readonly`, named, optional and rest elements of a tuple. */
function wrapped(low: Lowering, node: ts.ParenthesizedTypeNode): number {
  return low.type(node.type);
}

function operator(low: Lowering, node: ts.TypeOperatorNode): number {
  switch (node.operator) {
    case ts.SyntaxKind.ReadonlyKeyword:
      return low.type(node.type);
    case ts.SyntaxKind.UniqueKeyword:
      return primitive('symbol')(low, node);
    default:
      return inside(Kind.TypeOther)(low, node);
  }
}

function literal(low: Lowering, node: ts.LiteralTypeNode): number {
  if (node.literal.kind === ts.SyntaxKind.NullKeyword) return primitive('null')(low, node);
  const start = low.start(node);
  return low.facts.one(Kind.TypeLiteral, start, node.end, low.expression(node.literal));
}

function signature(low: Lowering, node: ts.SignatureDeclaration): number {
  return low.facts.one(Kind.TypeFunction, low.start(node), node.end, low.type(node.type));
}

/** A guard gives a boolean, an assertion nothing. */
function predicate(low: Lowering, node: ts.TypePredicateNode): number {
  return primitive(node.assertsModifier ? 'void' : 'boolean')(low, node);
}

function query(low: Lowering, node: ts.TypeQueryNode): number {
  const start = low.start(node);
  return low.facts.one(Kind.TypeQuery, start, node.end, entity(low, node.exprName));
}

/** A name in `typeof a.b` as the expression it stands for. */
function entity(low: Lowering, name: ts.EntityName): number {
  if (name.kind === ts.SyntaxKind.Identifier) return low.expression(name);
  const start = low.start(name);
  return low.facts.three(Kind.Member, start, name.end, entity(low, name.left), low.name(name.right), 0);
}

function indexed(low: Lowering, node: ts.IndexedAccessTypeNode): number {
  const { indexType } = node;
  const key = indexType.kind === ts.SyntaxKind.LiteralType ? (indexType as ts.LiteralTypeNode).literal : undefined;
  const text = key === undefined ? null : constantString(key);
  if (text === null) return inside(Kind.TypeOther)(low, node);
  const start = low.start(node);
  return low.facts.two(Kind.TypeIndexed, start, node.end, low.type(node.objectType), low.facts.text(text));
}

function typeLiteral(low: Lowering, node: ts.TypeLiteralNode): number {
  return typeObject(low, node, node.members);
}

/** The members of an interface or type literal. */
export function typeObject(low: Lowering, node: ts.Node, members: readonly ts.TypeElement[]): number {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  for (const member of members) pushTypeMember(low, member);
  return facts.list(Kind.TypeObject, start, node.end, mark);
}

function pushTypeMember(low: Lowering, member: ts.TypeElement): void {
  const { facts } = low;
  const start = low.start(member);
  const optional = member.questionToken === undefined ? 0 : 1;
  const name = member.name === undefined ? null : constantName(member.name);
  switch (member.kind) {
    case ts.SyntaxKind.PropertySignature:
    case ts.SyntaxKind.GetAccessor: {
      if (name === null) return;
      const type = low.type((member as ts.PropertySignature).type);
      facts.push(facts.three(Kind.TypeMember, start, member.end, facts.text(name), type, optional));
      break;
    }
    case ts.SyntaxKind.MethodSignature: {
      if (name === null) return;
      const type = signature(low, member as ts.MethodSignature);
      facts.push(facts.three(Kind.TypeMember, start, member.end, facts.text(name), type, optional));
      break;
    }
    case ts.SyntaxKind.IndexSignature: {
      const type = low.type((member as ts.IndexSignatureDeclaration).type);
      facts.push(facts.three(Kind.TypeMember, start, member.end, 0, type, 0));
      break;
    }
    default:
  }
}

const primitives: readonly (readonly [ts.SyntaxKind, string])[] = [
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
  [ts.SyntaxKind.AnyKeyword, 'any'],
  [ts.SyntaxKind.UnknownKeyword, 'unknown'],
  [ts.SyntaxKind.VoidKeyword, 'void'],
  [ts.SyntaxKind.UndefinedKeyword, 'undefined'],
  [ts.SyntaxKind.NeverKeyword, 'never'],
  [ts.SyntaxKind.ObjectKeyword, 'object'],
  [ts.SyntaxKind.SymbolKeyword, 'symbol'],
  [ts.SyntaxKind.BigIntKeyword, 'bigint'],
  [ts.SyntaxKind.TemplateLiteralType, 'string'],
];

/** Types, as far as they decide who a value belongs to. */
export const typeRows: readonly Row<number>[] = [
  ...primitives.map(([kind, name]) => [kind, primitive(name)] as const),
  on<ts.TypeReferenceNode, number>(ts.SyntaxKind.TypeReference, (low, node) =>
    reference(low, node, dottedName(node.typeName), node.typeArguments),
  ),
  on<ts.ExpressionWithTypeArguments, number>(ts.SyntaxKind.ExpressionWithTypeArguments, (low, node) =>
    reference(low, node, dottedName(node.expression), node.typeArguments),
  ),
  on<ts.UnionTypeNode, number>(ts.SyntaxKind.UnionType, union),
  on<ts.IntersectionTypeNode, number>(ts.SyntaxKind.IntersectionType, union),
  on(ts.SyntaxKind.ArrayType, array),
  on(ts.SyntaxKind.TupleType, tuple),
  on(ts.SyntaxKind.ParenthesizedType, wrapped),
  [ts.SyntaxKind.NamedTupleMember, wrapped as Row<number>[1]],
  [ts.SyntaxKind.OptionalType, wrapped as Row<number>[1]],
  [ts.SyntaxKind.RestType, wrapped as Row<number>[1]],
  on(ts.SyntaxKind.TypeOperator, operator),
  on(ts.SyntaxKind.LiteralType, literal),
  [ts.SyntaxKind.FunctionType, signature as Row<number>[1]],
  [ts.SyntaxKind.ConstructorType, signature as Row<number>[1]],
  on(ts.SyntaxKind.TypePredicate, predicate),
  on(ts.SyntaxKind.TypeQuery, query),
  on(ts.SyntaxKind.IndexedAccessType, indexed),
  on(ts.SyntaxKind.TypeLiteral, typeLiteral),
  [ts.SyntaxKind.ConditionalType, inside(Kind.TypeOther)],
  [ts.SyntaxKind.MappedType, inside(Kind.TypeOther)],
  [ts.SyntaxKind.ImportType, inside(Kind.TypeOther)],
];
