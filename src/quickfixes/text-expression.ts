import { ts } from 'ts-morph';
import type { TextEdit } from '../base/text-range.js';
import { inTemplate, insertion, quoted, textOfNode, type FixSource } from './fix-source.js';
import { declarationOf } from './record-shape.js';
import { around, bare, isShorthand, propertyName } from './surroundings.js';

/** The whole text that an expression is part of: the template or the sum around it, else the expression itself. */
export function wholeText(node: ts.Expression): ts.Expression {
  let at = node;
  for (;;) {
    const { parent } = at;
    if (ts.isTemplateSpan(parent)) at = parent.parent;
    else if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken) at = parent;
    else if (ts.isParenthesizedExpression(parent)) at = parent;
    else return at;
  }
}

/** Adds a constant text before or behind a text, in the form it is written in. */
export function withText(
  source: FixSource,
  whole: ts.Expression,
  added: string,
  where: 'before' | 'behind',
): TextEdit[] {
  const at = bare(whole);
  if (ts.isTemplateExpression(at) || ts.isNoSubstitutionTemplateLiteral(at)) {
    const inner = where === 'before' ? at.getStart(source.tree) + 1 : endOfContent(source, at);
    return [insertion(inner, inTemplate(added))];
  }
  if (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return where === 'before'
      ? [insertion(at.getStart(source.tree), `${quoted(source, added)} + `)]
      : [insertion(at.end, ` + ${quoted(source, added)}`)];
  }
  const [before, behind] = where === 'before' ? [inTemplate(added), ''] : ['', inTemplate(added)];
  const given = orEmpty(source, whole);
  if (isShorthand(whole)) return [insertion(whole.end, `: \`${before}\${${given}}${behind}\``)];
  return [
    insertion(whole.getStart(source.tree), `\`${before}\${`),
    insertion(whole.end, `${given.slice(textOfNode(source, whole).length)}}${behind}\``),
  ];
}

/** What may be missing by its looks becomes the empty text, not the word `null`. */
function orEmpty(source: FixSource, node: ts.Expression): string {
  const text = textOfNode(source, node);
  const mayMiss = text.includes('?.') || /\.message\.content$/.test(text);
  return mayMiss && !text.includes('??') ? `${text} ?? ''` : text;
}

/** Behind the text of a template; inside `</body>` where it is a whole page. */
function endOfContent(source: FixSource, template: ts.Expression): number {
  const text = textOfNode(source, template);
  const closing = /\s*<\/body>\s*(<\/html>\s*)?`$/i.exec(text);
  const end = closing ? closing.index : (/\s*`$/.exec(text)?.index ?? text.length - 1);
  return template.getStart(source.tree) + end;
}

/** Name of the property or JSX attribute that holds a text; empty for arguments. */
function holderName(whole: ts.Expression): string {
  const { parent } = whole;
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) return propertyName(parent);
  const attribute = ts.isJsxExpression(parent) ? around(parent, ts.isJsxAttribute) : null;
  return attribute?.initializer === parent ? attribute.name.getText() : '';
}

/** Whether a text is HTML: by the name of what holds it, or by tags in it. */
export function isHtml(source: FixSource, whole: ts.Expression): boolean {
  return (
    /html/i.test(holderName(whole)) ||
    /<\/?(p|div|h[1-6]|ul|li|a|br|table|body|strong)\b[^>]*>/i.test(textOfNode(source, whole))
  );
}

/** Names of properties that hold the words of a message, the most likely one first. */
const contentNames = ['html', 'htmlBody', 'text', 'body', 'content', 'message', 'caption', 'description'] as const;

/** The text in an object literal that carries a message. */
export function contentOf(object: ts.ObjectLiteralExpression): ts.Expression | null {
  for (const name of contentNames) {
    for (const property of object.properties) {
      if (propertyName(property) !== name) continue;
      if (ts.isPropertyAssignment(property)) return property.initializer;
      if (ts.isShorthandPropertyAssignment(property)) return property.name;
    }
  }
  return null;
}

/** An object, or a variable that is declared as something other than a text or starts as an object or a list. */
export function isNoText(node: ts.Expression): boolean {
  const plain = bare(node);
  if (isObject(plain)) return true;
  if (!ts.isIdentifier(plain)) return false;
  const declaration = declarationOf(plain);
  if (declaration?.type) return !/\bstring\b/.test(declaration.type.getText()) || ts.isArrayTypeNode(declaration.type);
  const initial = declaration?.initializer && bare(declaration.initializer);
  if (!initial) return false;
  if (isObject(initial)) return true;
  return ts.isCallExpression(initial) && /\.(map|filter|flatMap|all)$/.test(initial.expression.getText());
}

function isObject(node: ts.Expression): boolean {
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node) || ts.isNewExpression(node);
}
