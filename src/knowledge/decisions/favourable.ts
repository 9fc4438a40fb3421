import { tokens } from '../personal-data/tokens.js';

/** Verdicts that are only given about persons, and in their favour. */
const verdicts: ReadonlySet<string> = new Set([
  'qualified',
  'isqualified',
  'eligible',
  'iseligible',
  'shortlisted',
  'isshortlisted',
  'shortlist',
  'hire',
  'shouldhire',
  'stronghire',
  'creditworthy',
  'iscreditworthy',
  'insurable',
  'admitted',
  'qualifiziert',
  'geeignet',
  'kreditwuerdig',
]);

/** True for a verdict in favour of a person: QUALIFIED, eligible, strong_hire. Approved, valid and relevant are said of anything. */
export function isFavourable(verdict: string): boolean {
  return verdicts.has(tokens(verdict).join(''));
}
