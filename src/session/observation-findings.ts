import { functionAround, functionView, startOf } from '../flow/facts-reader.js';
import type { Observation } from '../flow/observation.js';
import { observationRules } from '../rules/all-rules.js';
import type { ObservationRule } from '../rules/rule.js';
import { isTestFile } from '../program/test-files.js';
import { type Draft, draftOf, type Judging, rangeAt } from './drafts.js';

/** What the rules over observations say of the single places. */
export function observationFindings(judging: Judging, observations: readonly Observation[]): Draft[] {
  return observationRules.flatMap((rule) =>
    observations.flatMap((observation) => {
      const draft = observation.kind === rule.of ? observationDraft(judging, rule, observation) : null;
      return draft ? [draft] : [];
    }),
  );
}

function observationDraft(judging: Judging, rule: ObservationRule, observation: Observation): Draft | null {
  const { file, node } = observation.site;
  const facts = judging.program.facts(file);
  if (!facts || isTestFile(file)) return null;
  return draftOf(judging, {
    rule,
    report: rule.report(observation),
    place: observation.site,
    range: rangeAt(facts, node),
    identity: [
      functionView(facts, functionAround(facts, startOf(facts, node))).name,
      observation.kind,
      observation.detail,
    ],
    certain: observation.certain,
  });
}
