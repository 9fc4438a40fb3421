import type { GapKind } from '../../base/finding.js';
import { groupBy } from '../group-by.js';
import { cannotKnow, ruleTitle } from '../names.js';
import type { Summary } from '../summary.js';
import { html, type Content } from './markup.js';
import { nothing, place, sentence, table, type Page, type Section } from './page.js';

/** Findings that a comment in the code silences, each with the reason given there. */
export function suppressions(page: Page): Section {
  const { say, result } = page;
  const rows = result.suppressed.map(({ ruleId, file, line, reason }): Content[] => [
    ruleTitle(ruleId, say),
    reason,
    place(page, file, { line }),
  ]);
  const headings = ['rule', 'reason', 'place'].map((key) => say(`report.column.${key}`));
  const title = say('report.section.suppressions');
  const body = rows.length === 0 ? nothing(say('report.none.suppressions')) : table(title, headings, rows);
  return { id: 'suppressions', title, count: rows.length, body };
}

/** What was not understood, by kind. */
export function gaps(page: Page): Section {
  const { say, result } = page;
  const kinds = groupBy(result.gaps, ({ kind }): GapKind => kind);
  const title = say('report.section.gaps');
  const body =
    result.gaps.length === 0
      ? nothing(say('report.none.gaps'))
      : [
          html`<p>${say('report.gaps.about')}</p>`,
          [...kinds].sort(byMost).map(
            ([kind, members]) =>
              html`<details class="gaps">
                <summary>${say(`report.gap.${kind}`)} <span class="count">${say.number(members.length)}</span></summary>
                <p class="note">${say(`report.gap.${kind}.about`)}</p>
                <ul>
                  ${members.map(
                    ({ file, range, message }) =>
                      html`<li>${place(page, file, range.start)} ${sentence(say.message(message))}</li>`,
                  )}
                </ul>
              </details>`,
          ),
        ];
  return { id: 'gaps', title, count: result.gaps.length, body };
}

/** Files that were found and not analysed. */
export function skippedFiles(page: Page): Section {
  const { say, result } = page;
  const rows = result.files.skipped.map(({ file, reason }): Content[] => [
    place(page, file),
    sentence(say.message(reason)),
  ]);
  const title = say('report.section.skipped');
  const headings = [say('report.column.file'), say('report.column.reason')];
  const body = rows.length === 0 ? nothing(say('report.none.skipped')) : table(title, headings, rows);
  return { id: 'skipped', title, count: rows.length, body };
}

/** What no static analysis can say, in general and for the rules that reported something. */
export function limits({ say }: Page, summary: Summary): Section {
  const general = ['contracts', 'notices', 'runtime', 'settings', 'people', 'balance'].map((key) =>
    say(`report.limit.${key}`),
  );
  const particular = summary.byRule.flatMap(({ key }) => {
    const limit = cannotKnow(key, say);
    return limit === null ? [] : [html`<li><strong>${ruleTitle(key, say)}:</strong> ${limit}.</li>`];
  });
  return {
    id: 'limits',
    title: say('report.section.limits'),
    body: [
      html`<p>${say('report.limits.about')}</p>`,
      html`<ul class="plain">
        ${general.map((text) => html`<li>${text}</li>`)}
      </ul>`,
      particular.length > 0 && [
        html`<h3>${say('report.limits.rules')}</h3>`,
        html`<ul class="plain">
          ${particular}
        </ul>`,
      ],
    ],
  };
}

function byMost(
  [left, some]: readonly [GapKind, readonly unknown[]],
  [right, others]: readonly [GapKind, readonly unknown[]],
) {
  return others.length - some.length || (left < right ? -1 : 1);
}
