import { ts } from 'ts-morph';
import { Kind } from '../facts.js';
import type { Lowering } from './lowering.js';
import { computedKey, constantName, namedValue, withoutWrapping } from './property-name.js';

/** Calls back for every name that a declaration's pattern binds. */
export function eachBoundName(name: ts.BindingName, visit: (identifier: ts.Identifier) => void): void {
  if (name.kind === ts.SyntaxKind.Identifier) {
    visit(name);
    return;
  }
  for (const element of name.elements) {
    if (element.kind === ts.SyntaxKind.BindingElement) eachBoundName(element.name, visit);
  }
}

/**
 * The pattern of a declaration. Its names are already declared.
 * @param initialises whether the declaration gives the names their value
 */
export function bindingPattern(low: Lowering, name: ts.BindingName, initialises: boolean): number {
  const { facts } = low;
  const start = low.start(name);
  if (name.kind === ts.SyntaxKind.Identifier) {
    const variable = low.scope.find(low.name(name));
    if (variable < 0) return low.unknown(name);
    if (initialises) low.scope.initialise(variable);
    return facts.one(Kind.VariablePattern, start, name.end, variable);
  }
  const mark = facts.mark();
  const isObject = name.kind === ts.SyntaxKind.ObjectBindingPattern;
  for (const element of name.elements) {
    if (element.kind !== ts.SyntaxKind.BindingElement) facts.push(0);
    else facts.push(isObject ? boundProperty(low, element, initialises) : boundElement(low, element, initialises));
  }
  return facts.list(isObject ? Kind.ObjectPattern : Kind.ArrayPattern, start, name.end, mark);
}

function boundElement(low: Lowering, element: ts.BindingElement, initialises: boolean): number {
  const start = low.start(element);
  const pattern = bindingPattern(low, element.name, initialises);
  if (element.dotDotDotToken !== undefined) return low.facts.one(Kind.RestPattern, start, element.end, pattern);
  return withDefault(low, pattern, element.name, element.initializer);
}

function boundProperty(low: Lowering, element: ts.BindingElement, initialises: boolean): number {
  if (element.dotDotDotToken !== undefined) return boundElement(low, element, initialises);
  const { facts } = low;
  const start = low.start(element);
  const key = element.propertyName ?? element.name;
  const text = constantName(key);
  const computed = text === null && element.propertyName !== undefined ? computedKey(low, element.propertyName) : 0;
  const pattern = boundElement(low, element, initialises);
  return facts.three(Kind.PropertyPattern, start, element.end, facts.text(text ?? ''), computed, pattern);
}

/** A pattern with its default, if there is one. */
export function withDefault(low: Lowering, pattern: number, target: ts.Node, value: ts.Expression | undefined): number {
  if (value === undefined) return pattern;
  const start = low.start(target);
  const initial =
    target.kind === ts.SyntaxKind.Identifier
      ? namedValue(low, value, (target as ts.Identifier).text, target)
      : low.expression(value);
  return low.facts.two(Kind.DefaultPattern, start, value.end, pattern, initial);
}

/** What an assignment writes to: a variable, a property, or a pattern written as a literal. */
export function assignmentTarget(low: Lowering, target: ts.Expression): number {
  const { facts } = low;
  const inner = withoutWrapping(target);
  const start = low.start(inner);
  switch (inner.kind) {
    case ts.SyntaxKind.Identifier: {
      const variable = low.scope.find(low.name(inner as ts.Identifier));
      if (variable < 0) break;
      low.scope.assign(variable);
      return facts.one(Kind.VariablePattern, start, inner.end, variable);
    }
    case ts.SyntaxKind.ObjectLiteralExpression: {
      const mark = facts.mark();
      for (const property of (inner as ts.ObjectLiteralExpression).properties) pushAssignedProperty(low, property);
      return facts.list(Kind.ObjectPattern, start, inner.end, mark);
    }
    case ts.SyntaxKind.ArrayLiteralExpression: {
      const mark = facts.mark();
      for (const element of (inner as ts.ArrayLiteralExpression).elements) facts.push(assignedElement(low, element));
      return facts.list(Kind.ArrayPattern, start, inner.end, mark);
    }
    default:
  }
  return facts.one(Kind.TargetPattern, start, inner.end, low.expression(inner));
}

function assignedElement(low: Lowering, element: ts.Expression): number {
  if (element.kind === ts.SyntaxKind.OmittedExpression) return 0;
  const start = low.start(element);
  if (element.kind === ts.SyntaxKind.SpreadElement) {
    const rest = assignmentTarget(low, (element as ts.SpreadElement).expression);
    return low.facts.one(Kind.RestPattern, start, element.end, rest);
  }
  if (isDefault(element)) {
    return withDefault(low, assignmentTarget(low, element.left), element.left, element.right);
  }
  return assignmentTarget(low, element);
}

/** `target = value` inside a pattern. */
function isDefault(node: ts.Expression): node is ts.BinaryExpression {
  return (
    node.kind === ts.SyntaxKind.BinaryExpression &&
    (node as ts.BinaryExpression).operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

function pushAssignedProperty(low: Lowering, property: ts.ObjectLiteralElementLike): void {
  const { facts } = low;
  const start = low.start(property);
  switch (property.kind) {
    case ts.SyntaxKind.ShorthandPropertyAssignment: {
      const { name, objectAssignmentInitializer } = property;
      const pattern = withDefault(low, assignmentTarget(low, name), name, objectAssignmentInitializer);
      facts.push(facts.three(Kind.PropertyPattern, start, property.end, low.name(name), 0, pattern));
      break;
    }
    case ts.SyntaxKind.PropertyAssignment: {
      const text = constantName(property.name);
      const computed = text === null ? computedKey(low, property.name) : 0;
      const pattern = assignedElement(low, property.initializer);
      facts.push(facts.three(Kind.PropertyPattern, start, property.end, facts.text(text ?? ''), computed, pattern));
      break;
    }
    case ts.SyntaxKind.SpreadAssignment:
      facts.push(facts.one(Kind.RestPattern, start, property.end, assignmentTarget(low, property.expression)));
      break;
    default:
  }
}
