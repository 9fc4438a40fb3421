import { ts } from 'ts-morph';
import { Kind } from '../facts.js';
import { eachBoundName } from './lower-pattern.js';
import { dottedName } from './lower-type.js';
import { on, type Lowering, type Row } from './lowering.js';
import { hasModifier, withoutWrapping } from './property-name.js';

function specifierText(low: Lowering, node: ts.Expression | undefined): number {
  if (node === undefined) return 0;
  switch (node.kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral: {
      const { text } = node as ts.StringLiteralLike;
      low.specifiers.add(text);
      return low.facts.text(text);
    }
    default:
      return 0;
  }
}

function writeImport(
  low: Lowering,
  node: ts.Node,
  specifier: number,
  imported: string,
  name: ts.Identifier | undefined,
  typeOnly: boolean,
): void {
  const { facts } = low;
  const variable = name === undefined ? 0 : low.scope.find(low.name(name)) + 1;
  const fixed = [specifier, facts.text(imported), variable, typeOnly ? 1 : 0];
  low.imports.push(facts.listAfter(Kind.Import, low.start(node), node.end, fixed, facts.mark()));
}

function importDeclaration(low: Lowering, node: ts.ImportDeclaration): void {
  if (low.inNamespace) return;
  const specifier = specifierText(low, node.moduleSpecifier);
  const clause = node.importClause;
  if (clause === undefined) {
    writeImport(low, node, specifier, '', undefined, false);
    return;
  }
  const typeOnly = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  if (clause.name) writeImport(low, clause.name, specifier, 'default', clause.name, typeOnly);
  const bindings = clause.namedBindings;
  if (bindings?.kind === ts.SyntaxKind.NamespaceImport) {
    writeImport(low, bindings, specifier, '*', bindings.name, typeOnly);
  } else if (bindings) {
    for (const element of bindings.elements) {
      const imported = (element.propertyName ?? element.name).text;
      writeImport(low, element, specifier, imported, element.name, typeOnly || element.isTypeOnly);
    }
  }
}

/** `import x = require('y')` is an import, `import x = A.B` another name for a value. */
function importEquals(low: Lowering, node: ts.ImportEqualsDeclaration): void {
  const { facts } = low;
  const reference = node.moduleReference;
  if (reference.kind === ts.SyntaxKind.ExternalModuleReference) {
    if (low.inNamespace) return;
    writeImport(low, node, specifierText(low, reference.expression), '*', node.name, node.isTypeOnly);
  } else if (!node.isTypeOnly && !low.ambient) {
    const variable = low.scope.find(low.name(node.name));
    if (variable < 0) return;
    low.scope.initialise(variable);
    const pattern = facts.one(Kind.VariablePattern, low.start(node.name), node.name.end, variable);
    const value = entity(low, reference);
    facts.push(facts.three(Kind.Declare, low.start(node), node.end, pattern, value, 0));
  }
  if (hasModifier(node, ts.SyntaxKind.ExportKeyword)) exportName(low, node.name, node.name.text);
}

function entity(low: Lowering, name: ts.EntityName): number {
  if (name.kind === ts.SyntaxKind.Identifier) return low.expression(name);
  const start = low.start(name);
  return low.facts.three(Kind.Member, start, name.end, entity(low, name.left), low.name(name.right), 0);
}

/** Operands of an Export; what is left out is 0. */
interface ExportParts {
  readonly exported: string;
  readonly specifier?: number;
  readonly imported?: string;
  readonly variable?: number;
  readonly expression?: number;
  readonly typeOnly?: boolean;
}

function writeExport(low: Lowering, node: ts.Node, parts: ExportParts): void {
  const { facts } = low;
  const fixed = [
    facts.text(parts.exported),
    parts.specifier ?? 0,
    facts.text(parts.imported ?? ''),
    parts.variable ?? 0,
    parts.expression ?? 0,
    parts.typeOnly === true ? 1 : 0,
  ];
  low.exports.push(facts.listAfter(Kind.Export, low.start(node), node.end, fixed, facts.mark()));
}

/** Exports a declared name of the module. */
function exportName(low: Lowering, name: ts.Identifier, exported: string): void {
  if (low.ambient || low.inNamespace) return;
  const variable = low.scope.find(low.name(name)) + 1;
  if (variable > 0) writeExport(low, name, { exported, imported: name.text, variable });
}

