import { endOf, kindOf, nameOfExpression, operand, operandsFrom, startOf, textOperand } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { FoundField } from './field.js';
import { selectedColumns } from './sql.js';
import { argumentOf, calleeName, callsOf, propertiesOf, receiverOf, textNodes, textOf } from './tree.js';

const queries =
  /^(find|findMany|findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findOne|findOneOrFail|findOneBy|findBy|findAll|findByPk|findAndCountAll|findAndCount|findById|aggregate|groupBy|paginate)$/;

/** What the query of a call asks for by name; none where it asks for everything, or is no query. */
export function selectionFields(facts: FileFacts, call: number): FoundField[] {
  const name = calleeName(facts, call);
  if (queries.test(name)) return queryOptions(facts, call);
  if (name === 'select' || name === 'returning' || name === 'pluck' || name === 'project')
    return selectCall(facts, call);
  const text = argumentOf(facts, call, 0);
  return isText(facts, text) ? sqlFields(facts, call, text, operandsOfText(facts, text)) : [];
}

function isText(facts: FileFacts, node: number): boolean {
  return kindOf(facts, node) === Kind.Text || kindOf(facts, node) === Kind.Template;
}

function operandsOfText(facts: FileFacts, node: number): readonly number[] {
  return kindOf(facts, node) === Kind.Template ? operandsFrom(facts, node, 0) : [node];
}

/** `` sql`SELECT …` ``, `` gql`query { … }` `` */
export function taggedFields(facts: FileFacts, node: number): FoundField[] {
  const tag = nameOfExpression(facts, operand(facts, node, 0));
  const texts = operandsFrom(facts, node, 1);
  return /^(gql|graphql)$/i.test(tag) ? graphqlFields(facts, texts) : sqlFields(facts, node, node, texts);
}

/** Columns that a constant SELECT names. Holes of a template are no columns. */
function sqlFields(facts: FileFacts, call: number, node: number, texts: readonly number[]): FoundField[] {
  const whole = texts.map((part) => textOf(facts, part) ?? '?').join('');
  const { table, columns, role } = selectedColumns(whole);
  return columns.flatMap((column): FoundField[] => {
    const place = wordPlace(facts, texts, column);
    return [
      {
        role,
        name: column,
        type: 'unknown',
        mandatory: false,
        holder: table,
        owners: table === '' ? [] : [table],
        node,
        call: role === 'payload' ? call : 0,
        ...place,
      },
    ];
  });
}

/** Where a word stands in constant parts of a text; nothing where escapes make that uncertain. */
function wordPlace(
  facts: FileFacts,
  texts: readonly number[],
  word: string,
  from = 0,
): { readonly start: number; readonly end: number } | Record<string, never> {
  const pattern = new RegExp(`(?<![\\w$])${word.replace(/\$/g, '\\$')}(?![\\w$])`);
  for (const part of texts) {
    const text = textOf(facts, part);
    if (text === null) continue;
    const at = text.slice(from).search(pattern);
    const length = endOf(facts, part) - startOf(facts, part);
    const margin = length - text.length;
    if (at < 0 || margin < 0 || margin > 3) continue;
    // Quotes or the marks of a hole around it: one before the text in every case.
    const start = startOf(facts, part) + (margin === 0 ? 0 : 1) + from + at;
    return { start, end: start + word.length };
  }
  return {};
}

/** `prisma.lead.findMany({ select: { email: true } })`, `repo.find({ select: ['email'] })`, `Model.findAll({ attributes: [...] })`. */
function queryOptions(facts: FileFacts, call: number): FoundField[] {
  const table = nameOfExpression(facts, receiverOf(facts, call)).replace(/(Repository|Repo|Model|Collection)$/, '');
  const found: FoundField[] = [];
  for (const argument of operandsFrom(facts, call, 2)) {
    if (kindOf(facts, argument) === Kind.Text && argument !== argumentOf(facts, call, 0))
      found.push(...wordFields(facts, argument, /\s+/, table, call));
    collectOptions(facts, argument, [table], found, 0);
  }
  return found;
}

const selectKeys = new Set(['select', 'columns', 'attributes', 'projection', 'fields']);
const nestingKeys = new Set(['include', 'relations', 'populate', 'with', 'options']);

function collectOptions(
  facts: FileFacts,
  object: number,
  owners: readonly string[],
  found: FoundField[],
  depth: number,
): void {
  if (depth > 4) return;
  for (const { name, value } of propertiesOf(facts, object)) {
    if (selectKeys.has(name)) collectSelected(facts, value, owners, found, depth + 1);
    else if (nestingKeys.has(name)) {
      for (const relation of propertiesOf(facts, value)) {
        collectOptions(facts, relation.value, [relation.name, ...owners], found, depth + 1);
      }
    }
  }
}

function collectSelected(
  facts: FileFacts,
  select: number,
  owners: readonly string[],
  found: FoundField[],
  depth: number,
): void {
  const [holder = ''] = owners.slice(-1);
  for (const text of textNodes(facts, select)) {
    if (kindOf(facts, select) === Kind.Text) found.push(...wordFields(facts, text, /[\s,]+/, holder, text));
    else found.push(column(textOf(facts, text) ?? '', text, owners, holder));
  }
  for (const { name, node, value } of propertiesOf(facts, select)) {
    if (isOn(facts, value)) found.push(column(name, node, owners, holder));
    else if (kindOf(facts, value) === Kind.Object) collectOptions(facts, value, [name, ...owners], found, depth + 1);
  }
}

