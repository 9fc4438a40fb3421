import { Kind } from '../facts.js';

/**
 * What the operands of a node are. Letters: `n` node, `t` text, `v` variable, `w` variable + 1 or none, `f` function,
 * `k` class, `K` class + 1 or none, `p` parent function, `g` function flags, `c` a count, `#` a number, `_` a place.
 */
export interface OperandShape {
  /** One letter for each of the first operands. */
  readonly fixed: string;
  /** Letter for all further ones. */
  readonly rest: string;
}

/** Kinds that are not here have only nodes. */
const shapes: readonly (readonly [number, string])[] = [
  [Kind.Text, 't'],
  [Kind.Number, 't'],
  [Kind.Boolean, '#'],
  [Kind.Regex, 't'],
  [Kind.Variable, 'v'],
  [Kind.Global, 't'],
  [Kind.Member, 'nt#'],
  [Kind.Index, 'nn#'],
  [Kind.Call, 'n#'],
  [Kind.Property, 'tn'],
  [Kind.Accessor, 'tnn'],
  [Kind.Closure, 'f'],
  [Kind.ClassValue, 'k'],
  [Kind.Assign, 'tnn'],
  [Kind.Binary, 'tnn'],
  [Kind.Logical, 'tnn'],
  [Kind.Unary, 'tn'],
  [Kind.Yield, 'n#'],
  [Kind.VariablePattern, 'v'],
  [Kind.PropertyPattern, 'tnn'],
  [Kind.Loop, 'nnnn#'],
  [Kind.ForOf, 'nnn#'],
  [Kind.Break, 't'],
  [Kind.Continue, 't'],
  [Kind.Labelled, 'tn'],
  [Kind.Function, '#tgpwnnK__c'],
  [Kind.Parameter, 'nn##'],
  [Kind.Class, '#tnwc'],
  [Kind.Field, 'tnn#'],
  [Kind.Method, 'tf##'],
  [Kind.StaticBlock, 'f'],
  [Kind.Import, 'ttw#'],
  [Kind.Export, 'tttwn#'],
  [Kind.TypeDeclaration, 't##nc'],
  [Kind.TypeReference, 't'],
  [Kind.TypeMember, 'tn#'],
  [Kind.TypePrimitive, 't'],
  [Kind.TypeIndexed, 'nt'],
];

/** Shapes of operands by kind. */
export const operandShapes: ReadonlyMap<number, OperandShape> = new Map(
  shapes.map(([kind, fixed]) => [kind, { fixed, rest: 'n' }]),
);
