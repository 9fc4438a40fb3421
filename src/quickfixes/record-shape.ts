import { ts } from 'ts-morph';
import { prismaShape, shapeOfType, type Shape, type TypePlace } from './declared-shape.js';
import type { FixSource } from './fix-source.js';
import type { FixContext } from './quick-fix.js';
import { bare, isFunctionNode, walk, outermostFunction } from './surroundings.js';

/** What is known of the record that an expression stands for: from its declared type, the query it comes from, the list it is in. */
export function shapeOf(context: FixContext, source: FixSource, expression: ts.Expression, depth = 0): Shape | null {
  const node = bare(expression);
  if (depth > 5) return null;
  if (ts.isAwaitExpression(node)) return shapeOf(context, source, node.expression, depth + 1);
  if (ts.isCallExpression(node)) return shapeOfCall(context, source, node, depth);
  if (!ts.isIdentifier(node)) return null;
  const declaration = declarationOf(node);
  if (!declaration) return null;
  if (ts.isParameter(declaration)) {
    if (declaration.type) return shapeOfType(context, { source, node: declaration.type });
    const call = declaration.parent.parent;
    const isFirst = declaration.parent.parameters[0] === declaration;
    if (!isFirst || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return null;
    return single(shapeOf(context, source, call.expression.expression, depth + 1));
  }
  if (declaration.type) return shapeOfType(context, { source, node: declaration.type });
  const list = declaration.parent.parent;
  if (ts.isForOfStatement(list)) return single(shapeOf(context, source, list.expression, depth + 1));
  return declaration.initializer ? shapeOf(context, source, declaration.initializer, depth + 1) : null;
}

function single(shape: Shape | null): Shape | null {
  return shape?.list === true ? { ...shape, list: false } : null;
}

const manyRows = /^findMany|^\w+ManyAndReturn$/;
const oneRow = /^(findUnique|findFirst|create|update|upsert|delete)(OrThrow)?$/;

/** A call of Prisma, of a list method, or of a function of this file that says what it returns. */
function shapeOfCall(context: FixContext, source: FixSource, call: ts.CallExpression, depth: number): Shape | null {
  if (ts.isPropertyAccessExpression(call.expression)) {
    const method = call.expression.name.text;
    const owner = bare(call.expression.expression);
    if (/^(filter|slice|sort|toSorted|concat|reverse)$/.test(method)) return shapeOf(context, source, owner, depth + 1);
    if (method === 'find') return single(shapeOf(context, source, owner, depth + 1));
    if (!ts.isPropertyAccessExpression(owner) || hasSelection(call)) return null;
    const row = manyRows.test(method) || oneRow.test(method) ? prismaShape(context, owner.name.text) : null;
    return row && { ...row, list: manyRows.test(method) };
  }
  if (!ts.isIdentifier(call.expression)) return null;
  const type = returnTypeOf(source, call.expression.text);
  return type && shapeOfType(context, type);
}

function hasSelection(call: ts.CallExpression): boolean {
  const [options] = call.arguments;
  return (
    options !== undefined &&
    ts.isObjectLiteralExpression(options) &&
    options.properties.some((property) => /^(select|include|omit)$/.test(property.name?.getText() ?? ''))
  );
}

function returnTypeOf(source: FixSource, name: string): TypePlace | null {
  for (const statement of source.tree.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name && statement.type)
      return { source, node: statement.type };
  }
  return null;
}

type Declaration = ts.ParameterDeclaration | ts.VariableDeclaration;

/** The parameter or variable that a name stands for, when it is a plain one. */
export function declarationOf(name: ts.Identifier): Declaration | null {
  for (let at: ts.Node = name.parent; ; at = at.parent) {
    const found = declaredIn(at, name.text);
    if (found || ts.isSourceFile(at)) return found;
  }
}

function declaredIn(scope: ts.Node, name: string): Declaration | null {
  const declarations: ts.Node[] = [];
  if (isFunctionNode(scope)) declarations.push(...scope.parameters);
  if (ts.isForOfStatement(scope) && ts.isVariableDeclarationList(scope.initializer))
    declarations.push(...scope.initializer.declarations);
  if (ts.isBlock(scope) || ts.isSourceFile(scope) || ts.isCaseOrDefaultClause(scope)) {
    for (const statement of scope.statements)
      if (ts.isVariableStatement(statement)) declarations.push(...statement.declarationList.declarations);
  }
  for (const declaration of declarations) {
    if (
      (ts.isParameter(declaration) || ts.isVariableDeclaration(declaration)) &&
      ts.isIdentifier(declaration.name) &&
      declaration.name.text === name
    )
      return declaration;
  }
  return null;
}

/** Fields that code reads from a record of this name, in the order of the text: `lead.email`, `const { email } = lead`. Methods are none. */
export function fieldsRead(root: ts.Node, record: string, except: ts.Node): string[] {
  const fields = new Set<string>();
  walk(root, (node) => {
    if (ts.isPropertyAccessExpression(node) && node !== except && bare(node.expression).getText() === record) {
      if (!(ts.isCallExpression(node.parent) && node.parent.expression === node)) fields.add(node.name.text);
    }
    if (
      ts.isVariableDeclaration(node) &&
      ts.isObjectBindingPattern(node.name) &&
      node.initializer?.getText() === record
    ) {
      for (const element of node.name.elements) {
        if (!element.dotDotDotToken) fields.add((element.propertyName ?? element.name).getText());
      }
    }
  });
  return [...fields];
}

const idName =
  /^(id|_id|uuid|(customer|lead|user|contact|subscriber|account|person|applicant|member|client|profile|recipient|candidate)_?id)$/i;

/** The field that identifies a record without saying who it is, when something shows that there is one; null otherwise. */
export function idFieldOf(context: FixContext, source: FixSource, record: ts.Expression): string | null {
  const shape = shapeOf(context, source, record);
  const declared = shape ? [...shape.fields.keys()] : [];
  const read = shape ? [] : fieldsRead(outermostFunction(record), bare(record).getText(source.tree), record);
  const ids = [...declared, ...read].filter((name) => idName.test(name));
  return ids.find((name) => name === 'id') ?? ids[0] ?? null;
}
