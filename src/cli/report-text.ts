import type { AuditResult } from '../base/audit-result.js';
import { renderHtmlReport } from '../reporters/html/render-html-report.js';
import { renderJson } from '../reporters/json.js';
import { renderMarkdown } from '../reporters/markdown.js';
import type { ReportOptions } from '../reporters/report-options.js';
import { renderSarif } from '../reporters/sarif.js';
import type { TextStyle } from '../reporters/text-style.js';
import { renderText } from '../reporters/text.js';
import type { AuditOptions } from './audit-options.js';

/** The report in the format asked for. `style` dresses the text format only. */
export function reportText(
  result: AuditResult,
  { format, quiet, verbose }: AuditOptions,
  report: ReportOptions,
  style: TextStyle,
): string {
  switch (format) {
    case 'text':
      return renderText(result, { ...report, style, quiet, verbose });
    case 'json':
      return renderJson(result, report);
    case 'sarif':
      return renderSarif(result, report);
    case 'html':
      return renderHtmlReport(result, { ...report, interactive: 'file' });
    case 'markdown':
      return renderMarkdown(result, report);
  }
}
