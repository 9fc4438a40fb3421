import { severities } from '../severity.js';
import type { Summary } from '../summary.js';
import { html, type Content, type Markup } from './markup.js';
import { severityMark, type Page } from './page.js';

/** The head of the page: what was audited, when, and the outcome in one sentence and four numbers. */
export function masthead(page: Page, summary: Summary, head: { version: string; root: string }): Markup {
  const { say, result } = page;
  const { files, lines, inventory } = result;
  const unreviewed = inventory.decisions.filter(({ review }) => review !== 'human').length;
  return html`<header class="masthead">
    <p class="brand">${mark}<span>Leitplanke</span></p>
    <p class="kicker">${say('report.title')}</p>
    <h1>${head.root}</h1>
    <p class="verdict">${verdict(page, summary)}</p>
    <dl class="colophon">
      ${fact(say('report.date'), html`<time datetime="${page.date}">${say.day(page.date)}</time>`)}
      ${fact(
        say('report.scope'),
        say('report.analysed', {
          analysed: say.number(files.analysed),
          files: say.count('report.count.files', files.found),
          lines: say.count('report.count.lines', lines),
        }),
      )}
      ${fact(say('report.tool'), `leitplanke ${head.version}`)}
    </dl>
    <ul class="figures">
      ${figure(say.number(summary.findings), say('report.section.findings'), '#findings')}
      ${figure(say.number(inventory.aiSystems.length), say('report.section.ai-systems'), '#ai-systems')}
      ${figure(say.number(inventory.recipients.length), say('report.section.recipients'), '#recipients')}
      ${figure(
        say.number(inventory.decisions.length),
        say('report.section.decisions'),
        '#decisions',
        unreviewed === 0 ? null : say('report.figure.unreviewed', { count: say.number(unreviewed) }),
      )}
    </ul>
  </header>`;
}

function verdict(page: Page, summary: Summary): Content {
  const { say } = page;
  if (summary.findings === 0) return say('report.nothing-found');
  const found = say('report.found', {
    findings: say.count('report.count.findings', summary.findings),
    files: say.count('report.count.files', summary.files),
  });
  return [
    `${found} `,
    html`<span class="tally"
      >${severities
        .filter((severity) => summary.bySeverity[severity] > 0)
        .map(
          (severity) =>
            html`${severityMark(severity, say.count(`report.count.${severity}`, summary.bySeverity[severity]))} `,
        )}</span
    >`,
  ];
}

function fact(name: string, value: Content): Markup {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function figure(value: string, label: string, href: string, note: Content = null): Markup {
  return html`<li>
    <a href="${href}"><b>${value}</b> <span>${label}</span>${note === null ? null : html` <em>${note}</em>`}</a>
  </li>`;
}

/** A crash barrier: two beams on two posts. */
const mark = html`<svg class="mark" viewBox="0 0 32 24" aria-hidden="true">
  <path d="M2 6h28v4H2zM2 13h28v4H2z" />
  <path class="post" d="M7 3h3v20H7zM22 3h3v20h-3z" />
</svg>`;
