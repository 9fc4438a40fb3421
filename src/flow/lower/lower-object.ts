import { ts } from 'ts-morph';
import { FunctionFlag, Kind } from '../facts.js';
import { lowerFunction } from './lower-function.js';
import { on, type Lowering, type Row } from './lowering.js';
import { computedKey, constantName, namedValue } from './property-name.js';

function objectLiteral(low: Lowering, node: ts.ObjectLiteralExpression): number {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  for (const property of node.properties) facts.push(objectMember(low, property));
  return facts.list(Kind.Object, start, node.end, mark);
}

function objectMember(low: Lowering, property: ts.ObjectLiteralElementLike): number {
  const { facts } = low;
  const start = low.start(property);
  switch (property.kind) {
    case ts.SyntaxKind.ShorthandPropertyAssignment:
      return facts.two(Kind.Property, start, property.end, low.name(property.name), low.expression(property.name));
    case ts.SyntaxKind.SpreadAssignment:
      return facts.one(Kind.Spread, start, property.end, low.expression(property.expression));
    case ts.SyntaxKind.PropertyAssignment: {
      const { name, initializer } = property;
      const text = constantName(name);
      if (text === null) return keyed(low, start, property, computedKey(low, name), low.expression(initializer));
      const value = namedValue(low, initializer, text, name);
      return facts.two(Kind.Property, start, property.end, facts.text(text), value);
    }
    case ts.SyntaxKind.MethodDeclaration: {
      const text = constantName(property.name);
      const key = text === null ? computedKey(low, property.name) : 0;
      const value = closure(low, property, FunctionFlag.method);
      if (text === null) return keyed(low, start, property, key, value);
      return facts.two(Kind.Property, start, property.end, facts.text(text), value);
    }
    default:
      return accessor(low, start, property);
  }
}

function keyed(low: Lowering, start: number, property: ts.Node, key: number, value: number): number {
  return low.facts.two(Kind.ComputedProperty, start, property.end, key, value);
}

function accessor(low: Lowering, start: number, property: ts.AccessorDeclaration): number {
  const isGetter = property.kind === ts.SyntaxKind.GetAccessor;
  const value = closure(low, property, isGetter ? FunctionFlag.getter : FunctionFlag.setter);
  const name = low.facts.text(constantName(property.name) ?? '');
  return low.facts.three(Kind.Accessor, start, property.end, name, isGetter ? value : 0, isGetter ? 0 : value);
}

/** A method of an object literal as a value. */
function closure(low: Lowering, node: ts.MethodDeclaration | ts.AccessorDeclaration, flags: number): number {
  const { name } = node;
  low.hint(low.facts.text(constantName(name) ?? ''), low.start(name), name.end);
  const index = lowerFunction(low, node, { flags });
  return low.facts.one(Kind.Closure, low.start(node), node.end, index);
}

function arrayLiteral(low: Lowering, node: ts.ArrayLiteralExpression): number {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  for (const element of node.elements) facts.push(low.expression(element));
  return facts.list(Kind.Array, start, node.end, mark);
}

function hole(low: Lowering, node: ts.Node): number {
  return low.facts.leaf(Kind.Undefined, low.start(node), node.end);
}

function spread(low: Lowering, node: ts.SpreadElement): number {
  const start = low.start(node);
  return low.facts.one(Kind.Spread, start, node.end, low.expression(node.expression));
}

/** Object and array literals. */
export const objectRows: readonly Row<number>[] = [
  on(ts.SyntaxKind.ObjectLiteralExpression, objectLiteral),
  on(ts.SyntaxKind.ArrayLiteralExpression, arrayLiteral),
  on(ts.SyntaxKind.OmittedExpression, hole),
  on(ts.SyntaxKind.SpreadElement, spread),
];
