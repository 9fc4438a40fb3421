/**
 * The script of the report: filters the findings, unfolds flows, unfolds everything for the printer and, in the editor, asks
 * for places to be opened. It reads no data but the page's own attributes and writes text only, never HTML.
 */
export const reportScript = `
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = document.querySelector('[data-filter]');
  const findings = all('.finding');
  const editor = typeof acquireVsCodeApi === 'function' ? acquireVsCodeApi() : null;

  if (form) {
    const shown = form.querySelector('[data-shown]');
    const unfold = form.querySelector('[data-unfold]');
    const fields = form.elements;
    const apply = () => {
      const words = fields.text.value.toLowerCase().split(/\\s+/).filter(Boolean);
      const severities = new Set(all('[name=severity]:checked', form).map((box) => box.value));
      let count = 0;
      for (const finding of findings) {
        const { rule, severity, search } = finding.dataset;
        const fits =
          (fields.rule.value === '' || fields.rule.value === rule) &&
          severities.has(severity) &&
          words.every((word) => search.includes(word));
        finding.parentElement.hidden = !fits;
        if (fits) count++;
      }
      for (const group of all('[data-group]')) group.hidden = !group.querySelector('li:not([hidden]) > .finding');
      document.querySelector('[data-empty]').hidden = count > 0;
      shown.textContent = shown.dataset.text.replace('{shown}', count).replace('{total}', findings.length);
      editor?.setState({
        text: fields.text.value,
        rule: fields.rule.value,
        severities: [...severities],
      });
    };
    const before = editor?.getState();
    if (before) {
      fields.text.value = before.text;
      fields.rule.value = before.rule;
      if (fields.rule.selectedIndex < 0) fields.rule.value = '';
      for (const box of all('[name=severity]', form)) box.checked = before.severities.includes(box.value);
      if (!all('[name=severity]:checked', form).length) for (const box of all('[name=severity]', form)) box.checked = true;
    }
    form.hidden = false;
    form.addEventListener('input', apply);
    form.addEventListener('reset', () => setTimeout(apply));
    form.addEventListener('submit', (event) => event.preventDefault());
    unfold.addEventListener('click', () => {
      const flows = all('.flow');
      const open = flows.some((flow) => !flow.open && flow.offsetParent);
      for (const flow of flows) flow.open = open;
    });
    apply();
  }

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-file], [data-explain]') : null;
    if (!target || !editor) return;
    const { file, line, column, explain } = target.dataset;
    if (explain) editor.postMessage({ type: 'explain', ruleId: explain });
    else editor.postMessage({ type: 'open', file, line: Number(line), column: Number(column) });
  });

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    for (const details of folded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
    folded = [];
  });
})();
`;
