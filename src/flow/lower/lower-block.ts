import { ts } from 'ts-morph';
import { Kind } from '../facts.js';
import { declareBlockNames } from './declare-names.js';
import { exportDeclared } from './lower-module.js';
import type { Lowering } from './lowering.js';

/** Pushes what a list of statements says, function declarations first, as they are hoisted. The names are already declared. */
export function pushStatements(low: Lowering, statements: readonly ts.Statement[]): void {
  const { facts } = low;
  const mark = facts.mark();
  let hoisted: number[] | undefined;
  for (const statement of statements) {
    const before = facts.mark();
    low.pushGuarded(statement);
    exportDeclared(low, statement, before);
    if (statement.kind === ts.SyntaxKind.FunctionDeclaration) {
      while (facts.collected(before) > 0) (hoisted ??= []).push(facts.pop());
    }
  }
  if (hoisted !== undefined) facts.insert(mark, hoisted);
}

/** A list of statements with a scope of its own, as a Block. */
export function lowerBlock(low: Lowering, node: ts.Block): number {
  low.scope.open();
  declareBlockNames(low, node.statements);
  const start = low.start(node);
  const mark = low.facts.mark();
  pushStatements(low, node.statements);
  const block = low.facts.list(Kind.Block, start, node.end, mark);
  low.scope.close();
  return block;
}
