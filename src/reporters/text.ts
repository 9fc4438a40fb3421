import type { AuditResult } from '../base/audit-result.js';
import type { Finding } from '../base/finding.js';
import type { Position } from '../base/text-range.js';
import { codeSpans } from './code-spans.js';
import { excerpt } from './excerpt.js';
import { groupBy } from './group-by.js';
import { normName } from './names.js';
import { printable } from './printable.js';
import type { ReportOptions, Sources } from './report-options.js';
import { sayIn, type Say } from './say.js';
import { severities } from './severity.js';
import { summarise } from './summary.js';
import { plainStyle, type TextStyle } from './text-style.js';

export interface TextOptions extends ReportOptions {
  /** Default: none. */
  readonly style?: TextStyle;
  /** Also the steps of each flow, gaps and skipped files. */
  readonly verbose?: boolean;
  /** Findings only: no code, no summary. */
  readonly quiet?: boolean;
}

/** What the parts of the report share. */
interface Voice {
  readonly say: Say;
  readonly style: TextStyle;
  readonly sources: Sources | undefined;
  readonly verbose: boolean;
}

/** The result for a terminal: findings by file, each place written so that a click on it opens the editor there. */
export function renderText(result: AuditResult, options: TextOptions): string {
  const { style = plainStyle, verbose = false, quiet = false, sources } = options;
  const voice = { say: sayIn(options.locale), style, verbose, sources: quiet ? undefined : sources };
  const byFile = groupBy(result.findings, ({ file }) => file);
  const blocks = [...byFile].map(([file, findings]) =>
    [style('file', printable(file)), ...findings.map((finding) => findingText(finding, voice))].join('\n'),
  );
  if (verbose) blocks.push(...notUnderstood(result, voice));
  if (!quiet) blocks.push(summaryText(result, voice));
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function findingText(finding: Finding, { say, style, sources, verbose }: Voice): string {
  const { severity, ruleId } = finding;
  const words = severities.map((each) => say(`report.severity.${each}`));
  const width = Math.max(...words.map((word) => word.length));
  const pad = ' '.repeat(width + 4);
  const lines = [
    `  ${style(severity, say(`report.severity.${severity}`).padEnd(width))}  ${sentence(say.message(finding.message), style)}`,
    pad + [place(finding.file, finding.range.start, style), style('rule', ruleId)].join('  '),
  ];
  for (const { line, text, start, end } of excerpt(sources, finding.file, finding.range)) {
    const [before, marked, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(printable);
    lines.push(`${pad}${style('faint', `${line} │`)} ${before ?? ''}${style('mark', marked ?? '')}${after ?? ''}`);
  }
  if (verbose) {
    lines.push(
      ...finding.flow.map(
        (step, index) =>
          `${pad}${style('faint', `${index + 1}.`)} ${place(step.file, step.range.start, style)}  ${sentence(say.message(step.message), style)}`,
      ),
      ...(finding.norms.length === 0
        ? []
        : [pad + style('faint', printable(finding.norms.map((norm) => normName(norm, say)).join(' · ')))]),
    );
  }
  for (const fix of finding.fixes) {
    const id = fix.safe ? 'report.fix.safe' : 'report.fix.offered';
    lines.push(pad + style('faint', printable(say(id, { title: say.message(fix.title) }))));
  }
  return lines.join('\n');
}

function place(file: string, { line, column }: Position, style: TextStyle): string {
  return style('place', `${printable(file)}:${line}:${column}`);
}

function sentence(text: string, style: TextStyle): string {
  return codeSpans(text)
    .map((span) => (span.code ? style('code', printable(span.text)) : printable(span.text)))
    .join('');
}

function notUnderstood(result: AuditResult, { say, style }: Voice): string[] {
  const gaps = result.gaps.map(
    ({ file, range, kind, message }) =>
      `  ${place(file, range.start, style)}  ${style('rule', say(`report.gap.${kind}`))}  ${sentence(say.message(message), style)}`,
  );
  const skipped = result.files.skipped.map(
    ({ file, reason }) => `  ${style('place', printable(file))}  ${sentence(say.message(reason), style)}`,
  );
  return [
    ...(gaps.length === 0 ? [] : [[style('file', say('report.gaps.title')), ...gaps].join('\n')]),
    ...(skipped.length === 0 ? [] : [[style('file', say('report.skipped.title')), ...skipped].join('\n')]),
  ];
}

function summaryText(result: AuditResult, { say, style }: Voice): string {
  const { findings, files, bySeverity } = summarise(result);
  const parts = severities
    .filter((severity) => bySeverity[severity] > 0)
    .map((severity) => style(severity, say.count(`report.count.${severity}`, bySeverity[severity])));
  const headline =
    findings === 0
      ? style('good', say('report.nothing-found'))
      : `${style('strong', say('report.found', { findings: say.count('report.count.findings', findings), files: say.count('report.count.files', files) }))}: ${parts.join(', ')}`;
  const scope = [
    say('report.analysed', {
      analysed: say.number(result.files.analysed),
      files: say.count('report.count.files', result.files.found),
      lines: say.count('report.count.lines', result.lines),
    }),
    ...(result.files.skipped.length === 0 ? [] : [say.count('report.count.skipped', result.files.skipped.length)]),
    ...(result.gaps.length === 0 ? [] : [say.count('report.count.gaps', result.gaps.length)]),
    ...(result.suppressed.length === 0 ? [] : [say.count('report.count.suppressed', result.suppressed.length)]),
  ];
  return [headline, style('faint', scope.join(' · ')), style('faint', say('report.disclaimer'))].join('\n');
}
