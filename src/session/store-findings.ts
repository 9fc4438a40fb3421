import { functionAround, functionView, startOf } from '../flow/facts-reader.js';
import { type Retention, tableKey } from '../flow/fields/retention.js';
import type { StoredRecord } from '../flow/fields/stores.js';
import { storeRules } from '../rules/all-rules.js';
import type { StoreRule } from '../rules/rule.js';
import { type Draft, draftOf, isSilentIn, type Judging, rangeAt } from './drafts.js';

/** What the rules over stores say: of several calls that fill one store, of the first. */
export function storeFindings(judging: Judging, records: readonly StoredRecord[], retention: Retention): Draft[] {
  const stores = new Map<string, StoredRecord[]>();
  for (const record of records) {
    if (isSilentIn(record.site.file, 'pii-')) continue;
    const key = `${record.recipient}|${tableKey(record.table)}`;
    stores.set(key, [...(stores.get(key) ?? []), record]);
  }
  return [...stores.values()].flatMap((store) => {
    const [first] = store;
    if (!first) return [];
    const limited =
      retention.general || retention.tables.has(tableKey(first.table)) || store.some(({ expires }) => expires);
    return storeRules.flatMap((rule) => storeDraft(judging, rule, first, limited) ?? []);
  });
}

function storeDraft(judging: Judging, rule: StoreRule, record: StoredRecord, limited: boolean): Draft | null {
  const { site } = record;
  const facts = judging.program.facts(site.file);
  const purpose = judging.purposeAt(site, [record.table]);
  const report = facts ? rule.report({ record, purpose, limited }) : null;
  if (!facts || !report) return null;
  return draftOf(judging, {
    rule,
    report,
    place: site,
    range: rangeAt(facts, site.node),
    identity: [functionView(facts, functionAround(facts, startOf(facts, site.node))).name, 'store', record.table, ''],
    certain: true,
    purpose,
    recipient: record.recipient,
  });
}
