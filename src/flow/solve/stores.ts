import type { CallModel } from '../../knowledge/sdk/model-table.js';
import { argumentRole } from '../../knowledge/sdk/roles.js';
import { carriedMarks } from './carried.js';
import { columnChannel, writeChannel } from './channels.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { objectFields, readAny, readMember } from './members.js';
import { passMarks } from './traces.js';
import { nothing, type Value } from './value.js';

/**
 * Model output that a call writes to columns of a table known by its name. Personal data is not followed through tables:
 * the columns of the row that is read say themselves what they are.
 */
export function recordColumns(
  frame: Frame,
  model: CallModel,
  names: readonly string[],
  args: readonly Argument[],
  node: number,
): void {
  const table = names[0];
  if (table === undefined) return;
  for (const argument of model.args) {
    if (argumentRole(model.family, argument.label)?.kind !== 'store') continue;
    let value = args[argument.index]?.value ?? nothing;
    for (const step of argument.path)
      value = step.kind === 'name' ? readMember(frame, value, step.name ?? '', node) : readAny(frame, value, node);
    writeRow(frame, model.package, table, value, node);
  }
}

function writeRow(frame: Frame, packageName: string, table: string, row: Value, node: number): void {
  for (const atom of row.atoms) {
    if (atom.kind !== 'object') continue;
    for (const [column, field] of objectFields(frame, atom.id) ?? []) {
      const made = carriedMarks(frame, field).filter((mark) => mark.kind === 'ai-output' && !mark.implicit);
      if (made.length === 0) continue;
      const marks = passMarks(made, siteOf(frame, node), 'stored', `${table}.${column}`);
      writeChannel(frame.solver, columnChannel(packageName, table, column), { atoms: [], marks });
    }
  }
}
