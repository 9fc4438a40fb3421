import { allNodes, endOf, kindOf, nameOfExpression, operand, startOf } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import { importTarget } from '../link/program.js';
import type { Solver } from '../solve/frame.js';
import type { Column, Field, Fields, FoundField } from './field.js';
import { formElement, initialFields, stateFields } from './form-fields.js';
import { judgeField } from './judge-field.js';
import { payloadFields } from './payload-fields.js';
import { classFields, routeSchemaFields, schemaFields, schemaNames } from './schema-fields.js';
import { selectionFields, taggedFields } from './selection-fields.js';
import { mongooseFields, tableFields, typeFields } from './table-fields.js';
import { calleeName, propertyOf } from './tree.js';

/** All places of a program at which personal data is collected, selected, stored or declared under a name. */
export function collectFields(solver: Solver): Fields {
  const stored = storingCalls(solver);
  const outside = schemasOfAnswers(solver);
  const columns: Column[] = [];
  const all = solver.program.files.flatMap((file) => {
    const facts = solver.program.facts(file);
    if (!facts) return [];
    const { fields, initial } = fieldsOfFile(solver, facts, stored.get(file) ?? new Set(), outside);
    for (const { role, holder, name } of fields) if (role === 'table') columns.push({ table: holder, name });
    const judged = (found: readonly FoundField[]): Field[] => found.flatMap((field) => judgeField(facts, field) ?? []);
    return inOrder(judged(fields), judged(initial));
  });
  return { fields: all, columns };
}

/** Calls that store something, by file. */
function storingCalls(solver: Solver): ReadonlyMap<string, ReadonlySet<number>> {
  const calls = new Map<string, Set<number>>();
  for (const summary of solver.summaries.values()) {
    for (const effect of summary?.effects ?? []) {
      if (effect.kind !== 'sink' || !effect.parts.some((part) => part.role.kind === 'store')) continue;
      let inFile = calls.get(effect.site.file);
      if (!inFile) calls.set(effect.site.file, (inFile = new Set()));
      inFile.add(effect.site.node);
    }
  }
  return calls;
}

function fieldsOfFile(
  solver: Solver,
  facts: FileFacts,
  stored: ReadonlySet<number>,
  outside: ReadonlySet<string>,
): { readonly fields: readonly FoundField[]; readonly initial: readonly FoundField[] } {
  const nodes = [...allNodes(facts)];
  const initial: FoundField[] = [];
  const known = schemaNames(facts, nodes);
  const answers = answerRanges(facts, nodes);
  const names = declaredNames(facts, nodes);
  const objects = declaredObjects(facts, nodes);
  const found: FoundField[] = [];
  for (const node of nodes) {
    switch (kindOf(facts, node)) {
      case Kind.Jsx: {
        const element = formElement(facts, node);
        if (element) found.push(element);
        if (nameOfExpression(facts, operand(facts, node, 0)) === 'Formik')
          initial.push(...initialFields(facts, propertyOf(facts, operand(facts, node, 1), 'initialValues'), node));
        break;
      }
      case Kind.Call: {
        initial.push(...stateFields(facts, node, names.get(node) ?? ''));
        found.push(...selectionFields(facts, node), ...tableFields(facts, node));
        const schema = schemaFields(solver, facts, node, known);
        const isAnswer =
          answers.some(({ start, end }) => start <= startOf(facts, node) && endOf(facts, node) <= end) ||
          schema.some((field) => outside.has(`${facts.file}#${field.holder}`));
        if (!isAnswer) found.push(...schema);
        if (stored.has(node)) found.push(...payloadFields(facts, node, objects));
        break;
      }
      case Kind.New:
        found.push(...mongooseFields(facts, node, names.get(node) ?? ''));
        if (stored.has(node)) found.push(...payloadFields(facts, node, objects));
        break;
      case Kind.Property:
        found.push(...routeSchemaFields(facts, node));
        break;
      case Kind.TaggedTemplate:
        found.push(...taggedFields(facts, node));
        break;
      default:
    }
  }
  for (let index = 0; index < facts.classes.length; index++) found.push(...classFields(solver, facts, index));
  for (const declaration of facts.types) found.push(...typeFields(solver, facts, declaration));
  return { fields: found, initial };
}

