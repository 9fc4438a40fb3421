import { kindOf, nameOfExpression, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { Solver } from '../solve/frame.js';
import { typeInfo } from '../solve/types.js';
import type { FoundField } from './field.js';
import { argumentOf, calleeName, chainOf, isAffirmed, propertiesOf, propertyOf, receiverOf, textOf } from './tree.js';

/** Columns of a table that a call declares: Drizzle's `pgTable('leads', { … })`, `sequelize.define('Lead', { … })`. */
export function tableFields(facts: FileFacts, call: number): FoundField[] {
  const name = calleeName(facts, call);
  const first = argumentOf(facts, call, 0);
  if (/Table$/.test(name) && textOf(facts, first) !== null)
    return drizzleColumns(facts, argumentOf(facts, call, 1), textOf(facts, first) ?? '');
  if (name === 'define' && textOf(facts, first) !== null)
    return sequelizeColumns(facts, argumentOf(facts, call, 1), textOf(facts, first) ?? '');
  if (name === 'init' && propertyOf(facts, argumentOf(facts, call, 1), 'sequelize') > 0)
    return sequelizeColumns(facts, first, nameOfExpression(facts, receiverOf(facts, call)));
  return [];
}

function drizzleColumns(facts: FileFacts, columns: number, table: string): FoundField[] {
  return propertiesOf(facts, columns).map(({ name, node, value }) => {
    const { methods, base } = chainOf(facts, value);
    const maker = kindOf(facts, base) === Kind.Call ? calleeName(facts, base) : (methods[methods.length - 1] ?? '');
    return {
      role: 'table',
      name,
      type: drizzleType(maker),
      mandatory:
        methods.includes('notNull') &&
        !methods.some((method) => method.startsWith('default') || method.startsWith('$default')),
      holder: table,
      owners: [table],
      node,
    };
  });
}

function drizzleType(maker: string): string {
  if (/^(bool|boolean|bit)/.test(maker)) return 'boolean';
  if (/^(int|integer|serial|bigint|smallint|bigserial|real|double|numeric|decimal)/.test(maker)) return 'number';
  if (/^(date|timestamp|datetime|time)/.test(maker)) return 'date';
  return /^(text|varchar|char|citext|uuid)/.test(maker) ? 'string' : 'unknown';
}

function sequelizeColumns(facts: FileFacts, columns: number, table: string): FoundField[] {
  return propertiesOf(facts, columns).map(({ name, node, value }) => {
    const allowNull = propertyOf(facts, value, 'allowNull');
    return {
      role: 'table',
      name,
      type: /^(BOOLEAN)$/.test(nameOfExpression(facts, propertyOf(facts, value, 'type') || value))
        ? 'boolean'
        : 'unknown',
      mandatory: kindOf(facts, allowNull) === Kind.Boolean && operand(facts, allowNull, 0) === 0,
      holder: table,
      owners: [table],
      node,
    };
  });
}

/** Paths of a Mongoose schema: `new Schema({ email: { type: String, required: true } })`. */
export function mongooseFields(facts: FileFacts, made: number, name: string): FoundField[] {
  if (nameOfExpression(facts, operand(facts, made, 0)) !== 'Schema') return [];
  const holder = name.replace(/_?schema$/i, '') || name;
  return mongoosePaths(facts, argumentOf(facts, made, 0), holder, [holder], 0);
}

function mongoosePaths(
  facts: FileFacts,
  object: number,
  holder: string,
  owners: readonly string[],
  depth: number,
): FoundField[] {
  return propertiesOf(facts, object).flatMap(({ name, node, value }): FoundField[] => {
    const isGroup = kindOf(facts, value) === Kind.Object && propertyOf(facts, value, 'type') === 0;
    if (isGroup && depth < 3) return mongoosePaths(facts, value, holder, [name, ...owners], depth + 1);
    const type = nameOfExpression(facts, propertyOf(facts, value, 'type') || value);
    return [
      {
        role: 'table',
        name,
        type: type === 'Boolean' ? 'boolean' : type === 'Number' ? 'number' : type === 'Date' ? 'date' : 'unknown',
        mandatory: isAffirmed(facts, propertyOf(facts, value, 'required')),
        holder,
        owners,
        node,
      },
    ];
  });
}

/** Members of a bare interface or type alias. */
export function typeFields(solver: Solver, facts: FileFacts, declaration: number): FoundField[] {
  if (operand(facts, declaration, 1) === 2) return [];
  const name = textOperand(facts, declaration, 0);
  const body = operand(facts, declaration, 3);
  if (kindOf(facts, body) !== Kind.TypeObject) return [];
  return operandsFrom(facts, body, 0).flatMap((member): FoundField[] => {
    const type = operand(facts, member, 1);
    if (kindOf(facts, member) !== Kind.TypeMember) return [];
    return [
      {
        role: 'type',
        name: textOperand(facts, member, 0),
        type: type > 0 ? typeInfo(solver, { file: facts.file, node: type }).primitive : 'unknown',
        mandatory: operand(facts, member, 2) === 0,
        holder: name,
        owners: [name],
        node: member,
      },
    ];
  });
}
