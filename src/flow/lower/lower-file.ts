import type { ts } from 'ts-morph';
import { factsVersion, FunctionFlag, Kind, type FileFacts, type SyntaxErrorFact } from '../facts.js';
import { findComments, isDirective } from './comments.js';
import { declareBlockNames, declareVars } from './declare-names.js';
import { accessRows } from './lower-access.js';
import { pushStatements } from './lower-block.js';
import { classRows } from './lower-class.js';
import { functionRows } from './lower-function.js';
import { jsxRows } from './lower-jsx.js';
import { literalRows } from './lower-literal.js';
import { loopRows } from './lower-loop.js';
import { moduleRows } from './lower-module.js';
import { namespaceRows } from './lower-namespace.js';
import { objectRows } from './lower-object.js';
import { operatorRows } from './lower-operator.js';
import { statementRows } from './lower-statement.js';
import { typeRows } from './lower-type.js';
import { Lowering, type Row, type SyntaxTables } from './lowering.js';
import { parseSource } from './parse-source.js';
import { lineStartsOf } from './trivia.js';

function table<Result>(...rows: (readonly Row<Result>[])[]): Row<Result>[1][] {
  const handlers: Row<Result>[1][] = [];
  for (const [kind, handler] of rows.flat()) handlers[kind] = handler;
  return handlers;
}

const tables: SyntaxTables = {
  expressions: table(literalRows, operatorRows, accessRows, objectRows, functionRows, classRows, jsxRows),
  statements: table(statementRows, loopRows, moduleRows, namespaceRows),
  types: table(typeRows),
};

/**
 * Says what one file does, as plain data. Depends on nothing but its arguments and never throws:
 * what cannot be parsed is in `syntaxErrors`, the rest is lowered.
 * @param file path relative to the root, with `/`; the ending decides the language
 * @param text the file's text; all offsets refer to it as it is given
 */
export function lowerFile(file: string, text: string): FileFacts {
  const { source, errors } = parseSource(file, text);
  return lowerSource(file, text, source, errors);
}

function lowerSource(file: string, text: string, source: ts.SourceFile, errors: readonly SyntaxErrorFact[]): FileFacts {
  const low = new Lowering(source.text, source, tables);
  low.ambient = source.isDeclarationFile;
  low.functions.push(0);
  const directives = directivesOf(source);
  lowerModule(low, directives.length, text.length);
  finishReferences(low);
  return {
    version: factsVersion,
    file,
    nodes: low.facts.finish(),
    strings: low.facts.strings,
    lineStarts: lineStartsOf(text),
    variables: low.scope.finish(),
    functions: Int32Array.from(low.functions),
    classes: Int32Array.from(low.classes),
    imports: Int32Array.from(low.imports),
    exports: Int32Array.from(low.exports),
    types: Int32Array.from(low.types),
    specifiers: [...low.specifiers],
    comments: findComments(text, source),
    directives,
    syntaxErrors: errors,
  };
}

/** The module's own code as function 0. */
function lowerModule(low: Lowering, directiveCount: number, end: number): void {
  const { facts, scope, source } = low;
  scope.open();
  const statements = directiveCount === 0 ? source.statements : source.statements.slice(directiveCount);
  declareVars(low, source.statements);
  if (!low.ambient) declareBlockNames(low, source.statements);
  pushStatements(low, statements);
  scope.close();
  const body = facts.list(Kind.Block, 0, end, 0);
  const fixed = [0, 0, 0, 0, 0, body, 0, 0, 0, 0, 0];
  low.functions[0] = facts.listAfter(Kind.Function, 0, end, fixed, facts.mark());
}

/** Settles what only the whole file tells: which functions and types are exported, and functions or classes that a fault left open. */
function finishReferences(low: Lowering): void {
  const { facts, text } = low;
  const exportedTypes = new Set<number>();
  for (const node of low.exports) {
    const variable = facts.operand(node, 3) - 1;
    const expression = facts.operand(node, 4);
    let index = variable < 0 ? -1 : (low.functionOfVariable[variable] ?? 0) - 1;
    if (index < 0 && expression > 0 && facts.kindOf(expression) === Kind.Closure) index = facts.operand(expression, 0);
    const target = index < 0 ? 0 : (low.functions[index] ?? 0);
    if (target > 0) facts.setOperand(target, 2, facts.operand(target, 2) | FunctionFlag.exported);
    if (facts.operand(node, 1) === 0) exportedTypes.add(facts.operand(node, 2));
  }
  for (const type of low.types) {
    if (exportedTypes.has(facts.operand(type, 0))) facts.setOperand(type, 2, 1);
  }
  low.functions.forEach((node, index) => {
    if (node > 0) return;
    const fixed = [index, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    low.functions[index] = facts.listAfter(Kind.Function, 0, text.length, fixed, facts.mark());
  });
  low.classes.forEach((node, index) => {
    if (node > 0) return;
    low.classes[index] = facts.listAfter(Kind.Class, 0, text.length, [index, 0, 0, 0, 0, 0], facts.mark());
  });
}

/** `use server` and the like: the strings that stand alone at the top. */
function directivesOf(source: ts.SourceFile): string[] {
  const directives: string[] = [];
  for (const statement of source.statements) {
    if (!isDirective(statement)) break;
    directives.push(statement.expression.text);
  }
  return directives;
}
