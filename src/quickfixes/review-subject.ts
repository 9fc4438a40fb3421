import { ts } from 'ts-morph';
import { isPersonName } from '../knowledge/personal-data/match.js';
import type { FixSource } from './fix-source.js';
import type { FixContext } from './quick-fix.js';
import { idFieldOf } from './record-shape.js';
import { bare, isFunctionNode, lastName, walk, type FunctionNode } from './surroundings.js';

const identifies = /^(_?id|uuid)$|Id$/;

/** What tells whom a decision is about, as an expression that is in reach before the effect; null when nothing does. */
export function subjectOf(
  context: FixContext,
  source: FixSource,
  effect: ts.Expression,
  owner: FunctionNode,
): string | null {
  const found: ts.Expression[] = [];
  const consider = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && !isCalled(node) && isReachable(node, effect)) found.push(node);
    if (ts.isIdentifier(node) && isValue(node) && isReachable(node, effect)) found.push(node);
  };
  consider(effect);
  walk(effect, consider);
  const ids = found.filter((node) => identifies.test(nameOf(node)));
  const id = ids.find(isOfPerson) ?? ids[0];
  if (id) return id.getText(source.tree);
  const person = found.find((node) => ts.isIdentifier(node) && isPersonName(node.text));
  if (!person) return parameterOf(owner);
  const field = idFieldOf(context, source, person);
  return field === null ? person.getText(source.tree) : `${person.getText(source.tree)}.${field}`;
}

/** `leadId`, `lead.id`; not `tenantId`. */
function isOfPerson(node: ts.Expression): boolean {
  const owner = ts.isPropertyAccessExpression(node) ? lastName(node.expression) : '';
  return isPersonName(nameOf(node).replace(/_?id$/i, '')) || isPersonName(owner);
}

function nameOf(node: ts.Expression): string {
  return ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '';
}

function isCalled(node: ts.Expression): boolean {
  return (
    (ts.isCallExpression(node.parent) && node.parent.expression === node) || ts.isPropertyAccessExpression(node.parent)
  );
}

/** An identifier that stands for a value, not for a property's name or a function that is called. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node && ts.isBinaryExpression(parent.parent);
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !isCalled(node) && !ts.isMethodDeclaration(parent) && !ts.isParameter(parent);
}

/** Not a name that only a function inside the effect knows. */
function isReachable(node: ts.Expression, effect: ts.Expression): boolean {
  let root: ts.Expression = node;
  while (ts.isPropertyAccessExpression(root)) root = bare(root.expression);
  if (!ts.isIdentifier(root)) return root.kind === ts.SyntaxKind.ThisKeyword;
  const { text } = root;
  for (let at: ts.Node = node; at !== effect && !ts.isSourceFile(at); at = at.parent) {
    if (isFunctionNode(at) && at.parameters.some((parameter) => parameter.name.getText() === text)) return false;
  }
  return true;
}

/** The first parameter by which a person is known, or that is one. */
function parameterOf(owner: FunctionNode): string | null {
  const names = owner.parameters.flatMap(({ name }) =>
    ts.isIdentifier(name)
      ? [name.text]
      : name.elements.flatMap((element) =>
          ts.isBindingElement(element) && ts.isIdentifier(element.name) ? [element.name.text] : [],
        ),
  );
  return names.find((name) => identifies.test(name)) ?? names.find((name) => isPersonName(name)) ?? names[0] ?? null;
}
