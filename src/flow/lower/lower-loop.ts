import { ts } from 'ts-morph';
import { Kind } from '../facts.js';
import { declareBlockNames, declareLexical } from './declare-names.js';
import { pushStatements } from './lower-block.js';
import { assignmentTarget, bindingPattern } from './lower-pattern.js';
import { pushDeclarations } from './lower-statement.js';
import { on, type Lowering, type Row } from './lowering.js';

function whileStatement(low: Lowering, node: ts.WhileStatement): void {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  facts.push(0);
  facts.push(low.expression(node.expression));
  facts.push(0);
  facts.push(low.statement(node.statement));
  facts.push(1);
  facts.push(facts.list(Kind.Loop, start, node.end, mark));
}

function doStatement(low: Lowering, node: ts.DoStatement): void {
  const { facts } = low;
  const start = low.start(node);
  const body = low.statement(node.statement);
  const condition = low.expression(node.expression);
  const mark = facts.mark();
  facts.push(facts.listAfter(Kind.Loop, start, node.end, [0, condition, 0, body, 0], mark));
}

function forStatement(low: Lowering, node: ts.ForStatement): void {
  const { facts, scope } = low;
  const start = low.start(node);
  scope.open();
  const mark = facts.mark();
  const { initializer } = node;
  facts.push(initializer === undefined ? 0 : loopHead(low, initializer));
  facts.push(low.optional(node.condition));
  facts.push(low.optional(node.incrementor));
  facts.push(low.statement(node.statement));
  facts.push(1);
  facts.push(facts.list(Kind.Loop, start, node.end, mark));
  scope.close();
}

/** What runs before a `for` loop, as one statement. */
function loopHead(low: Lowering, head: ts.ForInitializer): number {
  const { facts } = low;
  const start = low.start(head);
  if (!isDeclarationList(head)) return facts.one(Kind.Expression, start, head.end, low.expression(head));
  declareLexical(low, head);
  const mark = facts.mark();
  pushDeclarations(low, head);
  return facts.collected(mark) === 1 ? facts.pop() : facts.list(Kind.Block, start, head.end, mark);
}

function isDeclarationList(head: ts.ForInitializer): head is ts.VariableDeclarationList {
  return head.kind === ts.SyntaxKind.VariableDeclarationList;
}

/** The pattern that each round of a loop fills. */
function eachPattern(low: Lowering, head: ts.ForInitializer): number {
  if (!isDeclarationList(head)) return assignmentTarget(low, head);
  declareLexical(low, head);
  const name = head.declarations[0]?.name;
  return name === undefined ? low.unknown(head) : bindingPattern(low, name, true);
}

function forOf(low: Lowering, node: ts.ForOfStatement): void {
  const { facts, scope } = low;
  const start = low.start(node);
  scope.open();
  const mark = facts.mark();
  facts.push(eachPattern(low, node.initializer));
  facts.push(low.expression(node.expression));
  facts.push(low.statement(node.statement));
  facts.push(node.awaitModifier === undefined ? 0 : 1);
  facts.push(facts.list(Kind.ForOf, start, node.end, mark));
  scope.close();
}

function forIn(low: Lowering, node: ts.ForInStatement): void {
  const { facts, scope } = low;
  const start = low.start(node);
  scope.open();
  const pattern = eachPattern(low, node.initializer);
  const object = low.expression(node.expression);
  facts.push(facts.three(Kind.ForIn, start, node.end, pattern, object, low.statement(node.statement)));
  scope.close();
}

function switchStatement(low: Lowering, node: ts.SwitchStatement): void {
  const { facts, scope } = low;
  const start = low.start(node);
  const mark = facts.mark();
  facts.push(low.expression(node.expression));
  scope.open();
  const { clauses } = node.caseBlock;
  for (const clause of clauses) declareBlockNames(low, clause.statements);
  for (const clause of clauses) {
    const from = low.start(clause);
    const inner = facts.mark();
    facts.push(clause.kind === ts.SyntaxKind.CaseClause ? low.expression(clause.expression) : 0);
    pushStatements(low, clause.statements);
    facts.push(facts.list(Kind.Case, from, clause.end, inner));
  }
  facts.push(facts.list(Kind.Switch, start, node.end, mark));
  scope.close();
}

/** Loops and `switch`. */
export const loopRows: readonly Row<void>[] = [
  on(ts.SyntaxKind.WhileStatement, whileStatement),
  on(ts.SyntaxKind.DoStatement, doStatement),
  on(ts.SyntaxKind.ForStatement, forStatement),
  on(ts.SyntaxKind.ForOfStatement, forOf),
  on(ts.SyntaxKind.ForInStatement, forIn),
  on(ts.SyntaxKind.SwitchStatement, switchStatement),
];
