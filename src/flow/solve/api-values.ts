import type { CallModel, NodeId } from '../../knowledge/sdk/model-table.js';
import { nameOfExpression } from '../facts-reader.js';
import { constantText } from './constants.js';
import type { Argument, Frame } from './frame.js';
import type { ApiAtom } from './value.js';

/** A value of a modelled package at a node of the table, with the names it carries along. */
export function apiAtom(node: NodeId, names: readonly string[]): ApiAtom {
  return { kind: 'api', node, names, key: `a${node}:${names.join('.')}` };
}

/** Names that a client carries along; a queue that is made gets the constant name it is made with, a query that of its table. */
export function namesFor(
  frame: Frame,
  atom: ApiAtom,
  args: readonly Argument[],
  matching: readonly CallModel[] = [],
): readonly string[] {
  for (const model of matching) {
    for (const argument of model.args) {
      const table = argument.label === 'db.table' ? args[argument.index] : undefined;
      const called = table ? (constantText(table.value) ?? nameOfExpression(frame.facts, table.node)) : '';
      if (called !== '') return [called];
    }
  }
  const name =
    atom.names.length === 0 && frame.solver.models.packageOf(atom.node).family === 'db' && args[0]
      ? constantText(args[0].value)
      : null;
  // The address of a database is the name of no table.
  return name === null || name.includes('/') ? atom.names : [name];
}
