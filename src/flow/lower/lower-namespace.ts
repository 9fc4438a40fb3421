import { ts } from 'ts-morph';
import { Kind } from '../facts.js';
import { declareBlockNames, declareVars, hasCode, isAmbient } from './declare-names.js';
import { enumMembers } from './enum-value.js';
import { pushStatements } from './lower-block.js';
import { eachBoundName } from './lower-pattern.js';
import { pushDeclared } from './lower-statement.js';
import { on, type Lowering, type Row } from './lowering.js';
import { hasModifier } from './property-name.js';
import { typeObject } from './lower-type.js';

function pushType(
  low: Lowering,
  node: ts.DeclarationStatement & { readonly name: ts.Identifier },
  kind: 0 | 1 | 2,
  type: number,
  extended: readonly ts.ExpressionWithTypeArguments[],
): void {
  const { facts } = low;
  const start = low.start(node);
  const exported = hasModifier(node as ts.InterfaceDeclaration, ts.SyntaxKind.ExportKeyword) ? 1 : 0;
  const name = facts.text(low.namespacePrefix + node.name.text);
  const mark = facts.mark();
  for (const base of extended) facts.push(low.type(base));
  low.types.push(
    facts.listAfter(Kind.TypeDeclaration, start, node.end, [name, kind, exported, type, extended.length], mark),
  );
}

function typeAlias(low: Lowering, node: ts.TypeAliasDeclaration): void {
  pushType(low, node, 0, low.type(node.type), []);
}

function interfaceDeclaration(low: Lowering, node: ts.InterfaceDeclaration): void {
  const extended = (node.heritageClauses ?? []).flatMap((clause) => [...clause.types]);
  pushType(low, node, 1, typeObject(low, node, node.members), extended);
}

function enumDeclaration(low: Lowering, node: ts.EnumDeclaration): void {
  const value = enumMembers(low, node);
  pushType(low, node, 2, value, []);
  if (isAmbient(low, node)) return;
  const variable = low.scope.find(low.name(node.name));
  if (variable >= 0) pushOrMerge(low, node, node.name, variable, value);
}

/** The first declaration of a name gives the object, later ones and those of a function or class add members. */
function pushOrMerge(low: Lowering, node: ts.Node, name: ts.Identifier, variable: number, object: number): void {
  const { facts } = low;
  if (!low.scope.isInitialised(variable)) {
    low.scope.initialise(variable);
    pushDeclared(low, node, name, variable, object);
    return;
  }
  const count = facts.operandCount(object);
  for (let index = 0; index < count; index++) {
    const property = facts.operand(object, index);
    const own = facts.one(Kind.Variable, low.start(name), name.end, variable);
    const member = facts.three(Kind.Member, low.start(name), name.end, own, facts.operand(property, 0), 0);
    const target = facts.one(Kind.TargetPattern, low.start(name), name.end, member);
    const value = facts.operand(property, 1);
    const assign = facts.three(Kind.Assign, low.start(node), node.end, facts.text('='), target, value);
    facts.push(facts.one(Kind.Expression, low.start(node), node.end, assign));
  }
}

/** A namespace runs as a block that ends in the object of what it exports. What describes code elsewhere gives only types. */
function moduleDeclaration(low: Lowering, node: ts.ModuleDeclaration): void {
  const { body, name } = node;
  if (body === undefined) return;
  const { namespacePrefix, ambient, inNamespace } = low;
  const isNamespace = name.kind === ts.SyntaxKind.Identifier && name.text !== 'global';
  if (hasCode(low, node) && name.kind === ts.SyntaxKind.Identifier && low.scope.find(low.name(name)) >= 0) {
    pushNamespace(low, node, name);
    return;
  }
  low.ambient = true;
  low.inNamespace = true;
  low.namespacePrefix = isNamespace ? `${namespacePrefix}${name.text}.` : namespacePrefix;
  const mark = low.facts.mark();
  if (body.kind === ts.SyntaxKind.ModuleBlock) pushStatements(low, body.statements);
  else low.pushStatement(body);
  low.facts.release(mark);
  low.ambient = ambient;
  low.inNamespace = inNamespace;
  low.namespacePrefix = namespacePrefix;
}

function pushNamespace(low: Lowering, node: ts.ModuleDeclaration, name: ts.Identifier): void {
  const { facts, scope, namespacePrefix, inNamespace } = low;
  const { body } = node;
  const variable = scope.find(low.name(name));
  const start = low.start(node);
  const mark = facts.mark();
  low.inNamespace = true;
  low.namespacePrefix = `${namespacePrefix}${name.text}.`;
  scope.open();
  const statements: readonly ts.Statement[] =
    body?.kind === ts.SyntaxKind.ModuleBlock ? body.statements : [body as ts.NamespaceDeclaration];
  declareVars(low, statements);
  declareBlockNames(low, statements);
  pushStatements(low, statements);
  const members = facts.mark();
  for (const statement of statements) pushExported(low, statement, statement === body);
  const object = facts.list(Kind.Object, start, node.end, members);
  scope.close();
  low.inNamespace = inNamespace;
  low.namespacePrefix = namespacePrefix;
  pushOrMerge(low, node, name, variable, object);
  facts.push(facts.list(Kind.Block, start, node.end, mark));
}

/** Pushes a Property for every name that a statement exports from its namespace. */
function pushExported(low: Lowering, statement: ts.Statement, implied: boolean): void {
  if (!implied && !hasModifier(statement as ts.VariableStatement, ts.SyntaxKind.ExportKeyword)) return;
  switch (statement.kind) {
    case ts.SyntaxKind.VariableStatement:
      for (const { name } of (statement as ts.VariableStatement).declarationList.declarations) {
        eachBoundName(name, (identifier) => {
          pushShorthand(low, identifier);
        });
      }
      break;
    case ts.SyntaxKind.FunctionDeclaration:
    case ts.SyntaxKind.ClassDeclaration:
    case ts.SyntaxKind.EnumDeclaration:
    case ts.SyntaxKind.ModuleDeclaration: {
      const { name } = statement as ts.FunctionDeclaration;
      if (name?.kind === ts.SyntaxKind.Identifier) pushShorthand(low, name);
      break;
    }
    default:
  }
}

function pushShorthand(low: Lowering, name: ts.Identifier): void {
  const variable = low.scope.find(low.name(name));
  if (variable < 0) return;
  const { facts } = low;
  const start = low.start(name);
  const value = facts.one(Kind.Variable, start, name.end, variable);
  facts.push(facts.two(Kind.Property, start, name.end, low.name(name), value));
}

/** Type declarations, enums and namespaces. */
export const namespaceRows: readonly Row<void>[] = [
  on(ts.SyntaxKind.TypeAliasDeclaration, typeAlias),
  on(ts.SyntaxKind.InterfaceDeclaration, interfaceDeclaration),
  on(ts.SyntaxKind.EnumDeclaration, enumDeclaration),
  on(ts.SyntaxKind.ModuleDeclaration, moduleDeclaration),
];
