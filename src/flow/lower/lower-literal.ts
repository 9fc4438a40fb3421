import { ts } from 'ts-morph';
import { Kind } from '../facts.js';
import { on, type Lowering, type Row } from './lowering.js';

function textLiteral(low: Lowering, node: ts.LiteralLikeNode): number {
  return low.facts.one(Kind.Text, low.start(node), node.end, low.facts.text(node.text));
}

function numberLiteral(low: Lowering, node: ts.LiteralLikeNode): number {
  return low.facts.one(Kind.Number, low.start(node), node.end, low.facts.text(node.text));
}

function regexLiteral(low: Lowering, node: ts.RegularExpressionLiteral): number {
  return low.facts.one(Kind.Regex, low.start(node), node.end, low.facts.text(node.text));
}

function booleanLiteral(value: 0 | 1): (low: Lowering, node: ts.Node) => number {
  return (low, node) => low.facts.one(Kind.Boolean, low.start(node), node.end, value);
}

/** One fixed piece of a template as a Text node. */
function piece(low: Lowering, node: ts.TemplateLiteralLikeNode): number {
  return low.facts.one(Kind.Text, low.start(node), node.end, low.facts.text(node.text));
}

function pushPieces(low: Lowering, node: ts.TemplateExpression, withEmpty: boolean): void {
  const { facts } = low;
  if (withEmpty || node.head.text !== '') facts.push(piece(low, node.head));
  for (const span of node.templateSpans) {
    facts.push(low.expression(span.expression));
    if (withEmpty || span.literal.text !== '') facts.push(piece(low, span.literal));
  }
}

function template(low: Lowering, node: ts.TemplateExpression): number {
  const start = low.start(node);
  const mark = low.facts.mark();
  pushPieces(low, node, false);
  return low.facts.list(Kind.Template, start, node.end, mark);
}

function taggedTemplate(low: Lowering, node: ts.TaggedTemplateExpression): number {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  facts.push(low.expression(node.tag));
  if (node.template.kind === ts.SyntaxKind.TemplateExpression) pushPieces(low, node.template, true);
  else facts.push(textLiteral(low, node.template));
  return facts.list(Kind.TaggedTemplate, start, node.end, mark);
}

function leaf(kind: typeof Kind.Null | typeof Kind.This | typeof Kind.Super): (low: Lowering, node: ts.Node) => number {
  return (low, node) => low.facts.leaf(kind, low.start(node), node.end);
}

function identifier(low: Lowering, node: ts.Identifier): number {
  const { facts } = low;
  const start = low.start(node);
  const text = low.name(node);
  if (text === 0) return facts.leaf(Kind.Unknown, start, node.end);
  const variable = low.scope.find(text);
  if (variable >= 0) return facts.one(Kind.Variable, start, node.end, variable);
  return node.text === 'undefined'
    ? facts.leaf(Kind.Undefined, start, node.end)
    : facts.one(Kind.Global, start, node.end, text);
}

/** `#name in object`: the name as a text. */
function privateName(low: Lowering, node: ts.PrivateIdentifier): number {
  return low.facts.one(Kind.Text, low.start(node), node.end, low.name(node));
}

/** Literals, templates, names, `this` and `super`. */
export const literalRows: readonly Row<number>[] = [
  on(ts.SyntaxKind.StringLiteral, textLiteral),
  on(ts.SyntaxKind.NoSubstitutionTemplateLiteral, textLiteral),
  on(ts.SyntaxKind.NumericLiteral, numberLiteral),
  on(ts.SyntaxKind.BigIntLiteral, numberLiteral),
  on(ts.SyntaxKind.RegularExpressionLiteral, regexLiteral),
  on(ts.SyntaxKind.TrueKeyword, booleanLiteral(1)),
  on(ts.SyntaxKind.FalseKeyword, booleanLiteral(0)),
  on(ts.SyntaxKind.NullKeyword, leaf(Kind.Null)),
  on(ts.SyntaxKind.ThisKeyword, leaf(Kind.This)),
  on(ts.SyntaxKind.SuperKeyword, leaf(Kind.Super)),
  on(ts.SyntaxKind.TemplateExpression, template),
  on(ts.SyntaxKind.TaggedTemplateExpression, taggedTemplate),
  on(ts.SyntaxKind.Identifier, identifier),
  on(ts.SyntaxKind.PrivateIdentifier, privateName),
];
