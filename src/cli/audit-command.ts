import { resolve } from 'node:path';
import type { AuditResult } from '../base/audit-result.js';
import { nodeFileSystem } from '../program/file-system.js';
import { relativeTo, slashed } from '../program/paths.js';
import { sayIn, type Say } from '../reporters/say.js';
import { atLeast } from '../reporters/severity.js';
import { plainStyle } from '../reporters/text-style.js';
import type { Session } from '../session/session.js';
import { applyFixes } from './apply-fixes.js';
import type { AuditOptions } from './audit-options.js';
import { cacheFolderOf } from './cache-folder.js';
import type { Engine } from './engine.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { writeFileAtomically } from './file-writer.js';
import { findingFilter, writeBaseline, type FindingFilter } from './finding-filter.js';
import { isProblem, type Problem } from './problem.js';
import { progressBar } from './progress-bar.js';
import { reportText } from './report-text.js';
import { targetsOf } from './targets.js';
import { terminalStyle } from './terminal-style.js';
import type { Terminal } from './terminal.js';
import { timingText } from './timing-text.js';

/** What one audit works with, from its start to its report. */
interface Audit {
  readonly options: AuditOptions;
  readonly terminal: Terminal;
  readonly session: Session;
  readonly say: Say;
  readonly version: string;
  /** Tells what is going on, for the message of a failure. */
  readonly doing: (what: string) => void;
}

/** `leitplanke audit`: analyse, fix if asked, filter, report. A problem is wrong usage or configuration. */
export async function auditCommand(
  options: AuditOptions,
  terminal: Terminal,
  engine: Engine,
  version: string,
  doing: (what: string) => void,
): Promise<ExitStatus | Problem> {
  const say = sayIn(options.locale);
  const targets = targetsOf(options.paths, terminal.folder, nodeFileSystem);
  if (isProblem(targets)) return targets;
  const configFile = options.config === null ? null : slashed(resolve(terminal.folder, options.config));
  if (configFile !== null && nodeFileSystem.stat(configFile)?.kind !== 'file')
    return { problem: { id: 'cli.usage.config-missing', data: { file: options.config ?? '' } } };
  const filter = findingFilter(options, targets, terminal.folder, nodeFileSystem);
  if (isProblem(filter)) return filter;
  const session = await engine.openSession({
    root: targets.root,
    ...(configFile === null ? {} : { configFile }),
    date: options.date,
    cacheFolder: options.cache ? cacheFolderOf(targets.root, nodeFileSystem, terminal) : null,
    threads: options.threads,
  });
  try {
    return await runAudit({ options, terminal, session, say, version, doing }, filter);
  } finally {
    session.close();
  }
}

async function runAudit(audit: Audit, filter: FindingFilter): Promise<ExitStatus | Problem> {
  const { options, terminal, session, say } = audit;
  const bar = progressBar(terminal, say);
  const run = {
    onProgress: (progress: Parameters<typeof bar.show>[0]) => {
      audit.doing(say('cli.doing.analysing', { phase: { id: `progress.${progress.phase}` } }));
      if (!options.quiet) bar.show(progress);
    },
  };
  try {
    // Before the long work; what is created meanwhile counts for the next audit.
    if (reportFaults(audit)) return exitStatus.usage;
    let result = await session.audit(run);
    let unwritten = false;
    if (options.fix) {
      audit.doing(say('cli.doing.fixing'));
      const outcome = await applyFixes(session, result, filter, nodeFileSystem, run);
      bar.clear();
      result = outcome.result;
      unwritten = outcome.problems.length > 0;
      if (!options.quiet) {
        const files = say.count('report.count.files', outcome.written.length);
        terminal.err.write(`${say('cli.fix.done', { fixes: say.count('cli.count.fixes', outcome.applied), files })}\n`);
      }
      for (const message of outcome.problems) terminal.err.write(`${say('cli.problem', { message })}\n`);
    }
    bar.clear();
    audit.doing(say('cli.doing.reporting'));
    const status = report(audit, result, filter);
    return unwritten && !isProblem(status) ? exitStatus.usage : status;
  } finally {
    bar.clear();
  }
}

/** Tells the faults of configuration files, each with its place; false when there are none. */
function reportFaults({ terminal, session, say }: Audit): boolean {
  const faults = session.configurationProblems();
  for (const { file, range, message } of faults) {
    const { line, column } = range.start;
    const data = { file: relativeTo(slashed(terminal.folder), slashed(file)), line, column, message };
    terminal.err.write(`${say('cli.problem', { message: { id: 'cli.at', data } })}\n`);
  }
  return faults.length > 0;
}

function report(audit: Audit, whole: AuditResult, filter: FindingFilter): ExitStatus | Problem {
  const { options, terminal, say } = audit;
  if (options.updateBaseline) {
    const written = writeBaseline(options, whole.findings, terminal.folder);
    if (isProblem(written)) return written;
    if (!options.quiet) {
      const findings = say.count('report.count.findings', whole.findings.length);
      terminal.err.write(`${say('cli.baseline.written', { file: options.baseline ?? '', findings })}\n`);
    }
  }
  const { output, format } = options;
  // Everything is in the baseline now; "nothing found" would be a strange thing to tell a person.
  if (options.updateBaseline && format === 'text' && output === null) return exitStatus.clean;
  const result = { ...whole, findings: options.updateBaseline ? [] : filter(whole.findings) };
  const hidden = whole.findings.length - result.findings.length;
  if (hidden > 0 && format === 'text' && !options.quiet) terminal.err.write(`${say.count('cli.hidden', hidden)}\n`);
  const style = output === null && format === 'text' ? terminalStyle(terminal.out, terminal.environment) : plainStyle;
  const sources = (file: string) => audit.session.text(file);
  const { locale, date } = options;
  const text = reportText(result, options, { locale, date, version: audit.version, sources }, style);
  if (output === null) {
    terminal.out.write(text);
  } else {
    const fault = writeFileAtomically(resolve(terminal.folder, output), text);
    if (fault !== null) return fault;
    if (!options.quiet) {
      const findings = say.count('report.count.findings', result.findings.length);
      terminal.err.write(`${say('cli.output.written', { file: output, findings })}\n`);
    }
  }
  if (options.timing) terminal.err.write(timingText(result, say));
  const { failOn } = options;
  if (failOn === 'never' || options.updateBaseline) return exitStatus.clean;
  return result.findings.some(({ severity }) => atLeast(severity, failOn)) ? exitStatus.found : exitStatus.clean;
}
