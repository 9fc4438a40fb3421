import { ts } from 'ts-morph';
import { openSource, type FixSource } from './fix-source.js';
import type { FixContext } from './quick-fix.js';

const folders = ['', 'src/', 'app/'] as const;
const endings = ['.ts', '.tsx', '/index.ts', '.js', '.jsx', '.mjs', '.d.ts'] as const;

/** Folder that an alias such as `@/` stands for, when `rest` is a file there; null when it is not. */
export function aliasFolder(context: Pick<FixContext, 'text'>, rest: string): string | null {
  return folders.find((folder) => endings.some((ending) => context.text(`${folder}${rest}${ending}`) !== null)) ?? null;
}

/** The file of the project that a specifier names, by a relative path or by an alias of the root; null for packages. */
export function importedSource(
  context: Pick<FixContext, 'text'>,
  source: FixSource,
  specifier: string,
): FixSource | null {
  const [, rest] = /^[@~#]\/(.+)$/.exec(specifier) ?? [];
  const folder = rest === undefined ? null : aliasFolder(context, rest);
  if (rest !== undefined && folder !== null) return firstOf(context, `${folder}${rest}`);
  if (!specifier.startsWith('.')) return null;
  const path = source.file.split('/').slice(0, -1);
  for (const step of specifier.replace(/\.[cm]?js$/, '').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return firstOf(context, path.join('/'));
}

function firstOf(context: Pick<FixContext, 'text'>, path: string): FixSource | null {
  for (const ending of endings) {
    const found = openSource(context, `${path}${ending}`);
    if (found) return found;
  }
  return null;
}

/** An import of the file by the local name; null when the name is not imported. */
export function importOf(
  source: FixSource,
  name: string,
): { readonly specifier: string; readonly imported: string } | null {
  for (const statement of source.tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    const element =
      bindings && ts.isNamedImports(bindings)
        ? bindings.elements.find((candidate) => candidate.name.text === name)
        : undefined;
    if (element)
      return { specifier: statement.moduleSpecifier.text, imported: (element.propertyName ?? element.name).text };
  }
  return null;
}

/** Whether a function of this name, declared here or in a file that is imported, takes one text. False where that is not to be seen. */
export function takesText(context: Pick<FixContext, 'text'>, source: FixSource, name: string, depth = 0): boolean {
  const from = importOf(source, name);
  const other = from && depth < 3 ? importedSource(context, source, from.specifier) : null;
  if (from) return other !== null && takesText(context, other, from.imported, depth + 1);
  const parameters = parametersOf(source, name);
  const [first, ...others] = parameters ?? [];
  if (!first || others.some((parameter) => !parameter.questionToken && !parameter.initializer)) return false;
  return (
    ts.isIdentifier(first.name) &&
    (!first.type || /^(string|unknown|any)\b|\|\s*string\b/.test(first.type.getText(source.tree)))
  );
}

function parametersOf(source: FixSource, name: string): ts.NodeArray<ts.ParameterDeclaration> | null {
  for (const statement of source.tree.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement.parameters;
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: variable, initializer } of statement.declarationList.declarations) {
      if (
        variable.getText(source.tree) === name &&
        initializer &&
        (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
      )
        return initializer.parameters;
    }
  }
  return null;
}
