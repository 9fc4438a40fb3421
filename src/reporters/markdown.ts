import type { AuditResult } from '../base/audit-result.js';
import type { Finding } from '../base/finding.js';
import type { Position } from '../base/text-range.js';
import { codeSpans } from './code-spans.js';
import { groupBy } from './group-by.js';
import { categoryName, channelName, kindName, normName, recipientName, ruleTitle } from './names.js';
import type { ReportOptions } from './report-options.js';
import { sayIn, type Say } from './say.js';
import { severities } from './severity.js';
import { summarise } from './summary.js';

/** The result as Markdown, for pull requests and wikis: summary, findings by rule, inventory, what was not understood. */
export function renderMarkdown(result: AuditResult, options: ReportOptions): string {
  const say = sayIn(options.locale);
  const blocks = [
    ...opening(result, options, say),
    ...findingBlocks(result, say),
    ...inventoryBlocks(result, say),
    ...remainder(result, say),
    `*${say('report.disclaimer')}*`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function opening(result: AuditResult, { date, version }: ReportOptions, say: Say): string[] {
  const { findings, files, bySeverity, byRule } = summarise(result);
  const counts = severities
    .filter((severity) => bySeverity[severity] > 0)
    .map((severity) => say.count(`report.count.${severity}`, bySeverity[severity]));
  const found =
    findings === 0
      ? say('report.nothing-found')
      : `**${say('report.found', { findings: say.count('report.count.findings', findings), files: say.count('report.count.files', files) })}:** ${counts.join(', ')}`;
  const scope = say('report.analysed', {
    analysed: say.number(result.files.analysed),
    files: say.count('report.count.files', result.files.found),
    lines: say.count('report.count.lines', result.lines),
  });
  const rules = byRule.map(({ key, severity, count }) => [
    inline(ruleTitle(key, say)),
    say(`report.severity.${severity}`),
    say.number(count),
  ]);
  const headings = [say('report.column.rule'), say('report.column.severity'), say('report.column.count')];
  return [
    `# ${say('report.title')}`,
    found,
    `${scope} · ${say.day(date)} · leitplanke ${inline(version)}`,
    ...(rules.length === 0 ? [] : [tableOf(headings, rules)]),
  ];
}

function findingBlocks(result: AuditResult, say: Say): string[] {
  const groups = groupBy(result.findings, ({ ruleId }) => ruleId);
  if (groups.size === 0) return [];
  return [
    `## ${say('report.section.findings')}`,
    ...summarise(result).byRule.flatMap(({ key }) => [
      `### ${inline(ruleTitle(key, say))}`,
      (groups.get(key) ?? []).map((finding) => findingItem(finding, say)).join('\n'),
    ]),
  ];
}

function findingItem(finding: Finding, say: Say): string {
  const place = at(finding.file, finding.range.start);
  const norms = finding.norms.map((norm) => inline(normName(norm, say))).join('; ');
  const steps = finding.flow.map(
    (step, index) => `  ${index + 1}. ${inline(say.message(step.message))} (${at(step.file, step.range.start)})`,
  );
  return [
    `- **${say(`report.severity.${finding.severity}`)}** ${place}: ${inline(say.message(finding.message))}${norms === '' ? '' : ` (${norms})`}`,
    ...steps,
  ].join('\n');
}

function inventoryBlocks({ inventory }: AuditResult, say: Say): string[] {
  const columns = (...keys: string[]) => keys.map((key) => say(`report.column.${key}`));
  const names = (items: readonly string[]) => (items.length === 0 ? '–' : items.map(inline).join(', '));
  const categories = (keys: readonly string[]) => names(keys.map((key) => categoryName(key, say)));
  return [
    ...titled(
      say('report.section.personal-data'),
      columns('category', 'collected', 'sent-to', 'stored'),
      inventory.personalData.map((use) => [
        inline(categoryName(use.category, say)) + (use.special ? ` (${say('report.special')})` : ''),
        say.number(use.collectedAt),
        names(use.sentTo.map((id) => recipientName(id, say))),
        names(use.storedIn),
      ]),
    ),
    ...titled(
      say('report.section.recipients'),
      columns('recipient', 'kind', 'categories'),
      inventory.recipients.map(({ id, kind, categories: keys }) => [
        inline(recipientName(id, say)),
        inline(kindName(kind, say)),
        categories(keys),
      ]),
    ),
    ...titled(
      say('report.section.ai-systems'),
      columns('system', 'model', 'outputs', 'owner', 'model-card'),
      inventory.aiSystems.map((system) => [
        inline(system.id),
        names([recipientName(system.provider, say), ...system.models]),
        names(system.outputs.map((channel) => channelName(channel, say))),
        inline(system.owner ?? say('report.missing')),
        inline(system.modelCard ?? say('report.missing')),
      ]),
    ),
    ...titled(
      say('report.section.decisions'),
      columns('action', 'input', 'review', 'place'),
      inventory.decisions.map(({ action, input, review, file, line }) => [
        say(`report.action.${action}`),
        say(`report.input.${input}`),
        say(`report.review.${review}`),
        code(`${file}:${line}`),
      ]),
    ),
  ];
}

function remainder({ suppressed, gaps, files }: AuditResult, say: Say): string[] {
  return [
    ...titled(
      say('report.section.suppressions'),
      ['rule', 'reason', 'place'].map((key) => say(`report.column.${key}`)),
      suppressed.map(({ ruleId, reason, file, line }) => [
        inline(ruleTitle(ruleId, say)),
        inline(reason),
        code(`${file}:${line}`),
      ]),
    ),
    ...titled(
      say('report.section.gaps'),
      ['kind', 'reason', 'place'].map((key) => say(`report.column.${key}`)),
      gaps.map(({ kind, message, file, range }) => [
        say(`report.gap.${kind}`),
        inline(say.message(message)),
        at(file, range.start),
      ]),
    ),
    ...titled(
      say('report.section.skipped'),
      ['file', 'reason'].map((key) => say(`report.column.${key}`)),
      files.skipped.map(({ file, reason }) => [code(file), inline(say.message(reason))]),
    ),
  ];
}

function titled(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [`## ${title}`, tableOf(headings, rows)];
}

function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(headings), row(headings.map(() => '---')), ...rows.map(row)].join('\n');
}

function at(file: string, { line, column }: Position): string {
  return code(`${file}:${line}:${column}`);
}

/** A sentence without a meaning of its own for Markdown or HTML, on one line; what stands between backticks stays code. */
function inline(text: string): string {
  return codeSpans(text.replace(/\s+/g, ' '))
    .map((span) => (span.code ? code(span.text) : span.text.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')))
    .join('');
}

/** Code on one line, with a fence longer than any in it. */
function code(text: string): string {
  const clean = text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  if (longest === 0) return `\`${clean}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${clean} ${fence}`;
}
