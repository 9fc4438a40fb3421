import { ts } from 'ts-morph';
import { FunctionFlag, Kind, VariableFlag } from '../facts.js';
import { declareName } from './declare-names.js';
import { lowerFunction } from './lower-function.js';
import { on, type Lowering, type Row } from './lowering.js';
import { constantName, hasModifier, namedValue, pushDecorators } from './property-name.js';

/**
 * Lowers a class with its members.
 * @param variable variable + 1 of a declared class, else 0
 * @returns its index in `classes`
 */
export function lowerClass(low: Lowering, node: ts.ClassLikeDeclaration, variable: number): number {
  const { facts, scope } = low;
  const start = low.start(node);
  const hint = low.takeHint(start);
  const index = low.classes.length;
  low.classes.push(0);
  scope.open();
  const name = node.name ? low.name(node.name) : hint[0];
  let own = variable;
  if (own === 0 && node.name) {
    const inner = declareName(low, node.name, VariableFlag.className);
    scope.initialise(inner);
    own = inner + 1;
  }
  const mark = facts.mark();
  const decorators = facts.mark();
  const decoratorCount = pushDecorators(low, node.modifiers);
  const decoratorNodes: number[] = [];
  while (facts.collected(decorators) > 0) decoratorNodes.unshift(facts.pop());
  const superclass = pushHeritage(low, node);
  const implementsCount = facts.collected(mark);
  facts.push(decoratorCount);
  for (const decorator of decoratorNodes) facts.push(decorator);
  for (const member of node.members) pushMember(low, member, index);
  const fixed = [index, name, superclass, own, implementsCount];
  low.classes[index] = facts.listAfter(Kind.Class, start, node.end, fixed, mark);
  scope.close();
  return index;
}

/** Pushes the types that a class implements. @returns its superclass or 0 */
function pushHeritage(low: Lowering, node: ts.ClassLikeDeclaration): number {
  let superclass = 0;
  for (const clause of node.heritageClauses ?? []) {
    for (const type of clause.types) {
      if (clause.token === ts.SyntaxKind.ExtendsKeyword) superclass = low.expression(type.expression);
      else low.facts.push(low.type(type));
    }
  }
  return superclass;
}

function pushMember(low: Lowering, member: ts.ClassElement, classIndex: number): void {
  switch (member.kind) {
    case ts.SyntaxKind.PropertyDeclaration:
      pushField(low, member as ts.PropertyDeclaration, classIndex);
      break;
    case ts.SyntaxKind.Constructor:
      pushMethod(low, member as ts.ConstructorDeclaration, classIndex, FunctionFlag.constructor, 3);
      break;
    case ts.SyntaxKind.MethodDeclaration:
      pushMethod(low, member as ts.MethodDeclaration, classIndex, FunctionFlag.method, 0);
      break;
    case ts.SyntaxKind.GetAccessor:
      pushMethod(low, member as ts.GetAccessorDeclaration, classIndex, FunctionFlag.getter, 1);
      break;
    case ts.SyntaxKind.SetAccessor:
      pushMethod(low, member as ts.SetAccessorDeclaration, classIndex, FunctionFlag.setter, 2);
      break;
    case ts.SyntaxKind.ClassStaticBlockDeclaration: {
      const context = { flags: FunctionFlag.static, classIndex: classIndex + 1 };
      const block = lowerFunction(low, member as ts.ClassStaticBlockDeclaration, context);
      low.facts.push(low.facts.one(Kind.StaticBlock, low.start(member), member.end, block));
      break;
    }
    default:
  }
}

type MethodSyntax = ts.ConstructorDeclaration | ts.MethodDeclaration | ts.AccessorDeclaration;

function pushMethod(low: Lowering, node: MethodSyntax, classIndex: number, kindFlag: number, kind: number): void {
  // An overload says nothing that its implementation does not; an abstract method is worth its types.
  if (node.body === undefined && !hasModifier(node, ts.SyntaxKind.AbstractKeyword)) return;
  const { facts } = low;
  const start = low.start(node);
  const isStatic = hasModifier(node, ts.SyntaxKind.StaticKeyword);
  const name = node.kind === ts.SyntaxKind.Constructor ? 'constructor' : (constantName(node.name) ?? '');
  const text = facts.text(name);
  if (node.kind === ts.SyntaxKind.Constructor) low.hint(text, start, Math.min(start + name.length, node.end));
  else low.hint(text, low.start(node.name), node.name.end);
  const flags = kindFlag | (isStatic ? FunctionFlag.static : 0);
  const method = lowerFunction(low, node, { flags, classIndex: classIndex + 1 });
  const mark = facts.mark();
  facts.push(text);
  facts.push(method);
  facts.push(kind);
  facts.push(isStatic ? 1 : 0);
  facts.push(facts.list(Kind.Method, start, node.end, mark));
}

function pushField(low: Lowering, node: ts.PropertyDeclaration, classIndex: number): void {
  const name = constantName(node.name);
  if (name === null) return;
  const { facts, fieldClass, fieldStatic } = low;
  const start = low.start(node);
  const isStatic = hasModifier(node, ts.SyntaxKind.StaticKeyword);
  const mark = facts.mark();
  const decoratorMark = facts.mark();
  pushDecorators(low, node.modifiers);
  const type = low.type(node.type);
  low.fieldClass = classIndex + 1;
  low.fieldStatic = isStatic;
  const value = node.initializer === undefined ? 0 : namedValue(low, node.initializer, name, node.name);
  low.fieldClass = fieldClass;
  low.fieldStatic = fieldStatic;
  facts.insert(decoratorMark, [facts.text(name), value, type, isStatic ? 1 : node.questionToken ? 2 : 0]);
  facts.push(facts.list(Kind.Field, start, node.end, mark));
}

function classExpression(low: Lowering, node: ts.ClassExpression): number {
  const start = low.start(node);
  return low.facts.one(Kind.ClassValue, start, node.end, lowerClass(low, node, 0));
}

/** Classes as expressions. */
export const classRows: readonly Row<number>[] = [on(ts.SyntaxKind.ClassExpression, classExpression)];
