import { ts } from 'ts-morph';
import { FunctionFlag, Kind } from '../facts.js';
import { declarePattern, isAmbient } from './declare-names.js';
import { lowerBlock } from './lower-block.js';
import { lowerClass } from './lower-class.js';
import { lowerFunction } from './lower-function.js';
import { bindingPattern } from './lower-pattern.js';
import { on, type Lowering, type Row } from './lowering.js';
import { hasModifier, namedValue } from './property-name.js';

function block(low: Lowering, node: ts.Block): void {
  low.facts.push(lowerBlock(low, node));
}

function expressionStatement(low: Lowering, node: ts.ExpressionStatement): void {
  const start = low.start(node);
  low.facts.push(low.facts.one(Kind.Expression, start, node.end, low.expression(node.expression)));
}

function variableStatement(low: Lowering, node: ts.VariableStatement): void {
  if (!isAmbient(low, node)) pushDeclarations(low, node.declarationList);
}

/** Pushes one Declare for each declarator. */
export function pushDeclarations(low: Lowering, list: ts.VariableDeclarationList): void {
  const { facts } = low;
  for (const declaration of list.declarations) {
    const { name, initializer } = declaration;
    const start = low.start(declaration);
    const pattern = bindingPattern(low, name, initializer !== undefined);
    const value = initializer === undefined ? 0 : declaredValue(low, name, initializer);
    const type = low.type(declaration.type);
    facts.push(facts.three(Kind.Declare, start, declaration.end, pattern, value, type));
    if (value > 0 && facts.kindOf(value) === Kind.Closure && facts.kindOf(pattern) === Kind.VariablePattern) {
      low.functionOfVariable[facts.operand(pattern, 0)] = facts.operand(value, 0) + 1;
    }
  }
}

function declaredValue(low: Lowering, name: ts.BindingName, value: ts.Expression): number {
  return name.kind === ts.SyntaxKind.Identifier ? namedValue(low, value, name.text, name) : low.expression(value);
}

/** Pushes a declared value: a function, class, enum or namespace under its name. */
export function pushDeclared(low: Lowering, node: ts.Node, name: ts.Node, variable: number, value: number): void {
  const { facts } = low;
  const pattern = facts.one(Kind.VariablePattern, low.start(name), name.end, variable);
  facts.push(facts.three(Kind.Declare, low.start(node), node.end, pattern, value, 0));
}

function functionDeclaration(low: Lowering, node: ts.FunctionDeclaration): void {
  if (node.body === undefined || isAmbient(low, node)) return;
  const { facts } = low;
  const flags = hasModifier(node, ts.SyntaxKind.ExportKeyword) ? FunctionFlag.exported : 0;
  const variable = node.name ? low.scope.find(low.name(node.name)) : -1;
  const index = lowerFunction(low, node, { flags, variable: variable + 1 });
  const closure = facts.one(Kind.Closure, low.start(node), node.end, index);
  if (node.name && variable >= 0) {
    low.functionOfVariable[variable] = index + 1;
    pushDeclared(low, node, node.name, variable, closure);
  } else {
    facts.push(facts.one(Kind.Expression, low.start(node), node.end, closure));
  }
}

function classDeclaration(low: Lowering, node: ts.ClassDeclaration): void {
  if (isAmbient(low, node)) return;
  const { facts } = low;
  const variable = node.name ? low.scope.find(low.name(node.name)) : -1;
  const value = facts.one(Kind.ClassValue, low.start(node), node.end, lowerClass(low, node, variable + 1));
  if (node.name && variable >= 0) {
    low.scope.initialise(variable);
    pushDeclared(low, node, node.name, variable, value);
  } else {
    facts.push(facts.one(Kind.Expression, low.start(node), node.end, value));
  }
}

/** `else if` chains can be thousands long: conditions and branches in order, then the nodes from the last one up. */
function ifStatement(low: Lowering, node: ts.IfStatement): void {
  const { facts } = low;
  const links: number[] = [];
  let last: ts.IfStatement = node;
  for (;;) {
    links.push(low.start(last));
    links.push(low.expression(last.expression));
    links.push(low.statement(last.thenStatement));
    const next = last.elseStatement;
    if (next?.kind !== ts.SyntaxKind.IfStatement) break;
    last = next as ts.IfStatement;
  }
  let otherwise = last.elseStatement === undefined ? 0 : low.statement(last.elseStatement);
  for (let index = links.length - 3; index >= 0; index -= 3) {
    otherwise = facts.three(Kind.If, links[index]!, node.end, links[index + 1]!, links[index + 2]!, otherwise);
  }
  facts.push(otherwise);
}

function returnStatement(low: Lowering, node: ts.ReturnStatement): void {
  const start = low.start(node);
  low.facts.push(low.facts.one(Kind.Return, start, node.end, low.optional(node.expression)));
}

function throwStatement(low: Lowering, node: ts.ThrowStatement): void {
  const start = low.start(node);
  low.facts.push(low.facts.one(Kind.Throw, start, node.end, low.expression(node.expression)));
}

function jump(kind: typeof Kind.Break | typeof Kind.Continue): (low: Lowering, node: ts.BreakStatement) => void {
  return (low, node) => {
    low.facts.push(low.facts.one(kind, low.start(node), node.end, node.label ? low.name(node.label) : 0));
  };
}

function tryStatement(low: Lowering, node: ts.TryStatement): void {
  const { facts, scope } = low;
  const start = low.start(node);
  const mark = facts.mark();
  facts.push(lowerBlock(low, node.tryBlock));
  scope.open();
  const clause = node.catchClause;
  const caught = clause?.variableDeclaration?.name;
  if (caught) declarePattern(low, caught, 0);
  facts.push(caught ? bindingPattern(low, caught, true) : 0);
  facts.push(clause ? lowerBlock(low, clause.block) : 0);
  scope.close();
  facts.push(node.finallyBlock ? lowerBlock(low, node.finallyBlock) : 0);
  facts.push(facts.list(Kind.Try, start, node.end, mark));
}

function labelled(low: Lowering, node: ts.LabeledStatement): void {
  const start = low.start(node);
  const statement = low.statement(node.statement);
  low.facts.push(low.facts.two(Kind.Labelled, start, node.end, low.name(node.label), statement));
}

function withStatement(low: Lowering, node: ts.WithStatement): void {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  facts.push(facts.one(Kind.Expression, start, node.expression.end, low.expression(node.expression)));
  low.pushStatement(node.statement);
  facts.push(facts.list(Kind.Block, start, node.end, mark));
}

/** Plain statements and declarations. */
export const statementRows: readonly Row<void>[] = [
  on(ts.SyntaxKind.Block, block),
  on(ts.SyntaxKind.ExpressionStatement, expressionStatement),
  on(ts.SyntaxKind.VariableStatement, variableStatement),
  on(ts.SyntaxKind.FunctionDeclaration, functionDeclaration),
  on(ts.SyntaxKind.ClassDeclaration, classDeclaration),
  on(ts.SyntaxKind.IfStatement, ifStatement),
  on(ts.SyntaxKind.ReturnStatement, returnStatement),
  on(ts.SyntaxKind.ThrowStatement, throwStatement),
  on(ts.SyntaxKind.BreakStatement, jump(Kind.Break)),
  [ts.SyntaxKind.ContinueStatement, jump(Kind.Continue) as Row<void>[1]],
  on(ts.SyntaxKind.TryStatement, tryStatement),
  on(ts.SyntaxKind.LabeledStatement, labelled),
  on(ts.SyntaxKind.WithStatement, withStatement),
];
