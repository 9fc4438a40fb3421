import { rangeOf } from '../flow/facts-reader.js';
import type { Spot } from '../flow/spot.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import type { Configurations } from '../program/configuration/configurations.js';
import { fileMatcher } from '../program/glob.js';
import { joinPath, relativeTo } from '../program/paths.js';
import { spotRules } from '../rules/all-rules.js';
import type { SpotContext, SpotRule } from '../rules/rule.js';
import { type Draft, draftOf, type Judging, rangeAt } from './drafts.js';
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
      const draft = spotDraft(judging, rule, spot, context);
      return draft ? [draft] : [];
    }),
  );
}

function spotDraft(judging: Judging, rule: SpotRule, spot: Spot, context: SpotContext): Draft | null {
  const { file, node } = spot.place;
  const facts = judging.program.facts(file);
  if (!facts) return null;
  const draft = draftOf(judging, {
    rule,
    report: rule.report(spot, context),
    place: spot.place,
    range: spot.extent ? rangeOf(facts, spot.extent.start, spot.extent.end) : rangeAt(facts, node),
    identity: [holderName(judging.program, spot.holder), spot.kind, spot.name, spot.detail],
    certain: spot.certain,
  });
  // A remark has no lower step.
  const isLowered = draft?.finding.severity === 'hint' && ruleEntry(rule.id)?.severity === 'info';
  return draft && isLowered ? { ...draft, finding: { ...draft.finding, severity: 'info' } } : draft;
}
