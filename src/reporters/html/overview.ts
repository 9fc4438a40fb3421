import { normBegins, normName, normTitle, ruleTitle } from '../names.js';
import type { Summary, Tally } from '../summary.js';
import { html, type Content, type Markup } from './markup.js';
import { bar, nothing, severityMark, table, type Page, type Section } from './page.js';

/** The findings counted by rule and by norm. */
export function overview(page: Page, summary: Summary): Section {
  const { say } = page;
  const title = say('report.section.overview');
  if (summary.findings === 0) return { id: 'overview', title, body: nothing(say('report.nothing-found.long')) };
  const mostOfRule = Math.max(...summary.byRule.map(({ count }) => count));
  const mostOfNorm = Math.max(...summary.byNorm.map(({ count }) => count), 1);
  const body = html`<div class="columns">
    <div>
      <h3>${say('report.by-rule')}</h3>
      ${table(
        say('report.by-rule'),
        [say('report.column.rule'), say('report.column.severity'), amount(say('report.column.count'))],
        summary.byRule.map((tally) => [
          html`<a href="#rule-${tally.key}">${ruleTitle(tally.key, say)}</a
            >${bar(tally.count / mostOfRule, tally.severity)}`,
          severityMark(tally.severity, say(`report.severity.${tally.severity}`)),
          count(page, tally),
        ]),
        'tally-table',
      )}
    </div>
    <div>
      <h3>${say('report.by-norm')}</h3>
      ${table(
        say('report.by-norm'),
        [say('report.column.norm'), amount(say('report.column.count'))],
        summary.byNorm.map((tally) => [
          html`${normName(tally.key, say)}${about(page, tally.key)}${bar(tally.count / mostOfNorm, 'plain')}`,
          count(page, tally),
        ]),
        'tally-table',
      )}
      <p class="note">${say('report.by-norm.note')}</p>
    </div>
  </div>`;
  return { id: 'overview', title, body };
}

/** What a norm is about, and from when it applies if that day is still to come. */
function about({ say, date }: Page, id: string): Content {
  const title = normTitle(id, say);
  const begins = normBegins(id, date);
  return [
    title === null ? null : html` <span class="norm-title">${title}</span>`,
    begins === null ? null : html` <span class="badge">${say('report.norm.begins', { day: say.day(begins) })}</span>`,
  ];
}

function amount(text: string): Markup {
  return html`<span class="amount">${text}</span>`;
}

function count({ say }: Page, tally: Tally): Content {
  return html`<span class="amount">${say.number(tally.count)}</span>`;
}