function isOn(facts: FileFacts, value: number): boolean {
  const kind = kindOf(facts, value);
  return (
    (kind === Kind.Boolean && operand(facts, value, 0) === 1) ||
    (kind === Kind.Number && textOperand(facts, value, 0) === '1')
  );
}

function column(name: string, node: number, owners: readonly string[], holder: string): FoundField {
  return { role: 'selection', name, type: 'unknown', mandatory: false, holder, owners, node };
}

/** `'email firstName -_id'` */
function wordFields(facts: FileFacts, node: number, separator: RegExp, table: string, _call: number): FoundField[] {
  const text = textOf(facts, node) ?? '';
  return text
    .split(separator)
    .filter((word) => /^\+?[\w.]+$/.test(word))
    .map((word) => word.replace(/^\+/, ''))
    .map((word) => ({ ...column(word, node, [table], table), ...wordPlace(facts, [node], word) }));
}

/** `.select()` of a query builder: its columns as texts, as one text, or as an object of columns. */
function selectCall(facts: FileFacts, call: number): FoundField[] {
  const table = tableOf(facts, call);
  if (table === null) return [];
  return operandsFrom(facts, call, 2).flatMap((argument): FoundField[] => {
    if (kindOf(facts, argument) === Kind.Object)
      return propertiesOf(facts, argument).flatMap(({ node, value, name }) => {
        const member = kindOf(facts, value) === Kind.Member ? value : 0;
        if (member === 0) return isOn(facts, value) ? [column(name, node, [table], table)] : [];
        const from = nameOfExpression(facts, operand(facts, member, 0));
        return [column(textOperand(facts, member, 1), node, [from === '' ? table : from], from)];
      });
    return textNodes(facts, argument).flatMap((text) => supabaseColumns(facts, text, table));
  });
}

/** `'email, profiles(phone), alias:column'` */
function supabaseColumns(facts: FileFacts, text: number, table: string): FoundField[] {
  const owners: string[] = [table];
  const found: FoundField[] = [];
  for (const [whole] of (textOf(facts, text) ?? '').matchAll(/[\w.:!-]+\s*\(|\)|[\w.:]+/g)) {
    if (whole === ')') {
      if (owners.length > 1) owners.shift();
    } else if (whole.endsWith('(')) {
      const relation = whole.slice(0, -1).trim().split('!')[0] ?? '';
      owners.unshift(relation.slice(relation.indexOf(':') + 1));
    } else {
      const [source = ''] = whole.split(/\bas\b/);
      const name = source.slice(Math.max(source.lastIndexOf(':'), source.lastIndexOf('.')) + 1);
      found.push({ ...column(name, text, [...owners], table), ...wordPlace(facts, [text], name) });
    }
  }
  return found;
}

/** The table that a query in a chain is about; null where the chain does not look like a query. */
export function tableOf(facts: FileFacts, call: number): string | null {
  const [, ...before] = callsOf(facts, call);
  for (const inner of before) {
    const name = calleeName(facts, inner);
    const first = argumentOf(facts, inner, 0);
    if (/^(from|selectFrom|table|into|insertInto|updateTable|deleteFrom|insert|update|collection)$/.test(name))
      return textOf(facts, first) ?? nameOfExpression(facts, first);
    if (queries.test(name) || /^findBy|^findOneAnd/.test(name))
      return nameOfExpression(facts, receiverOf(facts, inner));
    // knex('subscribers').select(…)
    if (kindOf(facts, operand(facts, inner, 0)) !== Kind.Member && /knex|^k$|^db$|^trx$|^database$/i.test(name))
      return textOf(facts, first);
  }
  // db.select({ … }).from(table): the table comes later, the columns say whose they are.
  const first = argumentOf(facts, call, 0);
  const isColumns =
    kindOf(facts, first) === Kind.Object &&
    propertiesOf(facts, first).some(({ value }) => kindOf(facts, value) === Kind.Member);
  return isColumns &&
    /^(db|database|tx|trx|drizzle|orm|client)$/i.test(nameOfExpression(facts, receiverOf(facts, call)))
    ? ''
    : null;
}

/** Fields without fields of their own in a constant GraphQL document. */
function graphqlFields(facts: FileFacts, texts: readonly number[]): FoundField[] {
  const found: FoundField[] = [];
  const owners: string[] = [];
  let last = '';
  for (const part of texts) {
    const text = (textOf(facts, part) ?? '').replace(/#[^\n]*/g, (comment) => ' '.repeat(comment.length));
    for (const match of text.matchAll(/\{|\}|\([^)]*\)|\.\.\.\s*(?:on\s+)?\w+|[@$]?\w+\s*:?/g)) {
      const [word] = match;
      const next = text.slice(match.index + word.length).trimStart();
      if (word === '{') {
        owners.unshift(last);
        last = '';
      } else if (word === '}') owners.shift();
      else if (/^\w+$/.test(word.trim()) && owners.length > 1) {
        last = word.trim();
        if (next.startsWith('{') || next.startsWith('(')) continue;
        found.push({
          ...column(
            last,
            part,
            owners.filter((owner) => owner !== ''),
            owners[0] ?? '',
          ),
          ...wordPlace(facts, [part], last, match.index),
        });
      } else if (/^\w+$/.test(word.trim())) last = word.trim();
    }
  }
  return found;
}
