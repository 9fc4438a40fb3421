import { ts } from 'ts-morph';
import type { TextEdit } from '../base/text-range.js';
import { insertion, quoted, type FixSource } from './fix-source.js';
import { aliasFolder } from './project-files.js';
import type { FixContext } from './quick-fix.js';

/** A function that a fix may call: by which name, and the edits that bring it into the file. */
export interface Callable {
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

/** Functions that the top level of a file declares or imports, by their local names. Components and types are none. */
export function topLevelFunctions(source: FixSource): string[] {
  const names: string[] = [];
  for (const statement of source.tree.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) names.push(statement.name.text);
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (
          ts.isIdentifier(name) &&
          initializer &&
          (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        )
          names.push(name.text);
      }
    }
    if (ts.isImportDeclaration(statement)) names.push(...importedValues(statement));
  }
  return names.filter((name) => /^[a-z_$]/.test(name));
}

function isTypeOnly(clause: ts.ImportClause): boolean {
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function importedValues(statement: ts.ImportDeclaration): string[] {
  const clause = statement.importClause;
  if (!clause || isTypeOnly(clause)) return [];
  const bindings = clause.namedBindings;
  const named =
    bindings && ts.isNamedImports(bindings) ? bindings.elements.filter((element) => !element.isTypeOnly) : [];
  return [...(clause.name ? [clause.name.text] : []), ...named.map((element) => element.name.text)];
}

/** The first of the named functions that the file has, or can import from the project; null when there is none. */
export function configuredFunction(context: FixContext, source: FixSource, names: readonly string[]): Callable | null {
  const here = topLevelFunctions(source);
  const present = names.find((name) => here.includes(name));
  if (present !== undefined) return { name: present, edits: [] };
  for (const name of names) {
    if (!/^[\w$]+$/.test(name)) continue;
    const [file] = context.exporting(name).filter((candidate) => candidate !== source.file);
    if (file !== undefined) return { name, edits: [importEdit(context, source, name, file)] };
  }
  return null;
}

/** Imports a name from a file of the project: into an import that is there, else in a line of its own. */
function importEdit(context: FixContext, source: FixSource, name: string, file: string): TextEdit {
  const imports = source.tree.statements.filter(ts.isImportDeclaration);
  const specifiers = imports.map((statement) =>
    ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : '',
  );
  const specifier = specifierOf(context, source, specifiers, file);
  const known = imports[specifiers.indexOf(specifier)];
  const bindings =
    known?.importClause && !isTypeOnly(known.importClause) ? known.importClause.namedBindings : undefined;
  const last = bindings && ts.isNamedImports(bindings) ? bindings.elements[bindings.elements.length - 1] : undefined;
  if (last) return insertion(last.end, `, ${name}`);
  const end = imports[imports.length - 1]?.end;
  const semicolon = end === undefined || source.text[end - 1] === ';' ? ';' : '';
  const line = `import { ${name} } from ${quoted(source, specifier)}${semicolon}`;
  return end === undefined
    ? insertion(startOfCode(source), `${line}${source.newline}`)
    : insertion(end, `${source.newline}${line}`);
}

/** Where the first statement, or its comment after directives, stands. */
function startOfCode(source: FixSource): number {
  const directives = source.tree.statements.filter(
    (statement) => ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression),
  );
  const last = directives[directives.length - 1];
  if (last) return last.end + source.newline.length;
  return source.text.startsWith('#!') ? source.text.indexOf('\n') + 1 : 0;
}

/** How the file would name another: with the alias it uses itself (`@/lib/x`), else by the relative path. */
function specifierOf(context: FixContext, source: FixSource, specifiers: readonly string[], file: string): string {
  const plain = file.replace(/\.[cm]?[jt]sx?$/i, '').replace(/\/index$/, '');
  for (const specifier of specifiers) {
    const [, alias = '', rest = ''] = /^([@~#]\/)(.+)$/.exec(specifier) ?? [];
    if (alias === '') continue;
    const folder = aliasFolder(context, rest);
    if (folder !== null && plain.startsWith(folder)) return `${alias}${plain.slice(folder.length)}`;
  }
  const from = source.file.split('/').slice(0, -1);
  const to = plain.split('/');
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  const ending = specifiers.some((specifier) => /^\.{1,2}\/.*\.js$/.test(specifier)) ? '.js' : '';
  return `${from.length === 0 ? './' : '../'.repeat(from.length)}${to.join('/')}${ending}`;
}
