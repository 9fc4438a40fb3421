import { ts } from 'ts-morph';
import { Kind } from '../facts.js';
import { on, type Lowering, type Row } from './lowering.js';
import { constantString } from './property-name.js';

function flag(token: ts.Node | undefined): 0 | 1 {
  return token === undefined ? 0 : 1;
}

function member(low: Lowering, node: ts.PropertyAccessExpression): number {
  const start = low.start(node);
  const object = low.expression(node.expression);
  return low.facts.three(Kind.Member, start, node.end, object, low.name(node.name), flag(node.questionDotToken));
}

function index(low: Lowering, node: ts.ElementAccessExpression): number {
  const { facts } = low;
  const start = low.start(node);
  const object = low.expression(node.expression);
  const optional = flag(node.questionDotToken);
  const key = node.argumentExpression;
  const text = key.kind === ts.SyntaxKind.NumericLiteral ? null : constantString(key);
  if (text !== null) return facts.three(Kind.Member, start, node.end, object, facts.text(text), optional);
  return facts.three(Kind.Index, start, node.end, object, low.expression(key), optional);
}

function call(low: Lowering, node: ts.CallExpression): number {
  const { facts } = low;
  const start = low.start(node);
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return importCall(low, node, start);
  const mark = facts.mark();
  facts.push(low.expression(node.expression));
  facts.push(flag(node.questionDotToken));
  for (const argument of node.arguments) facts.push(low.expression(argument));
  if (isRequire(low, node.expression)) noteSpecifier(low, node.arguments[0]);
  return facts.list(Kind.Call, start, node.end, mark);
}

function importCall(low: Lowering, node: ts.CallExpression, start: number): number {
  const specifier = node.arguments[0];
  noteSpecifier(low, specifier);
  return low.facts.one(Kind.ImportCall, start, node.end, specifier ? low.expression(specifier) : low.unknown(node));
}

function isRequire(low: Lowering, callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.Identifier &&
    (callee as ts.Identifier).text === 'require' &&
    low.scope.find(low.facts.text('require')) < 0
  );
}

function noteSpecifier(low: Lowering, node: ts.Expression | undefined): void {
  if (node === undefined || node.kind === ts.SyntaxKind.NumericLiteral) return;
  const text = constantString(node);
  if (text !== null) low.specifiers.add(text);
}

function create(low: Lowering, node: ts.NewExpression): number {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  facts.push(low.expression(node.expression));
  if (node.arguments !== undefined) for (const argument of node.arguments) facts.push(low.expression(argument));
  return facts.list(Kind.New, start, node.end, mark);
}

/** Parentheses, `!` and type arguments vanish. */
function inner(low: Lowering, node: ts.ParenthesizedExpression): number {
  return low.expression(node.expression);
}

function cast(low: Lowering, node: ts.AsExpression): number {
  const start = low.start(node);
  const value = low.expression(node.expression);
  return low.facts.two(Kind.Cast, start, node.end, value, isConst(node.type) ? 0 : low.type(node.type));
}

function isConst(type: ts.TypeNode): boolean {
  if (type.kind !== ts.SyntaxKind.TypeReference) return false;
  const { typeName } = type as ts.TypeReferenceNode;
  return typeName.kind === ts.SyntaxKind.Identifier && typeName.text === 'const';
}

function wait(low: Lowering, node: ts.AwaitExpression): number {
  const start = low.start(node);
  const value = low.expression(node.expression);
  return low.facts.one(Kind.Await, start, node.end, value);
}

function produce(low: Lowering, node: ts.YieldExpression): number {
  const start = low.start(node);
  const value = low.optional(node.expression);
  return low.facts.two(Kind.Yield, start, node.end, value, flag(node.asteriskToken));
}

function meta(low: Lowering, node: ts.MetaProperty): number {
  const isImport = node.keywordToken === ts.SyntaxKind.ImportKeyword;
  return low.facts.leaf(isImport ? Kind.ImportMeta : Kind.Unknown, low.start(node), node.end);
}

/** Access to members, calls, and what wraps an expression. */
export const accessRows: readonly Row<number>[] = [
  on(ts.SyntaxKind.PropertyAccessExpression, member),
  on(ts.SyntaxKind.ElementAccessExpression, index),
  on(ts.SyntaxKind.CallExpression, call),
  on(ts.SyntaxKind.NewExpression, create),
  on(ts.SyntaxKind.ParenthesizedExpression, inner),
  [ts.SyntaxKind.NonNullExpression, inner as Row<number>[1]],
  [ts.SyntaxKind.ExpressionWithTypeArguments, inner as Row<number>[1]],
  [ts.SyntaxKind.PartiallyEmittedExpression, inner as Row<number>[1]],
  on(ts.SyntaxKind.AsExpression, cast),
  [ts.SyntaxKind.SatisfiesExpression, cast as Row<number>[1]],
  [ts.SyntaxKind.TypeAssertionExpression, cast as Row<number>[1]],
  on(ts.SyntaxKind.AwaitExpression, wait),
  on(ts.SyntaxKind.YieldExpression, produce),
  on(ts.SyntaxKind.MetaProperty, meta),
];
