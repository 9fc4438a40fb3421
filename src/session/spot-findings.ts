import { consentBundles } from '../flow/consent-bundles.js';
import { consentDefaults } from '../flow/consent-defaults.js';
import { consentSignals } from '../flow/consent-signals.js';
import { consentStateOf, type SchemaText } from '../flow/consent-state.js';
import { rangeOf } from '../flow/facts-reader.js';
import { schemaDefaults } from '../flow/schema-defaults.js';
import type { Spot } from '../flow/spot.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import { lineMap } from '../program/line-map.js';
import { fixOffers } from '../quickfixes/offers.js';
import { spotRules } from '../rules/all-rules.js';
import type { SpotRule } from '../rules/rule.js';
import { type Draft, grade, isSilentIn, type Judging } from './drafts.js';
import type { TextRange } from '../base/text-range.js';

/** What the rules over places say of all files. */
export function spotFindings(judging: Judging, schemas: readonly SchemaText[]): Draft[] {
  const { program } = judging;
  const state = consentStateOf(program, schemas);
  const drafts: Draft[] = [];
  const judge = (spot: Spot, range: TextRange): void => {
    for (const rule of spotRules) {
      if (!rule.on.includes(spot.kind) || !(rule.where?.(spot, state) ?? true)) continue;
      const draft = draftOf(judging, rule, spot, range);
      if (draft) drafts.push(draft);
    }
  };
  for (const { file, text } of schemas) {
    const lines = lineMap(text);
    for (const spot of schemaDefaults(file, text)) judge(spot, lines.range(spot.start, spot.end));
  }
  for (const file of program.files) {
    const facts = program.facts(file);
    if (!facts) continue;
    for (const spot of [...consentDefaults(facts), ...consentSignals(facts), ...consentBundles(facts)])
      judge(spot, rangeOf(facts, spot.start, spot.end));
  }
  return drafts;
}

function draftOf(judging: Judging, rule: SpotRule, spot: Spot, range: TextRange): Draft | null {
  const entry = ruleEntry(rule.id);
  const configured = judging.severityOf(spot.file, rule.id);
  if (!entry || configured === 'off' || isSilentIn(spot.file, rule.id)) return null;
  const report = rule.report(spot);
  return {
    place: { file: spot.file, node: spot.start },
    identity: [spot.holder, spot.kind, spot.name],
    finding: {
      ruleId: rule.id,
      severity: grade(configured ?? entry.severity, spot.certain, report.atMost),
      message: { id: report.id ?? `rule.${rule.id}`, data: report.data },
      file: spot.file,
      range,
      norms: entry.norms,
      categories: [...(report.categories ?? [])],
      flow: [],
      fixes: fixOffers(rule.fixes),
    },
  };
}
