import { ts } from 'ts-morph';
import { nameText, type Lowering } from './lowering.js';

/** Text of a property's name when it is constant: `a`, `'a'`, `1`, `#a`, `['a']`, `[`a`]`; else null. */
export function constantName(name: ts.PropertyName | ts.BindingName | ts.Expression): string | null {
  switch (name.kind) {
    case ts.SyntaxKind.Identifier:
    case ts.SyntaxKind.PrivateIdentifier:
      return nameText(name as ts.Identifier);
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NumericLiteral:
    case ts.SyntaxKind.BigIntLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
      return (name as ts.LiteralExpression).text;
    case ts.SyntaxKind.ComputedPropertyName:
      return constantString((name as ts.ComputedPropertyName).expression);
    default:
      return null;
  }
}

/** Text of a string literal, a template without holes, or a number; else null. */
export function constantString(node: ts.Expression): string | null {
  const inner = withoutWrapping(node);
  switch (inner.kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NumericLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
      return (inner as ts.LiteralExpression).text;
    default:
      return null;
  }
}

/** The key expression of a computed name. */
export function computedKey(low: Lowering, name: ts.PropertyName): number {
  return name.kind === ts.SyntaxKind.ComputedPropertyName ? low.expression(name.expression) : low.unknown(name);
}

/** What an expression is without parentheses, type assertions and `!`. */
export function withoutWrapping(node: ts.Expression): ts.Expression {
  let inner = node;
  for (;;) {
    switch (inner.kind) {
      case ts.SyntaxKind.ParenthesizedExpression:
      case ts.SyntaxKind.NonNullExpression:
      case ts.SyntaxKind.AsExpression:
      case ts.SyntaxKind.SatisfiesExpression:
      case ts.SyntaxKind.TypeAssertionExpression:
        inner = (inner as ts.ParenthesizedExpression).expression;
        break;
      default:
        return inner;
    }
  }
}

/** Lowers a value that is assigned to something with a name; an anonymous function or class gets that name. */
export function namedValue(low: Lowering, value: ts.Expression, text: string, name: ts.Node): number {
  switch (withoutWrapping(value).kind) {
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.FunctionExpression:
    case ts.SyntaxKind.ClassExpression:
      low.hint(low.facts.text(text), low.start(name), name.end);
      break;
    default:
  }
  return low.expression(value);
}

/** Whether a node has a modifier: `export`, `async`, `static` … */
export function hasModifier(
  node: { readonly modifiers?: ts.NodeArray<ts.ModifierLike> | undefined },
  kind: ts.SyntaxKind,
): boolean {
  const { modifiers } = node;
  if (modifiers === undefined) return false;
  for (const modifier of modifiers) if (modifier.kind === kind) return true;
  return false;
}

/** Lowers the decorators among the modifiers and pushes them. @returns how many */
export function pushDecorators(low: Lowering, modifiers: readonly ts.ModifierLike[] | undefined): number {
  if (modifiers === undefined) return 0;
  let count = 0;
  for (const modifier of modifiers) {
    if (modifier.kind !== ts.SyntaxKind.Decorator) continue;
    low.facts.push(low.expression(modifier.expression));
    count++;
  }
  return count;
}
