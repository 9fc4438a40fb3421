import type { NodeId } from '../../knowledge/sdk/model-table.js';
import { constantText } from './constants.js';
import type { Argument, Frame } from './frame.js';
import type { ApiAtom } from './value.js';

/** A value of a modelled package at a node of the table, with the names it carries along. */
export function apiAtom(node: NodeId, names: readonly string[]): ApiAtom {
  return { kind: 'api', node, names, key: `a${node}:${names.join('.')}` };
}

/** Names that a client carries along; a queue that is made gets the constant name it is made with. */
export function namesFor(frame: Frame, atom: ApiAtom, args: readonly Argument[]): readonly string[] {
  const name =
    atom.names.length === 0 && frame.solver.models.packageOf(atom.node).family === 'db' && args[0]
      ? constantText(args[0].value)
      : null;
  return name === null ? atom.names : [name];
}
