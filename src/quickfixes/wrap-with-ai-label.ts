import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { isLabelName } from '../knowledge/decisions/effect-words.js';
import { fileEdits, insertion, nodeAt, openSource, type FixSource } from './fix-source.js';
import { jsxText } from './jsx-notice.js';
import { contentLabel } from './label-words.js';
import { wrapped } from './masking.js';
import { configuredFunction, topLevelFunctions, type Callable } from './names-in-scope.js';
import { takesText } from './project-files.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { declarationOf } from './record-shape.js';
import { bare } from './surroundings.js';
import { contentOf, isHtml, isNoText, wholeText, withText } from './text-expression.js';

/** Says in the content itself that an AI made it, with the project's own function where there is one. */
export const wrapWithAiLabel: QuickFix = { id: 'wrap-with-ai-label', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  if (!source || !node || !ts.isExpression(node)) return null;
  const edits = isChild(node) ? besideInJsx(context, source, node) : labelled(context, source, node);
  return edits && fileEdits(source, edits);
}

function modalityOf(context: FixContext): string {
  const modality = context.finding.message.data?.['modality'];
  return typeof modality === 'object' ? modality.id : '';
}

function isMedia(context: FixContext): boolean {
  return ['modality.image', 'modality.audio', 'modality.video'].includes(modalityOf(context));
}

function labelled(context: FixContext, source: FixSource, node: ts.Expression): TextEdit[] | null {
  const content = contentAround(context, node);
  if (!content) return null;
  const own = isMedia(context) ? null : labelFunction(context, source);
  if (own) return [...own.edits, ...wrapped(source, ts.isTemplateSpan(node.parent) ? node : content, own.name)];
  const label = contentLabel(modalityOf(context), context.locale);
  return withText(source, content, isHtml(source, content) ? `<p>${label}</p>` : `\n\n${label}`, 'behind');
}

function labelFunction(context: FixContext, source: FixSource): Callable | null {
  const configured = configuredFunction(context, source, context.configured.labels);
  if (configured) return configured;
  const here = topLevelFunctions(source).find(
    (name) =>
      isLabelName(name) && /^(with|add|append|prepend|label|mark)/.test(name) && takesText(context, source, name),
  );
  return here === undefined ? null : { name: here, edits: [] };
}

/** The text to be labelled: around the expression, in the object it names, or beside a picture. Null where none is to be seen. */
function contentAround(context: FixContext, node: ts.Expression): ts.Expression | null {
  const whole = wholeText(node);
  const plain = bare(whole);
  const object = ts.isIdentifier(plain) ? initialObject(plain) : ts.isObjectLiteralExpression(plain) ? plain : null;
  if (object) return contentOf(object);
  if (isNoText(plain)) return null;
  if (ts.isJsxElement(plain) || ts.isJsxSelfClosingElement(plain) || ts.isJsxFragment(plain)) return null;
  const isPart = ts.isTemplateExpression(plain) || ts.isBinaryExpression(plain);
  if (!isMedia(context) || isPart) return whole;
  const { parent } = whole;
  return ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)
    ? beside(parent.parent, whole)
    : null;
}

function beside(object: ts.ObjectLiteralExpression, media: ts.Expression): ts.Expression | null {
  const content = contentOf(object);
  return content === media ? null : content;
}

/** The object literal that a variable starts as, or that each element of its list does. */
function initialObject(name: ts.Identifier): ts.ObjectLiteralExpression | null {
  const declaration = declarationOf(name);
  return declaration?.initializer ? objectIn(declaration.initializer) : null;
}

function objectIn(expression: ts.Expression): ts.ObjectLiteralExpression | null {
  const plain = bare(expression);
  if (ts.isObjectLiteralExpression(plain)) return plain;
  if (
    !ts.isCallExpression(plain) ||
    !ts.isPropertyAccessExpression(plain.expression) ||
    plain.expression.name.text !== 'map'
  )
    return null;
  const [callback] = plain.arguments;
  return callback && ts.isArrowFunction(callback) && ts.isExpression(callback.body) ? objectIn(callback.body) : null;
}

function isChild(node: ts.Expression): boolean {
  return (
    ts.isJsxExpression(node.parent) && (ts.isJsxElement(node.parent.parent) || ts.isJsxFragment(node.parent.parent))
  );
}

/** `{text}` in an element gets the label as its neighbour. */
function besideInJsx(context: FixContext, source: FixSource, node: ts.Expression): TextEdit[] {
  return [insertion(node.parent.end, ` <small>${jsxText(contentLabel(modalityOf(context), context.locale))}</small>`)];
}
