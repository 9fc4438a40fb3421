import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { fileEdits, insertion, nodeAt, openSource, quoted, type FixSource } from './fix-source.js';
import { asFirstChild, jsxText, rootElement } from './jsx-notice.js';
import { chatNotice } from './label-words.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { around, bare, propertyName } from './surroundings.js';
import { isNoText, wholeText, withText } from './text-expression.js';

/**
 * Tells who writes that an AI answers: on the page of a React chat, before the words of a message, as a field of a JSON
 * answer, and as a header of a stream, which the page has to show.
 */
export const addChatNotice: QuickFix = { id: 'add-chat-notice', safe: false, compute };

const header = 'AI-Disclosure';

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  if (!source || !node || !ts.isExpression(node)) return null;
  const edits = onPage(context, source, node) ?? inResponse(context, source, node) ?? inMessage(context, source, node);
  return edits && fileEdits(source, edits);
}

function onPage(context: FixContext, source: FixSource, node: ts.Expression): TextEdit[] | null {
  const root = rootElement(node);
  return root && [asFirstChild(source, root, `<p role="note">${jsxText(chatNotice(context.locale))}</p>`)];
}

/** `result.toUIMessageStreamResponse()`, `new Response(stream)`, `response.json({ answer })`. */
function inResponse(context: FixContext, source: FixSource, node: ts.Expression): TextEdit[] | null {
  const call = responseCall(node);
  if (!call) return null;
  const args = call.arguments ?? ts.factory.createNodeArray<ts.Expression>();
  const name =
    ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '';
  if (/^to\w*Response$/.test(name)) return withHeader(source, args[0], endOfArguments(source, call));
  if (ts.isNewExpression(call))
    return args.length === 0 ? null : withHeader(source, args[1], endOfArguments(source, call), ', ');
  const [body] = args;
  return body && name === 'json' && ts.isObjectLiteralExpression(body) ? withField(context, source, body) : null;
}

function responseCall(node: ts.Expression): ts.CallExpression | ts.NewExpression | null {
  for (let at: ts.Node = node; !ts.isStatement(at); at = at.parent) {
    if (ts.isNewExpression(at) && /Response$/.test(at.expression.getText())) return at;
    if (
      ts.isCallExpression(at) &&
      ts.isPropertyAccessExpression(at.expression) &&
      /^(to\w*Response|json)$/.test(at.expression.name.text)
    )
      return at;
    if (ts.isSourceFile(at.parent)) return null;
  }
  return null;
}

/** Offset of the closing parenthesis of a call. */
function endOfArguments(source: FixSource, call: ts.Expression): number {
  return source.text.lastIndexOf(')', call.end - 1);
}

/** Puts the header into the options of a response. */
function withHeader(
  source: FixSource,
  options: ts.Expression | undefined,
  end: number,
  before = '',
): TextEdit[] | null {
  const entry = `${quoted(source, header)}: ${quoted(source, 'ai-generated')}`;
  if (!options) return [insertion(end, `${before}{ headers: { ${entry} } }`)];
  if (!ts.isObjectLiteralExpression(options)) return null;
  const headers = options.properties.find((property) => propertyName(property) === 'headers');
  if (!headers) return [intoObject(source, options, `headers: { ${entry} }`)];
  const value = ts.isPropertyAssignment(headers) ? bare(headers.initializer) : null;
  return value && ts.isObjectLiteralExpression(value) ? [intoObject(source, value, entry)] : null;
}

function withField(context: FixContext, source: FixSource, body: ts.ObjectLiteralExpression): TextEdit[] {
  return [intoObject(source, body, `aiDisclosure: ${quoted(source, chatNotice(context.locale))}`)];
}

/** A property behind the last one, on a line of its own where that has one. */
function intoObject(source: FixSource, object: ts.ObjectLiteralExpression, property: string): TextEdit {
  const last = object.properties[object.properties.length - 1];
  if (!last) return { start: object.getStart(source.tree), end: object.end, text: `{ ${property} }` };
  const start = last.getStart(source.tree);
  const before = /(\r?\n[ \t]*)$/.exec(source.text.slice(0, start))?.[1];
  return insertion(last.end, `,${before ?? ' '}${property}`);
}

/** Before the words of a message in a messenger, a call or an HTTP answer of plain text. */
function inMessage(context: FixContext, source: FixSource, node: ts.Expression): TextEdit[] | null {
  const whole = wholeText(node);
  if (isNoText(whole) || around(node, ts.isJsxExpression)) return null;
  return withText(source, whole, `${chatNotice(context.locale)}\n\n`, 'before');
}
