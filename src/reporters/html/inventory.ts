import type { AiSystem, Recipient } from '../../base/inventory.js';
import { categoryName, channelName, kindName, recipientName } from '../names.js';
import { html, type Content } from './markup.js';
import { listed, nothing, place, table, type Page, type Section } from './page.js';

/** AI systems with what they write to and who answers for them. */
export function aiSystems(page: Page): Section {
  const { say, result } = page;
  const rows = result.inventory.aiSystems.map((system): Content[] => [
    html`<strong>${system.id === system.provider ? recipientName(system.id, say) : system.id}</strong>`,
    [recipientName(system.provider, say), models(system)],
    listed(system.outputs.map((channel) => channelName(channel, say))),
    system.owner ?? missing(page),
    system.modelCard === null ? missing(page) : html`<code>${system.modelCard}</code>`,
    fileList(page, system.files),
  ]);
  const headings = ['system', 'model', 'outputs', 'owner', 'model-card', 'files'].map((key) =>
    say(`report.column.${key}`),
  );
  return {
    id: 'ai-systems',
    title: say('report.section.ai-systems'),
    count: rows.length,
    body:
      rows.length === 0
        ? nothing(say('report.none.ai-systems'))
        : table(say('report.section.ai-systems'), headings, rows, 'with-files'),
  };
}

/** Third parties and what they are given. */
export function recipients(page: Page): Section {
  const { say, result } = page;
  const rows = result.inventory.recipients.map((recipient: Recipient): Content[] => [
    html`<strong>${recipientName(recipient.id, say)}</strong>`,
    kindName(recipient.kind, say),
    listed(recipient.categories.map((key) => categoryName(key, say))),
    fileList(page, recipient.files),
  ]);
  const headings = ['recipient', 'kind', 'categories', 'files'].map((key) => say(`report.column.${key}`));
  return {
    id: 'recipients',
    title: say('report.section.recipients'),
    count: rows.length,
    body:
      rows.length === 0
        ? nothing(say('report.none.recipients'))
        : table(say('report.section.recipients'), headings, rows, 'with-files'),
  };
}

/** Decisions about people that the program takes, with the review that stands before them. */
export function decisions(page: Page): Section {
  const { say, result } = page;
  const rows = result.inventory.decisions.map(({ action, input, review, file, line }): Content[] => [
    html`<strong>${say(`report.action.${action}`)}</strong>`,
    say(`report.input.${input}`),
    html`<span class="review ${review}">${say(`report.review.${review}`)}</span>`,
    place(page, file, { line }),
  ]);
  const headings = ['action', 'input', 'review', 'place'].map((key) => say(`report.column.${key}`));
  return {
    id: 'decisions',
    title: say('report.section.decisions'),
    count: rows.length,
    body:
      rows.length === 0
        ? nothing(say('report.none.decisions'))
        : table(say('report.section.decisions'), headings, rows),
  };
}

function models({ models: names }: AiSystem): Content {
  return names.length === 0 ? null : html`<br /><span class="models">${names.join(', ')}</span>`;
}

function missing({ say }: Page): Content {
  return html`<span class="missing">${say('report.missing')}</span>`;
}

/** The first files; the rest can be unfolded. */
function fileList(page: Page, files: readonly string[]): Content {
  const most = 3;
  const items = files.map((file) => html`<li>${place(page, file)}</li>`);
  if (items.length <= most + 1)
    return html`<ul class="files">
      ${items}
    </ul>`;
  return html`<ul class="files">
      ${items.slice(0, most)}
    </ul>
    <details class="more">
      <summary>${page.say.count('report.more-files', items.length - most)}</summary>
      <ul class="files">
        ${items.slice(most)}
      </ul>
    </details>`;
}
