import { resolve } from 'node:path';
import type { Finding } from '../base/finding.js';
import { formatBaseline, notInBaseline, readBaseline, type Baseline } from '../program/baseline.js';
import type { FileSystem } from '../program/file-system.js';
import { changedFiles } from '../program/git-changes.js';
import { slashed } from '../program/paths.js';
import type { AuditOptions } from './audit-options.js';
import { writeFileAtomically } from './file-writer.js';
import { runGit } from './git.js';
import { isProblem, problem, type Problem } from './problem.js';
import { isWithin, type Targets } from './targets.js';

/** Leaves the findings that are reported, fixed and counted. */
export type FindingFilter = (findings: readonly Finding[]) => readonly Finding[];

/** Findings in the paths given, with a step in a changed file, that are not in the baseline. */
export function findingFilter(
  options: AuditOptions,
  targets: Targets,
  folder: string,
  fs: FileSystem,
): FindingFilter | Problem {
  const baseline = options.updateBaseline ? new Map<string, number>() : knownFindings(options, folder, fs);
  if (isProblem(baseline)) return baseline;
  const changes = options.changed === null ? null : changedFiles(targets.root, options.changed, runGit);
  if (isProblem(changes)) return changes;
  const changed = changes === null ? null : new Set(changes);
  const isMeant = (finding: Finding) =>
    isWithin(targets, finding.file) &&
    (changed === null || [finding, ...finding.flow].some(({ file }) => changed.has(file)));
  // First the baseline, over all findings: it knows how many of a kind there are in the whole root.
  return (findings) => notInBaseline(findings, baseline).filter(isMeant);
}

/** Writes the findings of the whole root as the new baseline: paths and changes do not confine it. */
export function writeBaseline(options: AuditOptions, findings: readonly Finding[], folder: string): Problem | null {
  return writeFileAtomically(resolve(folder, options.baseline ?? ''), formatBaseline(findings));
}

function knownFindings({ baseline: file }: AuditOptions, folder: string, fs: FileSystem): Baseline | Problem {
  if (file === null) return new Map();
  const read = fs.read(slashed(resolve(folder, file)));
  if ('problem' in read) return problem('cli.usage.baseline-absent', { file, reason: read.problem });
  const baseline = readBaseline(read.text);
  if (!('problem' in baseline)) return baseline;
  const { line, column } = baseline.range.start;
  return problem('cli.at', { file, line, column, message: baseline.problem });
}
