import type { Severity } from '../base/finding.js';

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Whether `severity` is as bad as `limit` or worse. */
export function atLeast(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(limit);
}

/** The worse of two. */
export function worse(left: Severity, right: Severity): Severity {
  return atLeast(left, right) ? left : right;
}
