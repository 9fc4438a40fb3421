import { endOf, functionAround, functionView, rangeOf, startOf } from '../flow/facts-reader.js';
import { type Retention, tableKey } from '../flow/fields/retention.js';
import type { StoredRecord } from '../flow/fields/stores.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import { fixOffers } from '../quickfixes/offers.js';
import { storeRules } from '../rules/all-rules.js';
import type { StoreRule } from '../rules/rule.js';
import { type Draft, grade, isSilentIn, type Judging } from './drafts.js';

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
    return storeRules.flatMap((rule) => draftOf(judging, rule, first, limited) ?? []);
  });
}

function draftOf(judging: Judging, rule: StoreRule, record: StoredRecord, limited: boolean): Draft | null {
  const { site } = record;
  const entry = ruleEntry(rule.id);
  const facts = judging.program.facts(site.file);
  const configured = judging.severityOf(site.file, rule.id);
  if (!entry || !facts || configured === 'off') return null;
  const purpose = judging.purposeAt(site, [record.table]);
  const report = rule.report({ record, purpose, limited });
  if (!report) return null;
  return {
    place: site,
    identity: [functionView(facts, functionAround(facts, startOf(facts, site.node))).name, 'store', record.table, ''],
    finding: {
      ruleId: rule.id,
      severity: grade(configured ?? entry.severity, true, report.atMost),
      message: { id: report.id ?? `rule.${rule.id}`, data: report.data },
      file: site.file,
      range: rangeOf(facts, startOf(facts, site.node), endOf(facts, site.node)),
      norms: entry.norms,
      categories: [...(report.categories ?? [])],
      ...(purpose ? { purpose: { key: purpose.key, from: purpose.from } } : {}),
      ...(record.recipient === '' ? {} : { recipient: record.recipient }),
      flow: [],
      fixes: fixOffers(rule.fixes),
    },
  };
}
