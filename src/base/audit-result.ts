import type { Finding, Gap, SkippedFile, Suppressed } from './finding.js';
import type { Inventory } from './inventory.js';

/** Milliseconds per phase and per rule, for `--timing`. */
export interface Timing {
  readonly phases: Readonly<Record<string, number>>;
}

/** Everything one audit knows, language-free. Reporters turn it into text, JSON, SARIF, HTML and Markdown. */
export interface AuditResult {
  /** Absolute path of the root. */
  readonly root: string;
  readonly files: { readonly found: number; readonly analysed: number; readonly skipped: readonly SkippedFile[] };
  /** Lines of code in the analysed files. */
  readonly lines: number;
  /** Sorted by file, line, column, rule. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly gaps: readonly Gap[];
  readonly inventory: Inventory;
  readonly timing: Timing;
}
