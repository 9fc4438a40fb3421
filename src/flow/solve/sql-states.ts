import { matchEffectStatus, matchPriceName } from '../../knowledge/decisions/effect-words.js';
import { standsForSomebody } from './decision-subject.js';
import type { DecisionEffect } from './decision-effect.js';
import type { Argument } from './frame.js';

const runs = /^(query|execute|run|exec|raw|unsafe|\$?executeRaw(Unsafe)?|\$?queryRaw(Unsafe)?)$/;

const update = /^\s*update\s+["`]?(?:\w+\.)?(\w+)["`]?\s+set\s+(.*)$/is;

const remove = /^\s*delete\s+from\s+["`]?(?:\w+\.)?(\w+)/i;

/** A state that SQL writes to a table of persons: `UPDATE customers SET status = 'blocked'`; or the row that it deletes. */
export function statedInSql(name: string, args: readonly Argument[]): DecisionEffect | null {
  if (!runs.test(name)) return null;
  const atom = args[0]?.value.atoms.find((other) => other.kind === 'text');
  const text = atom?.kind === 'text' ? atom.text : '';
  const deleted = remove.exec(text)?.[1];
  if (deleted !== undefined) return standsForSomebody(deleted) ? { action: 'delete', marks: [] } : null;
  const [, table = '', assignments = ''] = update.exec(text) ?? [];
  if (!standsForSomebody(table)) return null;
  for (const part of assignments.split(/\bwhere\b/i)[0]?.split(',') ?? []) {
    const [, column = '', value = ''] = /["`]?(\w+)["`]?\s*=\s*'?([\w ]+)'?/.exec(part) ?? [];
    const action = matchEffectStatus(column, value) ?? (matchPriceName(column) ? 'price' : null);
    if (action)
      return {
        action,
        marks: [],
        explained: /\b\w*(reason|explanation|grund|begr(ue|ü)ndung)\w*\s*=/i.test(assignments),
      };
  }
  return null;
}
