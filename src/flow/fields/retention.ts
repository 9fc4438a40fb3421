import { allNodes, functionAround, functionView, kindOf, nameOfExpression, startOf } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { Solver } from '../solve/frame.js';
import type { Column } from './field.js';
import { tableOf } from './selection-fields.js';
import { isLimit } from './stores.js';
import { calleeName, receiverOf, wordsWithin } from './tree.js';

/** What of a program limits how long records are kept. */
export interface Retention {
  /** Tables, as `tableKey` names them, with a column that says until when, or with a job that deletes what is old. */
  readonly tables: ReadonlySet<string>;
  /** Something is about retention as a whole: a job for all tables, an index that expires. */
  readonly general: boolean;
}

const cleaning =
  /purge|clean_?up|retention|prune|expire|housekeep|anonymi[sz]e|(?:delete|remove)_?(?:old|expired|inactive|stale|outdated|after)|aufraeum|loesch(?:job|lauf|frist|konzept)|aufbewahr/i;
const deletes = /^(deleteMany|delete|deleteFrom|destroy|remove|del|updateMany)$/;
const olderThan = /^(lt|lte|\$lt|\$lte|Op\.lte?|lessThan|LessThan|LessThanOrEqual|olderThan|cutoff|cutOff|threshold)$/;
const general = /retention|purge|(?:delete|remove)_?(?:old|expired|stale)|anonymi[sz]e_?(?:old|inactive)/i;
const expiringText = /^expireAfterSeconds$|delete\s+from\s+[\w".]+[\s\S]*(?:<|interval)/i;

/** Looks for columns that say until when, for indexes that expire, and for functions that delete what is old. */
export function retentionOf(solver: Solver, columns: readonly Column[]): Retention {
  const tables = new Set(columns.filter(({ name }) => isLimit(name)).map(({ table }) => tableKey(table)));
  let whole = false;
  for (const file of solver.program.files) {
    const facts = solver.program.facts(file);
    if (!facts) continue;
    whole ||= general.test(file) || facts.strings.some((text) => expiringText.test(text));
    for (let index = 1; index < facts.functions.length; index++)
      whole ||= general.test(functionView(facts, index).name);
    for (const node of allNodes(facts)) if (isCleaning(facts, node)) tables.add(tableKey(tableName(facts, node)));
  }
  return { tables, general: whole };
}

/** A deletion in a job that cleans up, or of what is older than something. */
function isCleaning(facts: FileFacts, node: number): boolean {
  if (kindOf(facts, node) !== Kind.Call || !deletes.test(calleeName(facts, node))) return false;
  const holder = functionView(facts, functionAround(facts, startOf(facts, node))).name;
  return (
    cleaning.test(holder) || cleaning.test(facts.file) || wordsWithin(facts, node).some((word) => olderThan.test(word))
  );
}

function tableName(facts: FileFacts, call: number): string {
  return tableOf(facts, call) ?? nameOfExpression(facts, receiverOf(facts, call));
}

/** One name for the table, the model and the variable of the same records. */
export function tableKey(name: string): string {
  return name
    .replace(/(Repository|Repo|Model|Collection|Table|Schema)$/, '')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/s$/, '');
}
