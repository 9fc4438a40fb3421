import { ts } from 'ts-morph';
import type { FixSource } from './fix-source.js';
import { importOf, importedSource } from './project-files.js';
import type { FixContext } from './quick-fix.js';
import { propertyName } from './surroundings.js';

/** Name of the schema that a type is inferred from: `form` of `z.infer<typeof form>`; null for other types. */
export function schemaOfType(node: ts.TypeReferenceNode): string | null {
  const name = ts.isQualifiedName(node.typeName) ? node.typeName.right.text : '';
  const [argument] = node.typeArguments ?? [];
  if (!/^(infer|input|output|Infer\w*|Static)$/.test(name) || !argument || !ts.isTypeQueryNode(argument)) return null;
  return ts.isIdentifier(argument.exprName) ? argument.exprName.text : null;
}

/** The fields of a schema that this file declares, or one it imports; null when it is not known. */
export function schemaShape(
  context: Pick<FixContext, 'text'>,
  source: FixSource,
  name: string,
): { readonly fields: ReadonlyMap<string, boolean>; readonly list: false } | null {
  const from = importOf(source, name);
  const place = from ? importedSource(context, source, from.specifier) : source;
  const fields = place && schemaFields(place, from?.imported ?? name);
  return fields && { fields, list: false };
}

/** Fields of a schema that the file declares as an object: true for plain values, false for objects and lists. */
function schemaFields(source: FixSource, name: string): ReadonlyMap<string, boolean> | null {
  for (const statement of source.tree.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      if (declaration.name.getText(source.tree) === name && declaration.initializer)
        return fieldsIn(declaration.initializer);
    }
  }
  return null;
}

/** `z.object({ … })`, also with further calls behind it that keep the fields. */
function fieldsIn(schema: ts.Expression): ReadonlyMap<string, boolean> | null {
  if (!ts.isCallExpression(schema) || !ts.isPropertyAccessExpression(schema.expression)) return null;
  const { name, expression } = schema.expression;
  if (/^(strict|passthrough|strip|refine|superRefine|readonly|describe|meta)$/.test(name.text))
    return fieldsIn(expression);
  const [literal] = schema.arguments;
  if (!/^(object|strictObject|looseObject)$/.test(name.text) || !literal || !ts.isObjectLiteralExpression(literal))
    return null;
  const fields = new Map<string, boolean>();
  for (const property of literal.properties) {
    if (!ts.isPropertyAssignment(property)) return null;
    fields.set(
      propertyName(property),
      !/\.(array|object|strictObject|record|tuple|map|set)\(/.test(property.initializer.getText()),
    );
  }
  return fields;
}
