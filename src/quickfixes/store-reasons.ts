import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { isReasonName } from '../knowledge/decisions/record-words.js';
import { fileEdits, insertion, nodeAt, offsetAt, openSource, type FixSource } from './fix-source.js';
import type { FixContext, QuickFix } from './quick-fix.js';
import { bare, enclosingFunction, propertyName, walk } from './surroundings.js';

const field = 'reasons';

/** Asks the model for reasons, in its schema, and keeps them beside the state that is written. */
export const storeReasons: QuickFix = { id: 'store-reasons', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  const [origin] = context.finding.flow;
  if (!source || !node || origin?.file !== source.file) return null;
  const state = stateIn(source, node);
  const call = callAt(source, offsetAt(source.text, origin.range.start), offsetAt(source.text, origin.range.end));
  if (!state || !call || enclosingFunction(call) !== enclosingFunction(node)) return null;
  const schema = schemaOf(source, call);
  const answer = answerOf(source, call);
  if (!schema || answer === null) return null;
  const asked = schema.properties.map(propertyName).find((name) => isReasonName(name));
  const edits: TextEdit[] = [insertion(state.end, `, ${field}: ${answer}.${asked ?? field}`)];
  const last = schema.properties[schema.properties.length - 1];
  if (asked === undefined && last) edits.push(insertion(last.end, `, ${field}: z.array(z.string())`));
  return fileEdits(source, edits);
}

/** The property that says what is decided, in the record that is written. */
function stateIn(source: FixSource, node: ts.Node): ts.PropertyAssignment | null {
  let found: ts.PropertyAssignment | null = null;
  walk(node, (at) => {
    if (found || !ts.isPropertyAssignment(at)) return;
    if (
      /status|state|stage|decision|outcome|verdict|result|approved|blocked|rejected/i.test(propertyName(at)) &&
      !inQuery(at)
    )
      found = at;
  });
  return found;
}

function inQuery(node: ts.Node): boolean {
  for (let at: ts.Node = node.parent; !ts.isStatement(at); at = at.parent)
    if (ts.isPropertyAssignment(at) && /^(where|filter|select|include)$/.test(propertyName(at))) return true;
  return false;
}

function callAt(source: FixSource, start: number, end: number): ts.CallExpression | null {
  let found: ts.CallExpression | null = null;
  walk(source.tree, (at) => {
    if (ts.isCallExpression(at) && at.getStart(source.tree) >= start && at.end <= end) found ??= at;
  });
  return found;
}

/** The fields that `schema: z.object({ … })` asks for, in the call or in a constant of the file. */
function schemaOf(source: FixSource, call: ts.CallExpression): ts.ObjectLiteralExpression | null {
  const [options] = call.arguments;
  if (!options || !ts.isObjectLiteralExpression(options)) return null;
  const given = options.properties.find((property) => propertyName(property) === 'schema');
  let value: ts.Expression | undefined;
  if (given && ts.isPropertyAssignment(given)) value = bare(given.initializer);
  if (given && ts.isShorthandPropertyAssignment(given)) value = given.name;
  if (value && ts.isIdentifier(value)) value = constantOf(source, value.text);
  if (!value || !ts.isCallExpression(value) || value.expression.getText(source.tree) !== 'z.object') return null;
  const [fields] = value.arguments;
  return fields && ts.isObjectLiteralExpression(fields) && !fields.properties.hasTrailingComma ? fields : null;
}

function constantOf(source: FixSource, name: string): ts.Expression | undefined {
  for (const statement of source.tree.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations)
      if (ts.isIdentifier(declaration.name) && declaration.name.text === name) return declaration.initializer;
  }
  return undefined;
}

/** The variable that holds the answer: `object` of `const { object } = await generateObject(…)`. */
function answerOf(source: FixSource, call: ts.CallExpression): string | null {
  const awaited = ts.isAwaitExpression(call.parent) ? call.parent : call;
  const declaration = awaited.parent;
  if (!ts.isVariableDeclaration(declaration) || !ts.isObjectBindingPattern(declaration.name)) return null;
  const element = declaration.name.elements.find(
    ({ name, propertyName: original }) => (original ?? name).getText(source.tree) === 'object',
  );
  return element && ts.isIdentifier(element.name) ? element.name.text : null;
}
