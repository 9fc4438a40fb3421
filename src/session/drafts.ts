import type { Finding, Severity } from '../base/finding.js';
import type { Program } from '../flow/link/program.js';
import type { Site } from '../flow/solve/trace.js';
import { isTestFile } from '../program/test-files.js';
import type { PurposeFinder } from './purposes.js';
import type { RecipientFinder } from './recipients.js';

/** A finding before findings at one place are merged and numbered. */
export interface Draft {
  readonly finding: Omit<Finding, 'fingerprint'>;
  readonly place: Site;
  /** What the fingerprint is made of besides rule and file: enclosing symbol, sink, kind of source. */
  readonly identity: readonly string[];
}

/** Severity that the configuration in force for a file gives a rule; undefined: as in the catalogue. */
export type SeverityOf = (file: string, rule: string) => Severity | 'off' | undefined;

/** What the makers of drafts ask besides what they judge. */
export interface Judging {
  readonly program: Program;
  readonly severityOf: SeverityOf;
  readonly purposeAt: PurposeFinder;
  readonly recipientAt: RecipientFinder;
}

export const levels: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** Certain findings keep the level; medium ones lose a step; `atMost` is a ceiling (contract section 7). */
export function grade(base: Severity, certain: boolean, atMost?: Severity): Severity {
  const lowered = certain ? base : (levels[Math.max(0, levels.indexOf(base) - 1)] ?? base);
  const ceiling = atMost ? levels.indexOf(atMost) : levels.length - 1;
  return levels[Math.min(levels.indexOf(lowered), ceiling)] ?? base;
}

/** Tests, stories, fixtures and seed scripts: rules about personal data and labels are silent there (contract section 4). */
export function isSilentIn(file: string, rule: string): boolean {
  return isTestFile(file) && /^(pii-|ai-|rubber-stamp-)/.test(rule);
}
