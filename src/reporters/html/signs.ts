import type { Severity } from '../../base/finding.js';
import { html, trustedMarkup, type Markup } from './markup.js';

/** One shape per severity, so that none is told by its colour alone. */
const shapes: Readonly<Record<Severity, string>> = {
  error: '<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z"/>',
  warning: '<path d="M8 1.5 15.5 15H.5z"/>',
  info: '<circle cx="8" cy="8" r="7"/>',
  hint: '<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2.5"/>',
};

/** The signs of severities, defined once for the whole page. */
export function signs(severities: readonly Severity[]): Markup {
  return html`<svg class="signs" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      ${severities.map(
        (severity) =>
          html`<symbol id="sign-${severity}" viewBox="0 0 16 16">${trustedMarkup(shapes[severity])}</symbol>`,
      )}
    </defs>
  </svg>`;
}
