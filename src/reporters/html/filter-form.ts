import { ruleTitle } from '../names.js';
import { severities } from '../severity.js';
import type { Summary } from '../summary.js';
import { html, type Markup } from './markup.js';
import { severityMark, type Page } from './page.js';

/** The filter over the findings. It is hidden until the script runs: without script every finding is shown. */
export function filterForm(page: Page, summary: Summary): Markup {
  const { say } = page;
  const present = severities.filter((severity) => summary.bySeverity[severity] > 0);
  return html`<form class="filter" role="search" aria-label="${say('report.filter.title')}" data-filter hidden>
    <label class="field"
      ><span>${say('report.filter.text')}</span
      ><input
        type="search"
        name="text"
        autocomplete="off"
        spellcheck="false"
        placeholder="${say('report.filter.hint')}"
    /></label>
    <label class="field"
      ><span>${say('report.column.rule')}</span
      ><select name="rule">
        <option value="">${say('report.filter.all-rules')}</option>
        ${summary.byRule.map(({ key, count }) => html`<option value="${key}">${ruleTitle(key, say)} (${count})</option>`)}
      </select></label
    >
    <fieldset>
      <legend>${say('report.column.severity')}</legend>
      ${present.map(
        (severity) =>
          html`<label class="choice"
            ><input type="checkbox" name="severity" value="${severity}" checked />
            ${severityMark(severity, say(`report.severity.${severity}`))}</label
          >`,
      )}
    </fieldset>
    <div class="state">
      <output data-shown data-text="${say('report.filter.shown')}" aria-live="polite"></output>
      <button type="button" data-unfold>${say('report.filter.unfold')}</button>
      <button type="reset">${say('report.filter.reset')}</button>
    </div>
  </form>`;
}
