import { ts } from 'ts-morph';
import { Kind } from '../facts.js';
import type { Lowering } from './lowering.js';
import { constantName, withoutWrapping } from './property-name.js';

type Constant = string | number;

/** The members of an enum as an Object: constants where the values can be computed, else the expressions. */
export function enumMembers(low: Lowering, node: ts.EnumDeclaration): number {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  const known = new Map<string, Constant>();
  let next: number | null = 0;
  for (const member of node.members) {
    const from = low.start(member);
    const { initializer } = member;
    const name = constantName(member.name) ?? '';
    const constant: Constant | null = initializer === undefined ? next : constantValue(initializer, known, 0);
    let value: number;
    if (constant === null) {
      value = initializer === undefined ? low.unknown(member) : low.expression(initializer);
      next = null;
    } else {
      const kind = typeof constant === 'string' ? Kind.Text : Kind.Number;
      const place = initializer ?? member.name;
      value = facts.one(kind, low.start(place), place.end, facts.text(String(constant)));
      known.set(name, constant);
      next = typeof constant === 'number' ? constant + 1 : null;
    }
    facts.push(facts.two(Kind.Property, from, member.end, facts.text(name), value));
  }
  return facts.list(Kind.Object, start, node.end, mark);
}

/** Value of a constant expression over literals and earlier members; null when it is not one. */
function constantValue(node: ts.Expression, known: ReadonlyMap<string, Constant>, depth: number): Constant | null {
  if (depth > 100) return null;
  const inner = withoutWrapping(node);
  switch (inner.kind) {
    case ts.SyntaxKind.NumericLiteral:
      return Number((inner as ts.NumericLiteral).text);
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
      return (inner as ts.StringLiteralLike).text;
    case ts.SyntaxKind.Identifier:
      return known.get((inner as ts.Identifier).text) ?? null;
    case ts.SyntaxKind.PropertyAccessExpression:
      return known.get((inner as ts.PropertyAccessExpression).name.text) ?? null;
    case ts.SyntaxKind.PrefixUnaryExpression: {
      const { operator, operand } = inner as ts.PrefixUnaryExpression;
      const value = constantValue(operand, known, depth + 1);
      return typeof value === 'number' ? unaryValue(operator, value) : null;
    }
    case ts.SyntaxKind.BinaryExpression: {
      const { left, right, operatorToken } = inner as ts.BinaryExpression;
      const first = constantValue(left, known, depth + 1);
      const second = constantValue(right, known, depth + 1);
      return first === null || second === null ? null : binaryValue(operatorToken.kind, first, second);
    }
    default:
      return null;
  }
}

function unaryValue(operator: ts.PrefixUnaryOperator, value: number): number | null {
  switch (operator) {
    case ts.SyntaxKind.MinusToken:
      return -value;
    case ts.SyntaxKind.PlusToken:
      return value;
    case ts.SyntaxKind.TildeToken:
      return ~value;
    default:
      return null;
  }
}

function binaryValue(operator: ts.SyntaxKind, first: Constant, second: Constant): Constant | null {
  if (typeof first === 'string' || typeof second === 'string') {
    return operator === ts.SyntaxKind.PlusToken ? `${first}${second}` : null;
  }
  switch (operator) {
    case ts.SyntaxKind.PlusToken:
      return first + second;
    case ts.SyntaxKind.MinusToken:
      return first - second;
    case ts.SyntaxKind.AsteriskToken:
      return first * second;
    case ts.SyntaxKind.SlashToken:
      return first / second;
    case ts.SyntaxKind.BarToken:
      return first | second;
    case ts.SyntaxKind.AmpersandToken:
      return first & second;
    case ts.SyntaxKind.CaretToken:
      return first ^ second;
    case ts.SyntaxKind.LessThanLessThanToken:
      return first << second;
    case ts.SyntaxKind.GreaterThanGreaterThanToken:
      return first >> second;
    default:
      return null;
  }
}
