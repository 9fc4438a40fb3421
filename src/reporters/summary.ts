import type { AuditResult } from '../base/audit-result.js';
import type { Finding, Severity } from '../base/finding.js';
import { severities, worse } from './severity.js';

/** Findings that share a rule or a norm. */
export interface Tally {
  readonly key: string;
  /** The worst among them. */
  readonly severity: Severity;
  readonly count: number;
}

/** The counts a report opens with. */
export interface Summary {
  readonly findings: number;
  /** Number of files with findings. */
  readonly files: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Worst first, then most, then by name. */
  readonly byRule: readonly Tally[];
  /** Most first, then by name. A finding counts once for each of its norms. */
  readonly byNorm: readonly Tally[];
}

export function summarise(result: Pick<AuditResult, 'findings'>): Summary {
  const bySeverity = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of result.findings) bySeverity[severity]++;
  return {
    findings: result.findings.length,
    files: new Set(result.findings.map(({ file }) => file)).size,
    bySeverity,
    byRule: tally(result.findings, ({ ruleId }) => [ruleId]).sort(
      (left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity) || byCount(left, right),
    ),
    byNorm: tally(result.findings, ({ norms }) => norms).sort(byCount),
  };
}

function tally(findings: readonly Finding[], keysOf: (finding: Finding) => readonly string[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const finding of findings) {
    for (const key of new Set(keysOf(finding))) {
      const { count, severity } = tallies.get(key) ?? { count: 0, severity: finding.severity };
      tallies.set(key, { key, count: count + 1, severity: worse(severity, finding.severity) });
    }
  }
  return [...tallies.values()];
}

function byCount(left: Tally, right: Tally): number {
  return right.count - left.count || (left.key < right.key ? -1 : 1);
}
