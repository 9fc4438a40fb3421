import { ts } from 'ts-morph';

/** The nearest node around `node`, itself included, that is one. */
export function around<T extends ts.Node>(node: ts.Node, is: (candidate: ts.Node) => candidate is T): T | null {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) if (is(at)) return at;
  return null;
}

export type FunctionNode =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.AccessorDeclaration;

export function isFunctionNode(node: ts.Node): node is FunctionNode {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isAccessor(node)
  );
}

/** The function whose code `node` is; null at the top level. */
export function enclosingFunction(node: ts.Node): FunctionNode | null {
  return ts.isSourceFile(node) ? null : around(node.parent, isFunctionNode);
}

/** The statement that an expression is part of; null inside an arrow function without a block. */
export function enclosingStatement(node: ts.Node): ts.Statement | null {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isStatement(at) && !ts.isBlock(at)) return at;
    if (isFunctionNode(at) || ts.isClassLike(at)) return null;
  }
  return null;
}

/** The outermost function around a node, or the file. */
export function outermostFunction(node: ts.Node): ts.Node {
  let found: ts.Node = node.getSourceFile();
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) if (isFunctionNode(at)) found = at;
  return found;
}

/** Calls `visit` for every node below, in the order of the text. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  ts.forEachChild(node, (child) => {
    visit(child);
    walk(child, visit);
  });
}

/** The expression without parentheses, casts and `!`. */
export function bare(node: ts.Expression): ts.Expression {
  let at = node;
  while (
    ts.isParenthesizedExpression(at) ||
    ts.isAsExpression(at) ||
    ts.isSatisfiesExpression(at) ||
    ts.isNonNullExpression(at)
  )
    at = at.expression;
  return at;
}

/** Last name of an expression: `email` of `lead.email`, of `email`, of `await x.email()`. */
export function lastName(node: ts.Expression): string {
  const at = bare(node);
  if (ts.isIdentifier(at)) return at.text;
  if (ts.isPropertyAccessExpression(at)) return at.name.text;
  if (ts.isCallExpression(at) || ts.isAwaitExpression(at) || ts.isElementAccessExpression(at))
    return lastName(at.expression);
  return '';
}

/** Name of a property as written, or empty when it is computed. */
export function propertyName(property: ts.ObjectLiteralElementLike | ts.TypeElement): string {
  const { name } = property;
  return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : '';
}

/** True when the node is the short form `{ name }` of a property. */
export function isShorthand(node: ts.Node): boolean {
  return ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
}
