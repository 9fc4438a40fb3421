import { categoryName, recipientName } from '../names.js';
import { html, type Content } from './markup.js';
import type { Page } from './page.js';

const width = 720;
const rowHeight = 30;
const leftEdge = 224;
const rightEdge = 470;
/** With more rows the picture says less than the table. */
const mostRows = 24;

interface Row {
  readonly key: string;
  readonly label: string;
  readonly special: boolean;
  readonly y: number;
}

/** A picture of the ways from categories of personal data (left) to recipients and stores (right). */
export function dataMap({ say, result }: Page): Content {
  const uses = result.inventory.personalData.filter(({ sentTo, storedIn }) => sentTo.length + storedIn.length > 0);
  const targets = [
    ...unique(uses.flatMap(({ sentTo }) => sentTo)).map((key) => ({
      key: `to:${key}`,
      label: recipientName(key, say),
    })),
    ...unique(uses.flatMap(({ storedIn }) => storedIn)).map((key) => ({ key: `in:${key}`, label: key })),
  ];
  const count = Math.max(uses.length, targets.length);
  if (uses.length === 0 || count > mostRows) return null;
  const height = count * rowHeight + 8;
  const left = spread(
    uses.map(({ category, special }) => ({ key: category, label: categoryName(category, say), special })),
    height,
  );
  const right = spread(
    targets.map((target) => ({ ...target, special: false })),
    height,
  );
  const rowOf = new Map(right.map((row) => [row.key, row]));
  const links = uses.flatMap((use, index) =>
    [...use.sentTo.map((key) => `to:${key}`), ...use.storedIn.map((key) => `in:${key}`)].map((key) =>
      link(left[index], rowOf.get(key), use.special),
    ),
  );
  return html`<figure class="map">
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${say('report.map.label')}">
      <g class="links">${links}</g>
      <g class="from">${left.map((row) => label(row, leftEdge - 12, 'end', leftEdge))}</g>
      <g class="to">${right.map((row) => label(row, rightEdge + 12, 'start', rightEdge))}</g>
    </svg>
    <figcaption>${say('report.map.caption')}</figcaption>
  </figure>`;
}

/** Rows one below the other, in the middle of the height. */
function spread(rows: readonly Omit<Row, 'y'>[], height: number): Row[] {
  const top = (height - rows.length * rowHeight) / 2;
  return rows.map((row, index) => ({ ...row, y: top + (index + 0.5) * rowHeight }));
}

function link(from: Row | undefined, to: Row | undefined, special: boolean): Content {
  if (from === undefined || to === undefined) return null;
  const middle = (leftEdge + rightEdge) / 2;
  const path = `M${leftEdge} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${rightEdge} ${to.y}`;
  return html`<path class="${special ? 'special' : to.key.startsWith('in:') ? 'stored' : 'sent'}" d="${path}" />`;
}

function label(row: Row, x: number, anchor: string, edge: number): Content {
  return html`<circle class="${row.special ? 'special' : 'dot'}" cx="${edge}" cy="${row.y}" r="4" /><text
      x="${x}"
      y="${row.y}"
      dy="0.35em"
      text-anchor="${anchor}"
      >${shortened(row.label)}</text
    >`;
}

function shortened(text: string): string {
  return text.length <= 32 ? text : `${text.slice(0, 31)}…`;
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
