import { ts } from 'ts-morph';
import type { TextEdit } from '../base/text-range.js';
import { indentAt, insertion, type FixSource } from './fix-source.js';
import { enclosingFunction, isFunctionNode } from './surroundings.js';

/** The outermost element around a node, inside the function that renders it. */
export function rootElement(node: ts.Node): ts.JsxElement | ts.JsxFragment | null {
  let found: ts.JsxElement | ts.JsxFragment | null = null;
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isJsxElement(at) || ts.isJsxFragment(at)) found = at;
    if (isFunctionNode(at) && isComponent(at)) return found;
  }
  return found;
}

function isComponent(node: ts.Node): boolean {
  const named =
    ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)
      ? node.name?.text
      : ts.isVariableDeclaration(node.parent)
        ? node.parent.name.getText()
        : undefined;
  return named !== undefined && (/^[A-Z]/.test(named) || enclosingFunction(node) === null);
}

/** A line of markup as the first child of an element. */
export function asFirstChild(source: FixSource, element: ts.JsxElement | ts.JsxFragment, markup: string): TextEdit {
  const opening = ts.isJsxElement(element) ? element.openingElement : element.openingFragment;
  const rest = source.text.slice(opening.end, element.end);
  if (!/^[ \t]*\r?\n/.test(rest)) return insertion(opening.end, markup);
  const indent =
    /^[ \t]*\r?\n([ \t]*)\S/.exec(rest)?.[1] ?? `${indentAt(source.text, element.getStart(source.tree))}${source.unit}`;
  return insertion(opening.end, `${source.newline}${indent}${markup}`);
}

/** A text as the content of an element. */
export function jsxText(text: string): string {
  return text.replace(/[{}<>]/g, (character) => `{'${character}'}`);
}
