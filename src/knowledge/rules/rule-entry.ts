import type { Severity } from '../../base/finding.js';

export type RuleGroup = 'minimisation' | 'consent' | 'transparency' | 'decisions' | 'oversight';

/** core: per file or flow; extended: needs more context, reports at most `info`; project: reads the configuration. */
export type RuleTier = 'core' | 'extended' | 'project';

/** A rule of the catalogue. Its texts are `rule.<id>`, `rule.<id>.title`, `.why`, `.help`, `.cannot-know`. */
export interface RuleEntry {
  readonly id: string;
  readonly group: RuleGroup;
  readonly tier: RuleTier;
  /** At certain confidence; medium is one step lower. */
  readonly severity: Severity;
  /** Why: ids of norms as reports cite them. */
  readonly norms: readonly string[];
  readonly implemented: boolean;
}
