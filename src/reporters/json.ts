import type { AuditResult } from '../base/audit-result.js';
import type { Finding } from '../base/finding.js';
import type { Inventory } from '../base/inventory.js';
import type { TextRange } from '../base/text-range.js';
import type { ReportOptions } from './report-options.js';
import { sayIn, type Say } from './say.js';

/** The version of the shape that `schemas/audit.schema.json` describes. */
const schemaVersion = 1;

/** The whole result as JSON text, the format other programs rely on: keys in a fixed order, category keys raw, sentences in the locale. */
export function renderJson(result: AuditResult, options: ReportOptions): string {
  return `${JSON.stringify(jsonReport(result, options), null, 2)}\n`;
}

function jsonReport(result: AuditResult, options: ReportOptions) {
  const say = sayIn(options.locale);
  return {
    schemaVersion,
    tool: { name: 'leitplanke', version: options.version },
    root: '.',
    files: {
      found: result.files.found,
      analysed: result.files.analysed,
      skipped: result.files.skipped.map(({ file, reason }) => ({ file, reason: say.message(reason) })),
    },
    findings: result.findings.map((finding) => jsonFinding(finding, say)),
    suppressed: result.suppressed.map(({ ruleId, file, line, reason }) => ({ ruleId, file, line, reason })),
    gaps: result.gaps.map(({ file, range, kind, message }) => ({
      file,
      range: jsonRange(range),
      kind,
      message: say.message(message),
    })),
    inventory: jsonInventory(result.inventory),
  };
}

function jsonFinding(finding: Finding, say: Say) {
  const { purpose, recipient } = finding;
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: say.message(finding.message),
    file: finding.file,
    range: jsonRange(finding.range),
    fingerprint: finding.fingerprint,
    norms: finding.norms,
    categories: finding.categories,
    ...(purpose === undefined ? {} : { purpose: { key: purpose.key, from: purpose.from } }),
    ...(recipient === undefined ? {} : { recipient }),
    flow: finding.flow.map(({ file, range, message }) => ({
      file,
      range: jsonRange(range),
      message: say.message(message),
    })),
    fixes: finding.fixes.map(({ id, title, safe }) => ({ id, title: say.message(title), safe })),
  };
}

function jsonInventory({ aiSystems, recipients, personalData, decisions }: Inventory) {
  return {
    aiSystems: aiSystems.map(({ id, provider, models, files, outputs, owner, modelCard }) => ({
      id,
      provider,
      models,
      files,
      outputs,
      owner,
      modelCard,
    })),
    recipients: recipients.map(({ id, kind, categories, files }) => ({ id, kind, categories, files })),
    personalData: personalData.map(({ category, special, collectedAt, sentTo, storedIn }) => ({
      category,
      special,
      collectedAt,
      sentTo,
      storedIn,
    })),
    decisions: decisions.map(({ file, line, action, input, review }) => ({ file, line, action, input, review })),
  };
}

function jsonRange({ start, end }: TextRange) {
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
