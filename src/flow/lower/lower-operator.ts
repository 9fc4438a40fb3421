import { ts } from 'ts-morph';
import { Kind } from '../facts.js';
import { assignmentTarget } from './lower-pattern.js';
import { on, type Lowering, type Row } from './lowering.js';
import { namedValue } from './property-name.js';

/** Operators as written, by syntax kind. */
const operatorTexts: (string | undefined)[] = [];

function operatorText(kind: ts.SyntaxKind): string {
  return (operatorTexts[kind] ??= ts.tokenToString(kind) ?? '');
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isLogical(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

/** Chains like `a + b + c + …` nest on the left and can be thousands long: they are walked down in a loop and written on the way up. */
function binary(low: Lowering, node: ts.BinaryExpression): number {
  const operator = node.operatorToken.kind;
  if (isAssignment(operator)) return assignment(low, node);
  if (operator === ts.SyntaxKind.CommaToken) return sequence(low, node);
  const { facts } = low;
  const start = low.start(node);
  const chain: ts.BinaryExpression[] = [node];
  let first = node.left;
  while (isPlainBinary(first)) {
    chain.push(first);
    first = first.left;
  }
  let result = low.expression(first);
  for (let index = chain.length - 1; index >= 0; index--) {
    const { operatorToken, right, end } = chain[index]!;
    const kind = isLogical(operatorToken.kind) ? Kind.Logical : Kind.Binary;
    result = facts.three(kind, start, end, facts.text(operatorText(operatorToken.kind)), result, low.expression(right));
  }
  return result;
}

function isPlainBinary(node: ts.Expression): node is ts.BinaryExpression {
  if (node.kind !== ts.SyntaxKind.BinaryExpression) return false;
  const operator = (node as ts.BinaryExpression).operatorToken.kind;
  return !isAssignment(operator) && operator !== ts.SyntaxKind.CommaToken;
}

function sequence(low: Lowering, node: ts.BinaryExpression): number {
  const { facts } = low;
  const start = low.start(node);
  const rights: ts.Expression[] = [];
  let first: ts.Expression = node;
  while (first.kind === ts.SyntaxKind.BinaryExpression) {
    const pair = first as ts.BinaryExpression;
    if (pair.operatorToken.kind !== ts.SyntaxKind.CommaToken) break;
    rights.push(pair.right);
    first = pair.left;
  }
  const mark = facts.mark();
  facts.push(low.expression(first));
  for (let index = rights.length - 1; index >= 0; index--) facts.push(low.expression(rights[index]!));
  return facts.list(Kind.Sequence, start, node.end, mark);
}

function assignment(low: Lowering, node: ts.BinaryExpression): number {
  const { facts } = low;
  const start = low.start(node);
  const target = assignmentTarget(low, node.left);
  const value = assignedValue(low, node);
  return facts.three(Kind.Assign, start, node.end, facts.text(operatorText(node.operatorToken.kind)), target, value);
}

function assignedValue(low: Lowering, node: ts.BinaryExpression): number {
  const { left } = node;
  if (left.kind === ts.SyntaxKind.Identifier) return namedValue(low, node.right, (left as ts.Identifier).text, left);
  if (left.kind === ts.SyntaxKind.PropertyAccessExpression) {
    const { name } = left as ts.PropertyAccessExpression;
    return namedValue(low, node.right, name.text, name);
  }
  return low.expression(node.right);
}

function unary(low: Lowering, node: ts.PrefixUnaryExpression): number {
  if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken) {
    return step(low, node);
  }
  return prefixed(low, node, operatorText(node.operator), node.operand);
}

function step(low: Lowering, node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): number {
  const start = low.start(node);
  const target = assignmentTarget(low, node.operand);
  return low.facts.three(Kind.Assign, start, node.end, low.facts.text(operatorText(node.operator)), target, 0);
}

function prefixed(low: Lowering, node: ts.Node, operator: string, operand: ts.Expression): number {
  const start = low.start(node);
  const value = low.expression(operand);
  return low.facts.two(Kind.Unary, start, node.end, low.facts.text(operator), value);
}

function keyword(operator: string): (low: Lowering, node: ts.TypeOfExpression) => number {
  return (low, node) => prefixed(low, node, operator, node.expression);
}

function conditional(low: Lowering, node: ts.ConditionalExpression): number {
  const start = low.start(node);
  const condition = low.expression(node.condition);
  const then = low.expression(node.whenTrue);
  return low.facts.three(Kind.Conditional, start, node.end, condition, then, low.expression(node.whenFalse));
}

/** Operators, assignments and conditions. */
export const operatorRows: readonly Row<number>[] = [
  on(ts.SyntaxKind.BinaryExpression, binary),
  on(ts.SyntaxKind.PrefixUnaryExpression, unary),
  on(ts.SyntaxKind.PostfixUnaryExpression, step),
  on(ts.SyntaxKind.TypeOfExpression, keyword('typeof')),
  [ts.SyntaxKind.VoidExpression, keyword('void') as Row<number>[1]],
  [ts.SyntaxKind.DeleteExpression, keyword('delete') as Row<number>[1]],
  on(ts.SyntaxKind.ConditionalExpression, conditional),
];
