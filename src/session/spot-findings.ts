import { endOf, rangeOf, startOf } from '../flow/facts-reader.js';
import type { Spot } from '../flow/spot.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import type { Configurations } from '../program/configuration/configurations.js';
import { fileMatcher } from '../program/glob.js';
import { joinPath, relativeTo } from '../program/paths.js';
import { fixOffers } from '../quickfixes/offers.js';
import { spotRules } from '../rules/all-rules.js';
import type { SpotContext, SpotRule } from '../rules/rule.js';
import { type Draft, grade, isSilentIn, type Judging } from './drafts.js';
import { holderName } from './flow-findings.js';

/** What the register of AI systems says of a file. */
export type SpotContexts = (file: string) => SpotContext;

/** The register of the root's configuration, by file. */
export function spotContexts(root: string, configurations: Configurations, date: string): SpotContexts {
  const { folder, configuration } = configurations.root;
  const systems = (configuration.aiSystems ?? []).map((system) => ({
    ...system,
    covers: system.files === undefined ? () => false : fileMatcher([system.files].flat()),
  }));
  return (file) => {
    const path = relativeTo(folder, joinPath(root, file));
    const covering = systems.filter((system) => system.covers(path));
    return {
      biasReviewed: covering.some((system) => system.biasReview !== undefined),
      classified: covering.some((system) => system.classification !== undefined),
      date,
    };
  };
}

/** What the rules over places say of the places. */
export function spotFindings(judging: Judging, spots: readonly Spot[], contexts: SpotContexts): Draft[] {
  return spotRules.flatMap((rule) =>
    spots.flatMap((spot) => {
      const context = contexts(spot.place.file);
      if (spot.kind !== rule.of || rule.where?.(spot, context) === false) return [];
      const draft = draftOf(judging, rule, spot, context);
      return draft ? [draft] : [];
    }),
  );
}

function draftOf({ program, severityOf }: Judging, rule: SpotRule, spot: Spot, context: SpotContext): Draft | null {
  const { file, node } = spot.place;
  const entry = ruleEntry(rule.id);
  const facts = program.facts(file);
  if (!entry || !facts || isSilentIn(file, rule.id)) return null;
  const configured = severityOf(file, rule.id);
  if (configured === 'off') return null;
  const report = rule.report(spot, context);
  const severity = grade(configured ?? entry.severity, spot.certain, report.atMost);
  return {
    place: spot.place,
    identity: [holderName(program, spot.holder), spot.kind, spot.name, spot.detail],
    finding: {
      ruleId: rule.id,
      severity: severity === 'hint' && entry.severity === 'info' ? 'info' : severity,
      message: { id: report.id ?? `rule.${rule.id}`, data: report.data },
      file,
      range: rangeOf(facts, spot.extent?.start ?? startOf(facts, node), spot.extent?.end ?? endOf(facts, node)),
      norms: entry.norms,
      categories: [...(report.categories ?? [])],
      flow: [],
      fixes: fixOffers(rule.fixes),
    },
  };
}
