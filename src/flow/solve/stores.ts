import { objectFields } from './object-fields.js';
import type { CallModel } from '../../knowledge/sdk/model-table.js';
import { argumentRole } from '../../knowledge/sdk/roles.js';
import { tableChannel } from './channels.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { readAny, readMember, spreadField } from './members.js';
import { nothing, ofAtom, symbolAtom, type Value } from './value.js';
import { openSymbols, writeColumn, writeMember } from './write-members.js';

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

/** What only callers know goes on as a write to the table. */
function writeRow(frame: Frame, packageName: string, table: string, row: Value, node: number): void {
  const channel = tableChannel(packageName, table);
  const target = ofAtom(symbolAtom({ kind: 'channel', channel }, [], [], null));
  for (const atom of row.atoms) {
    if (atom.kind === 'symbol') writeMember(frame, target, spreadField, ofAtom(atom));
    if (atom.kind !== 'object') continue;
    for (const [column, field] of objectFields(frame, atom.id) ?? []) {
      if (openSymbols(frame, field).length > 0) writeMember(frame, target, column.replace(/^\?/, ''), field);
      writeColumn(frame, channel, column, field, { site: siteOf(frame, node), name: `${table}.${column}` });
    }
  }
}
