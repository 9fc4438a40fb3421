import type { Configuration } from '../program/configuration/schema.js';
import type { ConfiguredNames } from '../flow/solve/frame.js';
import { rules } from '../knowledge/rules/catalogue.js';
import { nearestWord } from '../program/nearest-word.js';

/** What the configurations in force say about names; all of them count for the whole program. */
export function configuredNames(configurations: readonly Configuration[]): ConfiguredNames {
  const all = <T>(pick: (configuration: Configuration) => readonly T[] | undefined): readonly T[] =>
    configurations.flatMap((configuration) => pick(configuration) ?? []);
  return {
    labelFunctions: new Set(all((configuration) => configuration.labels?.functions)),
    labelComponents: new Set(all((configuration) => configuration.labels?.components)),
    labelTexts: all((configuration) => configuration.labels?.texts),
    reviewFunctions: new Set(all((configuration) => configuration.review?.functions)),
    reviewStates: new Set(all((configuration) => configuration.review?.states)),
    consentFunctions: new Set(all((configuration) => configuration.consent?.functions)),
    consentFields: new Set(all((configuration) => configuration.consent?.fields)),
    redactionFunctions: new Set(all((configuration) => configuration.redaction?.functions)),
    auditFunctions: new Set(all((configuration) => configuration.audit?.functions)),
  };
}

const ruleIds: readonly string[] = rules.map((rule) => rule.id);

/** The rule somebody may have meant by an id that does not exist; null for one that does. */
export function nearestRule(id: string): string | null {
  return ruleIds.includes(id) ? null : (nearestWord(id, ruleIds) ?? ruleIds[0] ?? '');
}
