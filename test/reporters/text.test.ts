import assert from 'node:assert/strict';
import { renderText } from '../../src/reporters/text.js';
import { emptyResult, finding, shopResult, shopSources } from './audit-fixture.js';

const options = { locale: 'en', version: '0.1.0', date: '2026-11-23' } as const;

const oneFinding = emptyResult({
  files: { found: 2, analysed: 2, skipped: [] },
  lines: 1,
  findings: shopResult().findings.slice(1, 2),
});

describe('the text report', () => {
  it('shows a finding with its place, rule, code and fixes, and sums up', () => {
    assert.equal(
      renderText(oneFinding, { ...options, sources: shopSources }),
      [
        'src/crm/sync.ts',
        '  warning  E-mail address is written to a log. Log an internal ID or a masked value instead.',
        '           src/crm/sync.ts:41:27  pii-in-logs',
        "           41 │ logger.info('synced', lead.email);",
        '           Fix: Mask the value in the log (safe, applied by --fix)',
        '           Fix: Log the ID instead',
        '',
        '1 finding in 1 file: 1 warning',
        '2 of 2 files analysed, 1 line of code',
        'Hints from static analysis. They do not establish a breach and are not legal advice.',
        '',
      ].join('\n'),
    );
  });

  it('speaks German', () => {
    const text = renderText(oneFinding, { ...options, locale: 'de' });
    assert.match(text, / {2}Warnung {2}E-Mail-Adresse/);
    assert.match(text, /1 Befund in 1 Datei: 1 Warnung/);
  });

  it('says so when nothing was found', () => {
    const text = renderText(emptyResult({ files: { found: 3, analysed: 3, skipped: [] } }), options);
    assert.match(text, /^No findings\.\n3 of 3 files analysed/);
  });

  it('shows steps, norms, gaps and skipped files when asked to', () => {
    const brief = renderText(shopResult(), options);
    const full = renderText(shopResult(), { ...options, verbose: true });
    for (const text of ['src/campaigns/write.ts:9:22', 'AI Act Art. 50(4)', '@acme/queue', 'public/vendor.min.js']) {
      assert.ok(!brief.includes(text), `${text} is shown unasked`);
      assert.ok(full.includes(text), `${text} is missing`);
    }
  });

  it('shows findings only when asked to be quiet', () => {
    const quiet = renderText(oneFinding, { ...options, quiet: true, sources: shopSources });
    assert.doesNotMatch(quiet, /│|analysed/);
    assert.equal(renderText(emptyResult(), { ...options, quiet: true }), '');
  });

  it('leaves the looks to the style it is given', () => {
    const text = renderText(oneFinding, { ...options, style: (role, part) => `<${role}>${part}</${role}>` });
    assert.match(text, /<warning>warning<\/warning>/);
    assert.match(text, /<place>src\/crm\/sync\.ts:41:27<\/place> {2}<rule>pii-in-logs<\/rule>/);
  });

  it('does not let file names or code speak to the terminal', () => {
    const hostile = finding({ file: 'a\u001b[2J\u202e.ts' });
    const text = renderText(emptyResult({ findings: [hostile] }), {
      ...options,
      sources: () => '\n'.repeat(40) + '\u001b]0;x\u0007',
    });
    assert.doesNotMatch(text, /[\u001b\u0007\u202e]/);
    assert.match(text, /a\\u001b\[2J\\u202e\.ts:41:27/);
  });

  it('is the same text for the same result', () => {
    assert.equal(renderText(shopResult(), options), renderText(shopResult(), options));
  });
});
