import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import type { Log, Run } from 'sarif';
import { renderSarif } from '../../src/reporters/sarif.js';
import { emptyResult, finding, range, shopResult } from './audit-fixture.js';
import { sarifShape } from './sarif-shape.js';

const options = { locale: 'en', version: '0.1.0', date: '2026-11-23' } as const;
const isSarif = new Ajv({ allErrors: true }).compile(sarifShape);

function runOf(text: string): Run {
  const log = JSON.parse(text) as Log;
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors, null, 2));
  return log.runs[0]!;
}

describe('the SARIF report', () => {
  it('has the shape of SARIF 2.1.0, full and empty, in both languages', () => {
    for (const locale of ['en', 'de'] as const) {
      for (const result of [shopResult(), emptyResult()]) runOf(renderSarif(result, { ...options, locale }));
    }
  });

  it('gives info and hint the level note', () => {
    const severities = ['error', 'warning', 'info', 'hint'] as const;
    const result = emptyResult({ findings: severities.map((severity) => finding({ severity })) });
    const levels = runOf(renderSarif(result, options)).results?.map(({ level }) => level);
    assert.deepEqual(levels, ['error', 'warning', 'note', 'note']);
  });

  it('tells the steps of a flow as one code flow, source first', () => {
    const run = runOf(renderSarif(shopResult(), options));
    const steps = run.results?.[0]?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
    assert.deepEqual(
      steps.map(({ location, importance }) => [
        location?.physicalLocation?.artifactLocation?.uri,
        location?.physicalLocation?.region?.startLine,
        importance,
      ]),
      [
        ['src/campaigns/write.ts', 9, 'essential'],
        ['src/campaigns/write.ts', 12, 'important'],
        ['src/campaigns/send.ts', 14, 'important'],
        ['src/campaigns/send.ts', 18, 'essential'],
      ],
    );
  });

  it('keeps a finding recognisable by its fingerprint', () => {
    const run = runOf(renderSarif(shopResult(), options));
    assert.deepEqual(run.results?.[0]?.partialFingerprints, { 'leitplanke/v1': 'a1' });
  });

  it('lists silenced findings with the reason given', () => {
    const run = runOf(renderSarif(shopResult(), options));
    const silenced = run.results?.filter(({ suppressions }) => suppressions !== undefined) ?? [];
    assert.deepEqual(
      silenced.map(({ suppressions }) => suppressions?.[0]?.justification),
      ['support needs the address for 24 h, ticket DPO-17'],
    );
  });

  it('describes each rule once, with its page, and points to it', () => {
    const { tool, results } = runOf(renderSarif(shopResult(), options));
    const rules = tool.driver.rules ?? [];
    assert.deepEqual(
      rules.map(({ id }) => id),
      [...new Set(results?.map(({ ruleId }) => ruleId))].sort(),
    );
    for (const result of results ?? []) assert.equal(rules[result.ruleIndex ?? -1]?.id, result.ruleId);
  });

  it('encodes paths as URIs', () => {
    const files = ['src/ä b#c?.ts', 'a:b.ts', 'x%20y.ts', 'lone\ud800.ts'];
    const result = emptyResult({ findings: files.map((file) => finding({ file })) });
    const run = runOf(renderSarif(result, options));
    assert.deepEqual(
      run.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri),
      ['src/%C3%A4%20b%23c%3F.ts', 'a%3Ab.ts', 'x%2520y.ts', 'lone%EF%BF%BD.ts'],
    );
  });

  it('tells gaps and skipped files as notifications', () => {
    const result = emptyResult({
      gaps: [{ file: 'a.ts', range: range(1, 1), kind: 'dynamic', message: { id: 'gap.dynamic' } }],
      files: { found: 1, analysed: 0, skipped: [{ file: 'b.ts', reason: { id: 'skip.binary' } }] },
    });
    const notes = runOf(renderSarif(result, options)).invocations?.[0]?.toolExecutionNotifications;
    assert.deepEqual(
      notes?.map(({ descriptor }) => descriptor?.id),
      ['gap/dynamic', 'skipped-file'],
    );
  });

  it('names neither the machine nor the time', () => {
    assert.doesNotMatch(renderSarif(shopResult(), options), /home\/anna|2026-11-23/);
  });
});
