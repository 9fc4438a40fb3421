import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { fileEdits, lineStart, nodeAt, offsetAt, openSource, type FixSource } from './fix-source.js';
import { removedFromList } from './list-edits.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { around } from './surroundings.js';

/** Takes a field out of where it is collected, selected or declared. Declines where the file still reads it. */
export const dropField: QuickFix = { id: 'drop-field', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const { file, range } = context.finding;
  if (file.endsWith('.prisma')) return prismaLine(context);
  const source = openSource(context, file);
  if (!source) return null;
  const start = offsetAt(source.text, range.start);
  const end = offsetAt(source.text, range.end);
  const node = nodeAt(source, range);
  const edit = isWord(source, node, start, end) ? wordRemoval(source, node, start, end) : removal(source, node);
  return edit && fileEdits(source, [edit]);
}

/** The line of a column in schema.prisma. */
function prismaLine(context: FixContext): FileEdits | null {
  const text = context.text(context.finding.file);
  if (text === null) return null;
  const start = lineStart(text, offsetAt(text, context.finding.range.start));
  const [line = ''] = /^[^\n]*\n?/.exec(text.slice(start)) ?? [];
  return new Map([[context.finding.file, [{ start, end: start + line.length, text: '' }]]]);
}

/** The range is one name in a longer constant text. */
function isWord(source: FixSource, node: ts.Node, start: number, end: number): boolean {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return isText && (start > node.getStart(source.tree) || end < node.end);
}

/** A column with its comma, a path with its blank; what stands alone on its line, with the line. */
function wordRemoval(source: FixSource, node: ts.Node, start: number, end: number): TextEdit | null {
  const text = textAround(source, node);
  if (/^\W*(insert|create)\b/i.test(text)) return null;
  const before = source.text.slice(node.getStart(source.tree) + 1, start);
  const after = source.text.slice(end, node.end - 1);
  if (before === '' && after === '') return removal(source, node);
  const prefix = /(?:\w+\.)?$/.exec(before)?.[0].length ?? 0;
  const from = start - prefix;
  const comma = /^\s*,\s*/.exec(after)?.[0];
  if (comma !== undefined) return { start: from, end: end + comma.length, text: '' };
  const led = /\s*,\s*$/.exec(before.slice(0, before.length - prefix))?.[0];
  if (led !== undefined) return { start: from - led.length, end, text: '' };
  const space = /\s+$/.exec(before)?.[0];
  if (space !== undefined && /^\s|^$/.test(after)) return { start: start - space.length, end, text: '' };
  const follows = /^\s+/.exec(after)?.[0];
  return before === '' && follows !== undefined ? { start, end: end + follows.length, text: '' } : null;
}

function textAround(source: FixSource, node: ts.Node): string {
  const template =
    ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? around(node, ts.isTemplateExpression) : node;
  return (template ?? node).getText(source.tree);
}

function removal(source: FixSource, node: ts.Node): TextEdit | null {
  if (ts.isStringLiteralLike(node) && ts.isArrayLiteralExpression(node.parent))
    return removedFromList(source, node.parent.elements, node.parent.elements.indexOf(node));
  if (ts.isStringLiteralLike(node) && ts.isCallExpression(node.parent) && node.parent.arguments.length > 1)
    return removedFromList(source, node.parent.arguments, node.parent.arguments.indexOf(node));
  const element = elementOf(node);
  if (element) return elementRemoval(source, element);
  const property = around(node, isMember);
  if (!property || isRead(source, property)) return null;
  if (ts.isClassElement(property) || ts.isTypeElement(property)) return lineRemoval(source, property);
  const list = property.parent.properties;
  return list.length === 1 ? null : removedFromList(source, list, list.indexOf(property));
}

type Member = ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.PropertyDeclaration | ts.PropertySignature;

function isMember(node: ts.Node): node is Member {
  return (
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node)
  );
}

/** Whether some other place of the file reads or repeats the name, which would no longer be there. */
function isRead(source: FixSource, property: Member): boolean {
  const name = property.name.getText(source.tree).replace(/['"]/g, '');
  const rest = source.text.slice(0, property.pos) + source.text.slice(property.end);
  return new RegExp(`\\.${name}\\b|[{,]\\s*${name}\\s*[,}]`).test(rest) && !isStored(property);
}

/** What a call stores or selects is read nowhere by this name. */
function isStored(property: Member): boolean {
  return ts.isShorthandPropertyAssignment(property) || around(property, ts.isCallExpression) === null
    ? false
    : ts.isPropertyAssignment(property) &&
        !ts.isCallExpression(property.initializer) &&
        property.initializer.kind !== ts.SyntaxKind.TrueKeyword;
}

type Element = ts.JsxElement | ts.JsxSelfClosingElement;

/** The element whose opening tag this is. */
function elementOf(node: ts.Node): Element | null {
  if (ts.isJsxSelfClosingElement(node)) return node;
  const opening = ts.isJsxOpeningElement(node) ? node : ts.isJsxElement(node) ? node.openingElement : null;
  return (
    opening?.parent ??
    (ts.isJsxOpeningElement(node.parent) || ts.isJsxSelfClosingElement(node.parent) ? elementOf(node.parent) : null)
  );
}

/** An element with its line; a label around nothing but text and the element goes with it. */
function elementRemoval(source: FixSource, element: Element): TextEdit | null {
  const { parent } = element;
  if (!ts.isJsxElement(parent) && !ts.isJsxFragment(parent)) return null;
  const isLabel =
    ts.isJsxElement(parent) &&
    parent.openingElement.tagName.getText(source.tree) === 'label' &&
    parent.children.every((child) => child === element || ts.isJsxText(child));
  return isLabel ? elementRemoval(source, parent) : lineRemoval(source, element);
}

/** A node, with its line where nothing else stands on it. */
function lineRemoval(source: FixSource, node: ts.Node): TextEdit {
  const start = node.getStart(source.tree, true);
  const line = lineStart(source.text, start);
  const rest = /^[;,]?[ \t]*(\r\n|\n|\r)/.exec(source.text.slice(node.end));
  const alone = source.text.slice(line, start).trim() === '' && rest !== null;
  return { start: alone ? line : start, end: node.end + (alone ? rest[0].length : 0), text: '' };
}