function exportDeclaration(low: Lowering, node: ts.ExportDeclaration): void {
  if (low.inNamespace) return;
  const specifier = specifierText(low, node.moduleSpecifier);
  const typeOnly = node.isTypeOnly;
  const clause = node.exportClause;
  if (clause === undefined) {
    writeExport(low, node, { exported: '*', specifier, typeOnly });
  } else if (clause.kind === ts.SyntaxKind.NamespaceExport) {
    writeExport(low, clause, { exported: clause.name.text, specifier, imported: '*', typeOnly });
  } else {
    for (const element of clause.elements) {
      const local = element.propertyName ?? element.name;
      const variable =
        node.moduleSpecifier === undefined && local.kind === ts.SyntaxKind.Identifier
          ? low.scope.find(low.name(local)) + 1
          : 0;
      writeExport(low, element, {
        exported: element.name.text,
        specifier,
        imported: local.text,
        variable,
        typeOnly: typeOnly || element.isTypeOnly,
      });
    }
  }
}

/** `export default x` and `export = x`; the expression runs where it stands. */
function exportAssignment(low: Lowering, node: ts.ExportAssignment): void {
  if (low.ambient || low.inNamespace) return;
  const { facts } = low;
  const start = low.start(node);
  const expression = low.expression(node.expression);
  facts.push(facts.one(Kind.Expression, start, node.end, expression));
  const inner = withoutWrapping(node.expression);
  const isName = inner.kind === ts.SyntaxKind.Identifier;
  const variable = isName ? low.scope.find(low.name(inner as ts.Identifier)) + 1 : 0;
  writeExport(low, node, { exported: 'default', imported: dottedName(inner), variable, expression });
}

/**
 * Writes the exports of a statement with the modifier `export`, after the statement itself.
 * @param mark where the statement's nodes start among those collected
 */
export function exportDeclared(low: Lowering, statement: ts.Statement, mark: number): void {
  if (low.currentFunction !== 0 || low.inNamespace) return;
  switch (statement.kind) {
    case ts.SyntaxKind.VariableStatement:
      if (!hasModifier(statement as ts.VariableStatement, ts.SyntaxKind.ExportKeyword)) break;
      for (const { name } of (statement as ts.VariableStatement).declarationList.declarations) {
        eachBoundName(name, (identifier) => {
          exportName(low, identifier, identifier.text);
        });
      }
      break;
    case ts.SyntaxKind.FunctionDeclaration:
    case ts.SyntaxKind.ClassDeclaration:
    case ts.SyntaxKind.EnumDeclaration:
    case ts.SyntaxKind.ModuleDeclaration:
    case ts.SyntaxKind.InterfaceDeclaration:
      exportNamed(low, statement as ts.FunctionDeclaration, mark);
      break;
    default:
  }
}

function exportNamed(low: Lowering, node: ts.FunctionDeclaration, mark: number): void {
  const { facts } = low;
  if (!hasModifier(node, ts.SyntaxKind.ExportKeyword)) return;
  const isDefault = hasModifier(node, ts.SyntaxKind.DefaultKeyword);
  const { name } = node;
  if ((node.kind as ts.SyntaxKind) === ts.SyntaxKind.InterfaceDeclaration) {
    if (isDefault && name) writeExport(low, node, { exported: 'default', imported: name.text, typeOnly: true });
  } else if (facts.collected(mark) === 0) {
    // An overload, or a declaration of something elsewhere.
  } else if (name?.kind === ts.SyntaxKind.Identifier) {
    exportName(low, name, isDefault ? 'default' : name.text);
  } else if (isDefault) {
    writeExport(low, node, { exported: 'default', expression: facts.operand(facts.top(), 0) });
  }
}

/** Imports and exports. */
export const moduleRows: readonly Row<void>[] = [
  on(ts.SyntaxKind.ImportDeclaration, importDeclaration),
  on(ts.SyntaxKind.ImportEqualsDeclaration, importEquals),
  on(ts.SyntaxKind.ExportDeclaration, exportDeclaration),
  on(ts.SyntaxKind.ExportAssignment, exportAssignment),
];
