import { endOf, functionAround, functionView, rangeOf, startOf } from '../flow/facts-reader.js';
import type { Observation } from '../flow/observation.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import { fixOffers } from '../quickfixes/offers.js';
import { observationRules } from '../rules/all-rules.js';
import type { ObservationRule } from '../rules/rule.js';
import { isTestFile } from '../program/test-files.js';
import { type Draft, grade, isSilentIn, type Judging } from './drafts.js';

/** What the rules over observations say of the single places. */
export function observationFindings(judging: Judging, observations: readonly Observation[]): Draft[] {
  return observationRules.flatMap((rule) =>
    observations.flatMap((observation) => {
      const draft = observation.kind === rule.of ? draftOf(judging, rule, observation) : null;
      return draft ? [draft] : [];
    }),
  );
}

function draftOf({ program, severityOf }: Judging, rule: ObservationRule, observation: Observation): Draft | null {
  const { file, node } = observation.site;
  const entry = ruleEntry(rule.id);
  const facts = program.facts(file);
  const configured = severityOf(file, rule.id);
  if (!entry || !facts || configured === 'off' || isSilentIn(file, rule.id) || isTestFile(file)) return null;
  const start = startOf(facts, node);
  const report = rule.report(observation);
  return {
    place: observation.site,
    identity: [functionView(facts, functionAround(facts, start)).name, observation.kind, observation.detail],
    finding: {
      ruleId: rule.id,
      severity: grade(configured ?? entry.severity, observation.certain, report.atMost),
      message: { id: report.id ?? `rule.${rule.id}`, data: report.data },
      file,
      range: rangeOf(facts, start, endOf(facts, node)),
      norms: entry.norms,
      categories: [...(report.categories ?? [])],
      flow: [],
      fixes: fixOffers(rule.fixes),
    },
  };
}
