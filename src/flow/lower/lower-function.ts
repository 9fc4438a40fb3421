import { ts } from 'ts-morph';
import { FunctionFlag, Kind, VariableFlag } from '../facts.js';
import { declareBlockNames, declareName, declarePattern, declareVars } from './declare-names.js';
import { pushStatements } from './lower-block.js';
import { bindingPattern, withDefault } from './lower-pattern.js';
import { on, type Lowering, type Row } from './lowering.js';
import { hasModifier, pushDecorators } from './property-name.js';

/** What the place of a function says about it. */
export interface FunctionContext {
  /** Bits of FunctionFlag. */
  readonly flags: number;
  /** Variable + 1 of a declared function. */
  readonly variable?: number;
  /** Class + 1 of a method or static block. */
  readonly classIndex?: number;
}

type FunctionSyntax = ts.FunctionLikeDeclaration | ts.ClassStaticBlockDeclaration;

/**
 * Lowers a function with its parameters and body.
 * @returns its index in `functions`
 */
export function lowerFunction(low: Lowering, node: FunctionSyntax, context: FunctionContext): number {
  const { scope, currentFunction: parent, fieldClass, fieldStatic } = low;
  const index = low.functions.length;
  low.functions.push(0);
  const header = headerOf(low, node, context, index, parent);
  const scopeDepth = scope.depth();
  low.currentFunction = index;
  low.fieldClass = 0;
  low.fieldStatic = false;
  scope.open();
  low.functions[index] = writeFunction(low, node, header);
  scope.closeTo(scopeDepth);
  low.currentFunction = parent;
  low.fieldClass = fieldClass;
  low.fieldStatic = fieldStatic;
  return index;
}

/** The fixed operands of a Function node; body, return type and number of decorators are still 0. */
function headerOf(
  low: Lowering,
  node: FunctionSyntax,
  context: FunctionContext,
  index: number,
  parent: number,
): number[] {
  const hint = low.takeHint(low.start(node));
  const isArrow = node.kind === ts.SyntaxKind.ArrowFunction;
  const inField = isArrow && low.fieldClass > 0;
  const flags = context.flags | ownFlags(node) | (inField && low.fieldStatic ? FunctionFlag.static : 0);
  const classIndex = context.classIndex ?? (inField ? low.fieldClass : 0);
  const header = [index, hint[0], flags, parent, context.variable ?? 0, 0, 0, classIndex, hint[1], hint[2], 0];
  const { name } = node;
  if (name?.kind === ts.SyntaxKind.Identifier && hint[0] === 0) {
    header[1] = low.name(name);
    header[8] = low.start(name);
    header[9] = name.end;
  }
  return header;
}

function ownFlags(node: FunctionSyntax): number {
  if (node.kind === ts.SyntaxKind.ClassStaticBlockDeclaration) return FunctionFlag.static;
  let flags = hasModifier(node, ts.SyntaxKind.AsyncKeyword) ? FunctionFlag.async : 0;
  if (node.asteriskToken !== undefined) flags |= FunctionFlag.generator;
  if (node.kind === ts.SyntaxKind.ArrowFunction) {
    flags |= FunctionFlag.arrow;
    if (node.body.kind !== ts.SyntaxKind.Block) flags |= FunctionFlag.expressionBody;
  }
  return flags;
}

function writeFunction(low: Lowering, node: FunctionSyntax, header: number[]): number {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  if (node.kind === ts.SyntaxKind.ClassStaticBlockDeclaration) {
    header[5] = functionBody(low, node.body);
    return facts.listAfter(Kind.Function, start, node.end, header, mark);
  }
  if (node.kind === ts.SyntaxKind.FunctionExpression && node.name) {
    header[1] = low.name(node.name);
    header[8] = low.start(node.name);
    header[9] = node.name.end;
    const variable = declareName(low, node.name, VariableFlag.functionName);
    low.scope.initialise(variable);
    header[4] = variable + 1;
    low.scope.open();
  }
  header[10] = pushDecorators(low, node.modifiers);
  pushParameters(low, node.parameters);
  header[6] = low.type(node.type);
  const { body } = node;
  if (body?.kind === ts.SyntaxKind.Block) header[5] = functionBody(low, body as ts.Block);
  else if (body !== undefined) header[5] = low.expression(body);
  return facts.listAfter(Kind.Function, start, node.end, header, mark);
}

/** The body in the scope of the parameters, where `var` belongs to both. */
function functionBody(low: Lowering, body: ts.Block): number {
  declareVars(low, body.statements);
  declareBlockNames(low, body.statements);
  const start = low.start(body);
  const mark = low.facts.mark();
  pushStatements(low, body.statements);
  return low.facts.list(Kind.Block, start, body.end, mark);
}

function pushParameters(low: Lowering, parameters: readonly ts.ParameterDeclaration[]): void {
  for (const parameter of parameters) {
    if (!isThis(parameter)) declarePattern(low, parameter.name, VariableFlag.parameter);
  }
  for (const parameter of parameters) if (!isThis(parameter)) low.facts.push(lowerParameter(low, parameter));
}

/** `this` as a parameter is only a type. */
function isThis({ name }: ts.ParameterDeclaration): boolean {
  return name.kind === ts.SyntaxKind.Identifier && name.text === 'this';
}

function lowerParameter(low: Lowering, parameter: ts.ParameterDeclaration): number {
  const { facts } = low;
  const start = low.start(parameter);
  const mark = facts.mark();
  const { name, type, initializer, modifiers } = parameter;
  const bound = bindingPattern(low, name, true);
  const pattern =
    parameter.dotDotDotToken === undefined
      ? withDefault(low, bound, name, initializer)
      : facts.one(Kind.RestPattern, start, parameter.end, bound);
  facts.push(pattern);
  facts.push(low.type(type));
  facts.push(parameter.questionToken === undefined ? 0 : 1);
  facts.push(modifiers?.some((modifier) => modifier.kind !== ts.SyntaxKind.Decorator) === true ? 1 : 0);
  pushDecorators(low, modifiers);
  return facts.list(Kind.Parameter, start, parameter.end, mark);
}

function closure(low: Lowering, node: ts.FunctionExpression | ts.ArrowFunction): number {
  const start = low.start(node);
  return low.facts.one(Kind.Closure, start, node.end, lowerFunction(low, node, { flags: 0 }));
}

/** Functions as expressions. */
export const functionRows: readonly Row<number>[] = [
  on<ts.ArrowFunction, number>(ts.SyntaxKind.ArrowFunction, closure),
  on<ts.FunctionExpression, number>(ts.SyntaxKind.FunctionExpression, closure),
];
