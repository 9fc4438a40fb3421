import type { Finding } from '../../base/finding.js';
import { excerpt } from '../excerpt.js';
import { groupBy } from '../group-by.js';
import { categoryName, cannotKnow, normName, purposeName, recipientName, ruleReason, ruleTitle } from '../names.js';
import { rulePage } from '../rule-page.js';
import type { Summary } from '../summary.js';
import { filterForm } from './filter-form.js';
import { html, type Content, type Markup } from './markup.js';
import { listed, nothing, place, sentence, severityMark, type Page, type Section } from './page.js';

/** Every finding, grouped by rule: worst rule first, as in the overview. */
export function findings(page: Page, summary: Summary): Section {
  const { say, result } = page;
  const groups = groupBy(result.findings, ({ ruleId }) => ruleId);
  const body =
    result.findings.length === 0
      ? nothing(say('report.nothing-found.long'))
      : [
          filterForm(page, summary),
          summary.byRule.map(({ key }) => group(page, key, groups.get(key) ?? [])),
          html`<p class="nothing" data-empty hidden>${say('report.filter.nothing')}</p>`,
        ];
  return { id: 'findings', title: say('report.section.findings'), count: summary.findings, body };
}

function group(page: Page, ruleId: string, members: readonly Finding[]): Markup {
  const { say } = page;
  const limit = cannotKnow(ruleId, say);
  const reason = ruleReason(ruleId, say);
  const link =
    page.interactive === 'webview'
      ? html`<button type="button" class="link" data-explain="${ruleId}">${say('report.rule.page')}</button>`
      : html`<a href="${rulePage(ruleId)}" rel="noreferrer">${say('report.rule.page')}</a>`;
  return html`<section class="group" data-group aria-labelledby="rule-${ruleId}">
    <h3 id="rule-${ruleId}">${ruleTitle(ruleId, say)} <span class="count">${say.number(members.length)}</span></h3>
    ${reason === null ? null : html`<p class="why">${reason}</p>`}
    <p class="about">
      <code>${ruleId}</code> ${link}${
        limit === null ? null : html`<span class="limit">${say('report.rule.cannot-know', { what: limit })}</span>`
      }
    </p>
    <ol class="list">
      ${members.map((member) => article(page, member))}
    </ol>
  </section>`;
}

function article(page: Page, finding: Finding): Markup {
  const { say } = page;
  const message = say.message(finding.message);
  const searchable = [finding.ruleId, message, finding.file, ...finding.norms, ...finding.categories]
    .join('\n')
    .toLowerCase();
  return html`<li>
    <article
      class="finding"
      data-rule="${finding.ruleId}"
      data-severity="${finding.severity}"
      data-search="${searchable}"
    >
      <h4 class="message">
        ${severityMark(finding.severity, say(`report.severity.${finding.severity}`))} <span>${sentence(message)}</span>
      </h4>
      <p class="where">${place(page, finding.file, finding.range.start)}</p>
      ${quote(page, finding)} ${facts(page, finding)} ${steps(page, finding)}
    </article>
  </li>`;
}

function quote(page: Page, { file, range }: Finding): Content {
  const lines = excerpt(page.sources, file, range);
  if (lines.length === 0) return null;
  const shown = lines.map(({ line, text, start, end }) => {
    // In one piece: within <pre> every blank between the parts would show.
    const marked = html`<mark>${text.slice(start, end)}</mark>`;
    return html`<span class="line">${[lineNumber(line), text.slice(0, start), marked, text.slice(end)]}</span>`;
  });
  return html`<pre class="quote"><code>${shown}</code></pre>`;
}

function lineNumber(line: number): Markup {
  return html`<span class="number">${line}</span>`;
}

function facts({ say }: Page, finding: Finding): Markup {
  const { purpose, recipient } = finding;
  const rows: readonly (readonly [string, Content])[] = [
    [
      say('report.column.norms'),
      finding.norms.length === 0 ? null : listed(finding.norms.map((norm) => normName(norm, say))),
    ],
    [
      say('report.column.categories'),
      finding.categories.length === 0 ? null : listed(finding.categories.map((key) => categoryName(key, say))),
    ],
    [
      say('report.column.purpose'),
      purpose === undefined ? null : say(`report.purpose.${purpose.from}`, { purpose: purposeName(purpose.key, say) }),
    ],
    [say('report.column.recipient'), recipient === undefined ? null : recipientName(recipient, say)],
    [
      say('report.column.fixes'),
      finding.fixes.length === 0
        ? null
        : listed(
            finding.fixes.map(({ title, safe }) => [
              sentence(say.message(title)),
              safe ? html` <span class="badge">${say('report.fix.badge')}</span>` : null,
            ]),
          ),
    ],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        value !== null &&
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function steps(page: Page, { flow }: Finding): Content {
  if (flow.length === 0) return null;
  const { say } = page;
  return html`<details class="flow">
    <summary>${say.count('report.flow', flow.length)}</summary>
    <ol>
      ${flow.map(
        (step) =>
          html`<li>
            <span class="step">${sentence(say.message(step.message))}</span> ${place(page, step.file, step.range.start)}
          </li>`,
      )}
    </ol>
  </details>`;
}
