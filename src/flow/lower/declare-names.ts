import { ts } from 'ts-morph';
import { VariableFlag } from '../facts.js';
import { eachBoundName } from './lower-pattern.js';
import type { Lowering } from './lowering.js';
import { hasModifier } from './property-name.js';

/** Declares an identifier in the innermost scope. @returns the variable */
export function declareName(low: Lowering, name: ts.Identifier, flags: number): number {
  return low.scope.declare(low.name(name), low.currentFunction, flags, low.start(name));
}

export function declarePattern(low: Lowering, name: ts.BindingName, flags: number): void {
  eachBoundName(name, (identifier) => declareName(low, identifier, flags));
}

/** Declares what `let`, `const` and `using` bind; `var` is declared by `declareVars`. */
export function declareLexical(low: Lowering, list: ts.VariableDeclarationList): void {
  if ((list.flags & ts.NodeFlags.BlockScoped) === 0) return;
  const flags = (list.flags & ts.NodeFlags.Let) === 0 ? VariableFlag.constant : 0;
  for (const declaration of list.declarations) declarePattern(low, declaration.name, flags);
}

/** Whether a declaration only describes something that exists elsewhere: `declare`, and everything in a declaration file. */
export function isAmbient(
  low: Lowering,
  node: { readonly modifiers?: ts.NodeArray<ts.ModifierLike> | undefined },
): boolean {
  return low.ambient || hasModifier(node, ts.SyntaxKind.DeclareKeyword);
}

/** Declares the names of a list of statements that hold in all of it: functions, classes, imports, `let` and `const`. */
export function declareBlockNames(low: Lowering, statements: readonly ts.Statement[]): void {
  for (const statement of statements) {
    switch (statement.kind) {
      case ts.SyntaxKind.VariableStatement: {
        const { declarationList } = statement as ts.VariableStatement;
        if (!isAmbient(low, statement as ts.VariableStatement)) declareLexical(low, declarationList);
        break;
      }
      case ts.SyntaxKind.FunctionDeclaration: {
        const { name, body } = statement as ts.FunctionDeclaration;
        if (name && body) low.scope.initialise(declareName(low, name, VariableFlag.functionName));
        break;
      }
      case ts.SyntaxKind.ClassDeclaration: {
        const { name } = statement as ts.ClassDeclaration;
        if (name && !isAmbient(low, statement as ts.ClassDeclaration)) declareName(low, name, VariableFlag.className);
        break;
      }
      case ts.SyntaxKind.EnumDeclaration: {
        const { name } = statement as ts.EnumDeclaration;
        if (!isAmbient(low, statement as ts.EnumDeclaration)) declareName(low, name, VariableFlag.constant);
        break;
      }
      case ts.SyntaxKind.ModuleDeclaration: {
        const { name } = statement as ts.ModuleDeclaration;
        if (name.kind === ts.SyntaxKind.Identifier && hasCode(low, statement as ts.ModuleDeclaration)) {
          declareName(low, name, VariableFlag.constant);
        }
        break;
      }
      case ts.SyntaxKind.ImportDeclaration:
        declareImports(low, (statement as ts.ImportDeclaration).importClause);
        break;
      case ts.SyntaxKind.ImportEqualsDeclaration: {
        const { name, moduleReference } = statement as ts.ImportEqualsDeclaration;
        const isModule = moduleReference.kind === ts.SyntaxKind.ExternalModuleReference;
        declareName(low, name, isModule ? VariableFlag.constant | VariableFlag.imported : VariableFlag.constant);
        break;
      }
      default:
    }
  }
}

function declareImports(low: Lowering, clause: ts.ImportClause | undefined): void {
  const flags = VariableFlag.constant | VariableFlag.imported;
  if (clause?.name) declareName(low, clause.name, flags);
  const bindings = clause?.namedBindings;
  if (bindings?.kind === ts.SyntaxKind.NamespaceImport) declareName(low, bindings.name, flags);
  else if (bindings) for (const element of bindings.elements) declareName(low, element.name, flags);
}

/** Whether a namespace exists when the program runs, and is not only types or a declaration of something elsewhere. */
export function hasCode(low: Lowering, node: ts.ModuleDeclaration): boolean {
  if (isAmbient(low, node) || node.body === undefined) return false;
  if (node.body.kind === ts.SyntaxKind.ModuleDeclaration) return hasCode(low, node.body);
  if (node.body.kind !== ts.SyntaxKind.ModuleBlock) return false;
  return node.body.statements.some((statement) => {
    switch (statement.kind) {
      case ts.SyntaxKind.InterfaceDeclaration:
      case ts.SyntaxKind.TypeAliasDeclaration:
        return false;
      case ts.SyntaxKind.ModuleDeclaration:
        return hasCode(low, statement as ts.ModuleDeclaration);
      default:
        return true;
    }
  });
}

/** Declares every `var` of a function's own statements in the innermost scope, the function's. */
export function declareVars(low: Lowering, statements: readonly ts.Statement[]): void {
  if (!low.hasVar) return;
  const pending: (ts.Node | undefined)[] = [...statements];
  while (pending.length > 0) {
    const node = pending.pop();
    if (node === undefined) continue;
    switch (node.kind) {
      case ts.SyntaxKind.VariableStatement:
        if (!isAmbient(low, node as ts.VariableStatement))
          declareVarList(low, (node as ts.VariableStatement).declarationList);
        break;
      case ts.SyntaxKind.VariableDeclarationList:
        declareVarList(low, node as ts.VariableDeclarationList);
        break;
      case ts.SyntaxKind.IfStatement:
        pending.push((node as ts.IfStatement).thenStatement, (node as ts.IfStatement).elseStatement);
        break;
      case ts.SyntaxKind.ForStatement:
      case ts.SyntaxKind.ForOfStatement:
      case ts.SyntaxKind.ForInStatement:
        pending.push((node as ts.ForStatement).initializer, (node as ts.ForStatement).statement);
        break;
      case ts.SyntaxKind.WhileStatement:
      case ts.SyntaxKind.DoStatement:
      case ts.SyntaxKind.LabeledStatement:
      case ts.SyntaxKind.WithStatement:
        pending.push((node as ts.WhileStatement).statement);
        break;
      case ts.SyntaxKind.Block:
        for (const statement of (node as ts.Block).statements) pending.push(statement);
        break;
      case ts.SyntaxKind.TryStatement:
        pending.push((node as ts.TryStatement).tryBlock, (node as ts.TryStatement).catchClause?.block);
        pending.push((node as ts.TryStatement).finallyBlock);
        break;
      case ts.SyntaxKind.SwitchStatement:
        for (const clause of (node as ts.SwitchStatement).caseBlock.clauses) pending.push(...clause.statements);
        break;
      default:
    }
  }
}

function declareVarList(low: Lowering, list: ts.VariableDeclarationList): void {
  if ((list.flags & ts.NodeFlags.BlockScoped) !== 0) return;
  for (const declaration of list.declarations) declarePattern(low, declaration.name, 0);
}
