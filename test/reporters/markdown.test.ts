import assert from 'node:assert/strict';
import { renderMarkdown } from '../../src/reporters/markdown.js';
import { emptyResult, finding, shopResult } from './audit-fixture.js';

const options = { locale: 'en', version: '0.1.0', date: '2026-11-23' } as const;

describe('the Markdown report', () => {
  it('has every part of the audit', () => {
    const text = renderMarkdown(shopResult(), options);
    const headings = text.split('\n').filter((line) => /^##? /.test(line));
    assert.deepEqual(headings, [
      '# Audit report',
      '## Findings',
      '## Personal data',
      '## Recipients',
      '## AI systems',
      '## Automated decisions',
      '## Suppressions',
      '## Not understood',
      '## Skipped files',
    ]);
    assert.match(text, /- \*\*error\*\* `src\/scoring\/decide\.ts:31:11`: /);
    assert.match(text, / {2}1\. `leadScore` is a score about a person \(`src\/scoring\/score\.ts:20:9`\)/);
  });

  it('is short when nothing was found', () => {
    assert.equal(
      renderMarkdown(emptyResult(), options),
      [
        '# Audit report',
        'No findings.',
        '0 of 0 files analysed, 0 lines of code · 23 November 2026 · leitplanke 0.1.0',
        '*Hints from static analysis. They do not establish a breach and are not legal advice.*\n',
      ].join('\n\n'),
    );
  });

  it('speaks German', () => {
    assert.match(
      renderMarkdown(shopResult(), { ...options, locale: 'de' }),
      /^# Prüfbericht\n\n\*\*6 Befunde in 5 Dateien:\*\* 2 Fehler/,
    );
  });

  it('lets no text of a project become Markdown or HTML', () => {
    const result = emptyResult({
      findings: [finding({ file: 'a`|<b>.ts', message: { id: '<script>*x*</script> [a](b) | c\n# d' } })],
    });
    const line = renderMarkdown(result, options)
      .split('\n')
      .find((each) => each.startsWith('- '));
    assert.equal(
      line,
      '- **warning** `` a`\\|<b>.ts:41:27 ``: \\<script\\>\\*x\\*\\</script\\> \\[a\\](b) \\| c \\# d (GDPR Art. 5(1)(c); GDPR Art. 5(1)(f); GDPR Art. 32)',
    );
  });
});
