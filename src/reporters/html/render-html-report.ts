import { createHash } from 'node:crypto';
import type { AuditResult } from '../../base/audit-result.js';
import type { ReportOptions } from '../report-options.js';
import { sayIn, type Say } from '../say.js';
import { severities } from '../severity.js';
import { summarise } from '../summary.js';
import { gaps, limits, skippedFiles, suppressions } from './appendix.js';
import { findings } from './findings.js';
import { aiSystems, decisions, recipients } from './inventory.js';
import { html, markupText, trustedMarkup, type Markup } from './markup.js';
import { masthead } from './masthead.js';
import { overview } from './overview.js';
import type { Page, Section } from './page.js';
import { personalData } from './personal-data.js';
import { reportScript } from './script.js';
import { signs } from './signs.js';
import { reportStyle } from './style.js';

export interface HtmlOptions extends ReportOptions {
  /** Random text that allows this style and this script. Without it their hashes do, and equal input gives equal bytes. */
  readonly nonce?: string;
  /** The source of the editor's own resources (`webview.cspSource`). */
  readonly cspSource?: string;
  /** `webview`: places post `{ type: 'open', file, line, column }` to the editor, rules `{ type: 'explain', ruleId }`. */
  readonly interactive: 'file' | 'webview';
}

/**
 * The audit report as one HTML page that loads nothing: a file to keep, to mail or to print, and the same page for a webview
 * of the editor, in its colours.
 */
export function renderHtmlReport(result: AuditResult, options: HtmlOptions): string {
  const say = sayIn(options.locale);
  const page: Page = {
    result,
    say,
    date: options.date,
    sources: options.sources,
    interactive: options.interactive,
  };
  const summary = summarise(result);
  const root = nameOfRoot(result.root);
  const sections = [
    overview(page, summary),
    findings(page, summary),
    personalData(page),
    recipients(page),
    aiSystems(page),
    decisions(page),
    suppressions(page),
    gaps(page),
    skippedFiles(page),
    limits(page, summary),
  ];
  const nonce = options.nonce === undefined ? null : html` nonce="${options.nonce}"`;
  return markupText(html`<!doctype html>
<html lang="${options.locale}" data-mode="${options.interactive}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(options)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="leitplanke ${options.version}">
<title>${say('report.title')}: ${root}</title>
<style${nonce}>${trustedMarkup(reportStyle)}</style>
</head>
<body>
${signs(severities)}
<a class="skip" href="#main">${say('report.skip')}</a>
${masthead(page, summary, { version: options.version, root })}
<div class="layout">
${contents(say, sections)}
<main id="main" tabindex="-1">
${sections.map((section) => chapter(section, say))}
</main>
</div>
<footer class="footer"><p>${say('report.disclaimer')}</p></footer>
<script${nonce}>${trustedMarkup(reportScript)}</script>
</body>
</html>
`);
}

function contents(say: Say, sections: readonly Section[]): Markup {
  return html`<nav class="contents" aria-label="${say('report.contents')}">
    <ol>
      ${sections.map(
        (section) =>
          html`<li>
            <a href="#${section.id}"
              >${section.title}${section.count === undefined ? null : html` <span class="count">${say.number(section.count)}</span>`}</a
            >
          </li>`,
      )}
    </ol>
  </nav>`;
}

function chapter({ id, title, count, body }: Section, say: Say): Markup {
  return html`<section class="chapter" id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">
      ${title}${count === undefined ? null : html` <span class="count">${say.number(count)}</span>`}
    </h2>
    ${body}
  </section>`;
}

/** Nothing is loaded, sent or framed; only the style and the script of this page are in force. */
function contentSecurityPolicy({ nonce, cspSource, interactive }: HtmlOptions): string {
  const allowed = (text: string) => (nonce === undefined ? `'sha256-${sha256(text)}'` : `'nonce-${nonce}'`);
  const editor = interactive === 'webview' && cspSource !== undefined ? `${cspSource} ` : '';
  return [
    "default-src 'none'",
    `style-src ${editor}${allowed(reportStyle)}`,
    `script-src ${allowed(reportScript)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function nameOfRoot(root: string): string {
  return root.split(/[\\/]/).findLast((part) => part !== '') ?? root;
}
