import type { AuditResult } from '../../base/audit-result.js';
import type { Severity } from '../../base/finding.js';
import type { Position } from '../../base/text-range.js';
import { codeSpans } from '../code-spans.js';
import type { Say } from '../say.js';
import type { Sources } from '../report-options.js';
import { html, type Content, type Markup } from './markup.js';

/** What every part of the page needs. */
export interface Page {
  readonly result: AuditResult;
  readonly say: Say;
  readonly sources: Sources | undefined;
  /** Day of the audit, as YYYY-MM-DD. */
  readonly date: string;
  /** `webview`: places are buttons that ask the editor to open them. */
  readonly interactive: 'file' | 'webview';
}

/** A chapter of the report, reachable from the contents. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Shown behind the title in the contents. */
  readonly count?: number;
  readonly body: Content;
}

/** The sentence of a message; what stands between backticks becomes code. */
export function sentence(text: string): Content {
  return codeSpans(text).map((span) => (span.code ? html`<code>${span.text}</code>` : span.text));
}

/** A place in the code. In the editor it is a button that opens it. */
export function place(page: Page, file: string, position: Partial<Position> = {}): Markup {
  const { line, column } = position;
  const label = html`<span class="path">${breakable(file)}</span>${
      line === undefined
        ? null
        : html`<span class="at">:${line}${column === undefined ? null : html`:${column}`}</span>`
    }`;
  if (page.interactive === 'file') return html`<code class="place">${label}</code>`;
  return html`<button
    type="button"
    class="place"
    data-file="${file}"
    data-line="${line ?? 1}"
    data-column="${column ?? 1}"
  >
    ${label}
  </button>`;
}

/** A path may break after each slash. */
function breakable(path: string): Content {
  return path.split('/').map((part, index) => (index === 0 ? part : html`/<wbr />${part}`));
}

/** A severity as sign and word: never by colour alone. */
export function severityMark(severity: Severity, text: string): Markup {
  return html`<span class="severity ${severity}"
    ><svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><use href="#sign-${severity}" /></svg>${text}</span
  >`;
}

/** A bar of `share` (0 to 1), only an ornament: the number stands beside it. */
export function bar(share: number, role: string): Markup {
  const width = Math.max(1, Math.round(share * 1000) / 10);
  return html`<svg class="bar ${role}" width="100%" height="4" aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height="4" rx="1" />
    <rect class="fill" width="${width}%" height="4" rx="1" />
  </svg>`;
}

/** A table that scrolls sideways where it must. The first cell of each row names it. */
export function table(
  caption: string,
  headings: readonly Content[],
  rows: readonly (readonly Content[])[],
  kind = '',
): Markup {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table class="${kind}">
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...cells]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Things one after the other, or a dash where there are none. */
export function listed(items: readonly Content[]): Content {
  if (items.length === 0) return html`<span class="none">–</span>`;
  return html`<ul class="inline">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

/** A remark in place of a table that would be empty. */
export function nothing(text: string): Markup {
  return html`<p class="nothing">${text}</p>`;
}