/** Name of the variable that a call's result is declared as, the state of `[form, setForm]` included. */
function declaredNames(facts: FileFacts, nodes: readonly number[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const node of nodes) {
    if (kindOf(facts, node) !== Kind.Declare) continue;
    const pattern = operand(facts, node, 0);
    const named = kindOf(facts, pattern) === Kind.ArrayPattern ? operand(facts, pattern, 0) : pattern;
    names.set(operand(facts, node, 1), nameOfExpression(facts, named));
  }
  return names;
}

/** Object literals that variables are declared as. */
function declaredObjects(facts: FileFacts, nodes: readonly number[]): ReadonlyMap<number, number> {
  const objects = new Map<number, number>();
  for (const node of nodes) {
    const pattern = operand(facts, node, 0);
    const value = operand(facts, node, 1);
    const isObject = kindOf(facts, node) === Kind.Declare && kindOf(facts, value) === Kind.Object;
    if (isObject && kindOf(facts, pattern) === Kind.VariablePattern) objects.set(operand(facts, pattern, 0), value);
  }
  return objects;
}

/** Calls whose schema says what a model or a tool answers, not what people give. */
const answering =
  /^(generateObject|streamObject|tool|dynamicTool|createTool|defineTool|zodResponseFormat|zodTextFormat|zodFunction|zodResponsesFunction|withStructuredOutput|zodToJsonSchema|toJSONSchema|DynamicStructuredTool|fromZodSchema|useObject|registerTool|object|createEnv|defineAction)$/;

function isAnswering(facts: FileFacts, node: number): boolean {
  const name = calleeName(facts, node);
  if (name !== 'object') return answering.test(name);
  // Output.object({ schema })
  return nameOfExpression(facts, operand(facts, operand(facts, node, 0), 0)) === 'Output';
}

function answerRanges(facts: FileFacts, nodes: readonly number[]): { readonly start: number; readonly end: number }[] {
  return nodes
    .filter(
      (node) => (kindOf(facts, node) === Kind.Call || kindOf(facts, node) === Kind.New) && isAnswering(facts, node),
    )
    .map((node) => ({ start: startOf(facts, node), end: endOf(facts, node) }));
}

/** Schemas, as `file#name`, that are handed to such a call under their name. */
function schemasOfAnswers(solver: Solver): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of solver.program.files) {
    const facts = solver.program.facts(file);
    if (!facts) continue;
    const nodes = [...allNodes(facts)];
    const ranges = answerRanges(facts, nodes);
    if (ranges.length === 0) continue;
    for (const node of nodes) {
      if (kindOf(facts, node) !== Kind.Variable) continue;
      if (!ranges.some(({ start, end }) => start < startOf(facts, node) && endOf(facts, node) <= end)) continue;
      const target = importTarget(solver.program, file, operand(facts, node, 0));
      if (target?.kind === 'variable') {
        const other = solver.program.facts(target.file);
        if (other) found.add(`${target.file}#${nameOfVariable(other, target.variable)}`);
      } else found.add(`${file}#${nameOfExpression(facts, node)}`);
    }
  }
  return found;
}

function nameOfVariable(facts: FileFacts, variable: number): string {
  return facts.strings[facts.variables[variable * 4] ?? 0] ?? '';
}

/** One field for each place, in the order of the text; the state that a form begins with says nothing new beside its elements. */
function inOrder(fields: readonly Field[], initial: readonly Field[]): Field[] {
  const elements = new Set(fields.filter((field) => field.role === 'form').map((field) => field.category));
  const all = [...fields, ...initial.filter((field) => !elements.has(field.category))];
  const byPlace = new Map(all.map((field) => [`${field.start}|${field.category}`, field]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
