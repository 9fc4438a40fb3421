import type { CodeFlow, Location, Log, Notification, Result } from 'sarif';
import type { AuditResult } from '../base/audit-result.js';
import type { Finding, Suppressed } from '../base/finding.js';
import type { TextRange } from '../base/text-range.js';
import type { ReportOptions } from './report-options.js';
import { rulePage } from './rule-page.js';
import { sarifLevel, sarifRules } from './sarif-rules.js';
import { sayIn, type Say } from './say.js';

const sourceRoot = 'SRCROOT';

/**
 * The result as SARIF 2.1.0 (OASIS standard), for code scanning. Flows become code flows, silenced findings results with a
 * suppression, gaps and skipped files notifications. No absolute path and no time goes in, so equal input gives equal text.
 */
export function renderSarif(result: AuditResult, options: ReportOptions): string {
  return `${JSON.stringify(sarifLog(result, options), null, 2)}\n`;
}

function sarifLog(result: AuditResult, options: ReportOptions): Log {
  const say = sayIn(options.locale);
  const ruleIds = [...new Set([...result.findings, ...result.suppressed].map(({ ruleId }) => ruleId))].sort();
  const indexOf = new Map(ruleIds.map((id, index) => [id, index]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'leitplanke',
            fullName: 'Leitplanke: GDPR and AI Act guardrails for marketing code',
            version: options.version,
            semanticVersion: options.version,
            language: options.locale,
            rules: sarifRules(ruleIds, say),
          },
        },
        language: options.locale,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [sourceRoot]: { description: { text: say('report.sarif.root') } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(result, say) }],
        results: [
          ...result.findings.map((finding) => sarifResult(finding, indexOf.get(finding.ruleId) ?? -1, say)),
          ...result.suppressed.map((entry) => suppressedResult(entry, indexOf.get(entry.ruleId) ?? -1, say)),
        ],
      },
    ],
  };
}

function sarifResult(finding: Finding, ruleIndex: number, say: Say): Result {
  const { ruleId, flow, categories, norms, purpose, recipient, fixes } = finding;
  return {
    ruleId,
    ruleIndex,
    level: sarifLevel(finding.severity),
    message: { text: say.message(finding.message) },
    locations: [location(finding.file, finding.range)],
    partialFingerprints: { 'leitplanke/v1': finding.fingerprint },
    ...(flow.length === 0 ? {} : { codeFlows: [codeFlow(finding, say)] }),
    properties: {
      severity: finding.severity,
      norms,
      categories,
      ...(purpose === undefined ? {} : { purpose }),
      ...(recipient === undefined ? {} : { recipient }),
      ...(fixes.length === 0
        ? {}
        : { fixes: fixes.map(({ id, title, safe }) => ({ id, title: say.message(title), safe })) }),
    },
  };
}

/** A silenced finding. What it said is no longer known, so it speaks with the title of its rule. */
function suppressedResult({ ruleId, file, line, reason }: Suppressed, ruleIndex: number, say: Say): Result {
  return {
    ruleId,
    ruleIndex,
    level: 'note',
    message: { text: say('report.sarif.suppressed', { rule: ruleId, page: rulePage(ruleId) }) },
    locations: [{ physicalLocation: { artifactLocation: artifact(file), region: { startLine: line } } }],
    suppressions: [{ kind: 'inSource', status: 'accepted', justification: reason }],
  };
}

function codeFlow({ flow }: Finding, say: Say): CodeFlow {
  const last = flow.length - 1;
  return {
    threadFlows: [
      {
        locations: flow.map((step, index) => ({
          location: { ...location(step.file, step.range), message: { text: say.message(step.message) } },
          importance: index === 0 || index === last ? 'essential' : 'important',
        })),
      },
    ],
  };
}

function notifications({ gaps, files }: AuditResult, say: Say): Notification[] {
  return [
    ...gaps.map((gap): Notification => ({
      descriptor: { id: `gap/${gap.kind}` },
      level: gap.kind === 'internal' ? 'warning' : 'note',
      message: { text: say.message(gap.message) },
      locations: [location(gap.file, gap.range)],
    })),
    ...files.skipped.map(({ file, reason }): Notification => ({
      descriptor: { id: 'skipped-file' },
      level: 'note',
      message: { text: say.message(reason) },
      locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
    })),
  ];
}

function location(file: string, { start, end }: TextRange): Location {
  return {
    physicalLocation: {
      artifactLocation: artifact(file),
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

/** A relative path as a relative URI: every part is percent-encoded. */
function artifact(file: string) {
  const wellFormed = file.replace(/\p{Surrogate}/gu, '\ufffd');
  return { uri: wellFormed.split('/').map(encodeURIComponent).join('/'), uriBaseId: sourceRoot };
}
