import { ts } from 'ts-morph';
import { Kind } from '../facts.js';
import { decodeEntities, trimJsxText } from './jsx-text.js';
import { on, type Lowering, type Row } from './lowering.js';
import { namedValue } from './property-name.js';

function element(low: Lowering, node: ts.JsxElement): number {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  const { tagName, attributes } = node.openingElement;
  facts.push(tag(low, tagName));
  facts.push(attributeObject(low, attributes));
  pushChildren(low, node.children);
  return facts.list(Kind.Jsx, start, node.end, mark);
}

function selfClosing(low: Lowering, node: ts.JsxSelfClosingElement): number {
  const start = low.start(node);
  const name = tag(low, node.tagName);
  return low.facts.two(Kind.Jsx, start, node.end, name, attributeObject(low, node.attributes));
}

function fragment(low: Lowering, node: ts.JsxFragment): number {
  const { facts } = low;
  const start = low.start(node);
  const mark = facts.mark();
  const opening = node.openingFragment;
  facts.push(0);
  facts.push(facts.leaf(Kind.Object, opening.end, opening.end));
  pushChildren(low, node.children);
  return facts.list(Kind.Jsx, start, node.end, mark);
}

/** Lower-case names are HTML, everything else is an expression. */
function tag(low: Lowering, name: ts.JsxTagNameExpression): number {
  const { facts } = low;
  if (name.kind === ts.SyntaxKind.JsxNamespacedName) {
    return facts.one(Kind.Text, low.start(name), name.end, facts.text(`${name.namespace.text}:${name.name.text}`));
  }
  if (name.kind === ts.SyntaxKind.Identifier && isHtmlName(name.text)) {
    return facts.one(Kind.Text, low.start(name), name.end, low.name(name));
  }
  return low.expression(name);
}

function isHtmlName(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 97 && first <= 122) || text.includes('-');
}

function attributeObject(low: Lowering, attributes: ts.JsxAttributes): number {
  const { facts } = low;
  const start = low.start(attributes);
  const mark = facts.mark();
  for (const property of attributes.properties) {
    const from = low.start(property);
    facts.push(
      property.kind === ts.SyntaxKind.JsxSpreadAttribute
        ? facts.one(Kind.Spread, from, property.end, low.expression(property.expression))
        : attribute(low, property, from),
    );
  }
  return facts.list(Kind.Object, start, attributes.end, mark);
}

function attribute(low: Lowering, node: ts.JsxAttribute, start: number): number {
  const { facts } = low;
  const { name } = node;
  const text = name.kind === ts.SyntaxKind.Identifier ? name.text : `${name.namespace.text}:${name.name.text}`;
  return facts.two(Kind.Property, start, node.end, facts.text(text), attributeValue(low, node, text));
}

function attributeValue(low: Lowering, node: ts.JsxAttribute, name: string): number {
  const { facts } = low;
  const value = node.initializer;
  if (value === undefined) return facts.one(Kind.Boolean, low.start(node.name), node.name.end, 1);
  switch (value.kind) {
    case ts.SyntaxKind.StringLiteral:
      return facts.one(Kind.Text, low.start(value), value.end, facts.text(decodeEntities(value.text)));
    case ts.SyntaxKind.JsxExpression:
      return value.expression ? namedValue(low, value.expression, name, node.name) : low.unknown(value);
    default:
      return low.expression(value);
  }
}

function pushChildren(low: Lowering, children: readonly ts.JsxChild[]): void {
  const { facts } = low;
  for (const child of children) {
    switch (child.kind) {
      case ts.SyntaxKind.JsxText: {
        if (child.containsOnlyTriviaWhiteSpaces) break;
        const text = trimJsxText(child.text);
        if (text !== '') facts.push(facts.one(Kind.Text, child.pos, child.end, facts.text(text)));
        break;
      }
      case ts.SyntaxKind.JsxExpression: {
        if (child.expression === undefined) break;
        const value = low.expression(child.expression);
        const isSpread = child.dotDotDotToken !== undefined;
        facts.push(isSpread ? facts.one(Kind.Spread, low.start(child), child.end, value) : value);
        break;
      }
      default:
        facts.push(low.expression(child));
    }
  }
}

/** JSX elements and fragments. */
export const jsxRows: readonly Row<number>[] = [
  on(ts.SyntaxKind.JsxElement, element),
  on(ts.SyntaxKind.JsxSelfClosingElement, selfClosing),
  on(ts.SyntaxKind.JsxFragment, fragment),
];
