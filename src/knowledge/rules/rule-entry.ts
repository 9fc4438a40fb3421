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
  /**
   * Another severity by channel and modality of what is delivered, as `email.text`: text to known persons is mostly
   * outside AI Act Art. 50(4), what is published and all realistic media are not.
   */
  readonly severityBy?: Readonly<Record<string, Severity>>;
  /** Why: ids of norms as reports cite them. */
  readonly norms: readonly string[];
  readonly implemented: boolean;
}
