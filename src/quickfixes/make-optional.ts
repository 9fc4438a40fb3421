import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { fileEdits, insertion, nodeAt, offsetAt, openSource, replacement, type FixSource } from './fix-source.js';
import { removedFromList } from './list-edits.js';
import { importOf } from './project-files.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { around, propertyName } from './surroundings.js';

/** Lets a field be left out: `.optional()`, no `required`, a question mark. */
export const makeOptional: QuickFix = { id: 'make-optional', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const { file, range } = context.finding;
  if (file.endsWith('.prisma')) return prismaColumn(context);
  const source = openSource(context, file);
  if (!source) return null;
  const node = nodeAt(source, range);
  const edits = elementEdits(source, node) ?? memberEdits(source, node);
  return edits && edits.length > 0 ? fileEdits(source, edits) : null;
}

/** `phone String` becomes `phone String?`. */
function prismaColumn(context: FixContext): FileEdits | null {
  const text = context.text(context.finding.file);
  if (text === null) return null;
  const start = offsetAt(text, context.finding.range.start);
  const declared = /^\w+[ \t]+\w+(?![\w?[])/.exec(text.slice(start))?.[0];
  return declared === undefined ? null : new Map([[context.finding.file, [insertion(start + declared.length, '?')]]]);
}

/** An element without `required`, in its attributes, its rules and what registers it. */
function elementEdits(source: FixSource, node: ts.Node): TextEdit[] | null {
  const tag = around(
    node,
    (at): at is ts.JsxOpeningElement | ts.JsxSelfClosingElement =>
      ts.isJsxOpeningElement(at) || ts.isJsxSelfClosingElement(at),
  );
  const opening = tag ?? (ts.isJsxElement(node) ? node.openingElement : null);
  if (!opening) return null;
  const edits: TextEdit[] = [];
  for (const attribute of opening.attributes.properties) {
    if (ts.isJsxAttribute(attribute) && /^(required|isRequired)$/.test(attribute.name.getText(source.tree)))
      edits.push({ start: attribute.pos, end: attribute.end, text: '' });
    else edits.push(...requiredOptions(source, attribute));
  }
  return edits;
}

function requiredOptions(source: FixSource, around: ts.Node): TextEdit[] {
  const edits: TextEdit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && propertyName(node) === 'required') {
      const list = node.parent.properties;
      edits.push(
        list.length > 1 || !ts.isCallExpression(node.parent.parent)
          ? removedFromList(source, list, list.indexOf(node))
          : removedFromList(source, node.parent.parent.arguments, node.parent.parent.arguments.indexOf(node.parent)),
      );
    } else ts.forEachChild(node, visit);
  };
  visit(around);
  return edits;
}

function memberEdits(source: FixSource, node: ts.Node): TextEdit[] | null {
  const property = around(
    node,
    (at): at is ts.PropertyAssignment | ts.PropertyDeclaration | ts.PropertySignature =>
      ts.isPropertyAssignment(at) || ts.isPropertyDeclaration(at) || ts.isPropertySignature(at),
  );
  if (!property) return null;
  if (ts.isPropertyAssignment(property)) return schemaEdits(source, property.initializer);
  if (property.questionToken) return null;
  const bang = ts.isPropertyDeclaration(property) ? property.exclamationToken : undefined;
  const mark = bang ? replacement(source, bang, '?') : insertion(property.name.end, '?');
  if (ts.isPropertySignature(property)) return [mark];
  return classEdits(source, property, mark);
}

/** A property of a class that validators check says so with a decorator, too. */
function classEdits(source: FixSource, property: ts.PropertyDeclaration, mark: TextEdit): TextEdit[] | null {
  const [first] = ts.getDecorators(property) ?? [];
  const imported = importOf(source, 'IsOptional');
  const list = namedImports(source, 'class-validator');
  if (!first || (!imported && !list)) return null;
  const at = first.getStart(source.tree);
  const end = source.text.slice(first.end, property.name.getStart(source.tree));
  const separator = end.includes('\n') ? `${source.newline}${indentOf(source, at)}` : ' ';
  const last = list?.elements[list.elements.length - 1];
  return [
    ...(imported || !last ? [] : [insertion(last.end, ', IsOptional')]),
    insertion(at, `@IsOptional()${separator}`),
    mark,
  ];
}

function indentOf(source: FixSource, at: number): string {
  return /[ \t]*$/.exec(source.text.slice(0, at))?.[0] ?? '';
}

function namedImports(source: FixSource, from: string): ts.NamedImports | null {
  for (const statement of source.tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (statement.moduleSpecifier.text === from && bindings && ts.isNamedImports(bindings)) return bindings;
  }
  return null;
}

/** `.optional()` at the end; libraries whose fields are optional by themselves lose their `.required()`, columns their `.notNull()`. */
function schemaEdits(source: FixSource, value: ts.Expression): TextEdit[] | null {
  for (let at: ts.Expression = value; ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression);) {
    if (/^(required|notNull|defined)$/.test(at.expression.name.text))
      return [{ start: at.expression.expression.end, end: at.end, text: '' }];
    at = at.expression.expression;
  }
  if (ts.isObjectLiteralExpression(value)) {
    const edits = requiredOptions(source, value);
    return edits.length > 0 ? edits : null;
  }
  const root = rootOf(value);
  const library = root === null ? null : libraryOf(source, root);
  if (library === null) return null;
  if (/^valibot/.test(library) && ts.isCallExpression(value))
    return [insertion(value.getStart(source.tree), `${root}.optional(`), insertion(value.end, ')')];
  return /^(zod|myzod|@hono\/zod-openapi)/.test(library) && !library.endsWith('/mini')
    ? [insertion(value.end, '.optional()')]
    : null;
}

/** The module that a name is imported from, however it is imported. */
function libraryOf(source: FixSource, name: string): string | null {
  for (const statement of source.tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const clause = statement.importClause;
    const bindings = clause?.namedBindings;
    const isNamespace = bindings && ts.isNamespaceImport(bindings) && bindings.name.text === name;
    if (clause?.name?.text === name || isNamespace) return statement.moduleSpecifier.text;
  }
  return importOf(source, name)?.specifier ?? null;
}

/** The variable that a chain of calls starts with. */
function rootOf(value: ts.Expression): string | null {
  let at = value;
  while (ts.isCallExpression(at) || ts.isPropertyAccessExpression(at)) at = at.expression;
  return ts.isIdentifier(at) ? at.text : null;
}
