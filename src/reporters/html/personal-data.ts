import type { PersonalDataUse } from '../../base/inventory.js';
import { categoryName, recipientName } from '../names.js';
import { dataMap } from './data-map.js';
import { html, type Content, type Markup } from './markup.js';
import { listed, nothing, table, type Page, type Section } from './page.js';

/** Beyond it a matrix is wider than a page, and a list of names reads better. */
const widestMatrix = 9;

/** Which personal data the program handles and where it goes: as a picture, and as a table that says the same. */
export function personalData(page: Page): Section {
  const { say, result } = page;
  const uses = result.inventory.personalData;
  const title = say('report.section.personal-data');
  const body =
    uses.length === 0 ? nothing(say('report.none.personal-data')) : [dataMap(page), matrix(page, uses, title)];
  return { id: 'personal-data', title, count: uses.length, body };
}

function matrix(page: Page, uses: readonly PersonalDataUse[], title: string): Markup {
  const { say } = page;
  const receivers = [...new Set(uses.flatMap(({ sentTo }) => sentTo))].sort();
  const wide = receivers.length > widestMatrix;
  const sent = (use: PersonalDataUse): Content[] =>
    wide
      ? [listed(use.sentTo.map((id) => recipientName(id, say)))]
      : receivers.map((id) => (use.sentTo.includes(id) ? yes(page) : no(page)));
  const names = wide ? [say('report.column.sent-to')] : receivers.map((id) => recipientName(id, say));
  const rows = uses.map((use) => [
    [
      categoryName(use.category, say),
      use.special ? html` <span class="badge special">${say('report.special')}</span>` : null,
    ],
    html`<span class="amount">${say.number(use.collectedAt)}</span>`,
    ...sent(use),
    listed(use.storedIn.map((store) => html`<code>${store}</code>`)),
  ]);
  const headings = [
    say('report.column.category'),
    html`<span class="amount">${say('report.column.collected')}</span>`,
    ...names,
    say('report.column.stored'),
  ];
  return table(title, headings, rows, wide ? '' : 'matrix');
}

function yes({ say }: Page): Markup {
  return html`<span class="yes"
    ><span aria-hidden="true">●</span><span class="unseen">${say('report.yes')}</span></span
  >`;
}

function no({ say }: Page): Markup {
  return html`<span class="no"><span aria-hidden="true">·</span><span class="unseen">${say('report.no')}</span></span>`;
}
