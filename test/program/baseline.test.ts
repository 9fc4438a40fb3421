import assert from 'node:assert/strict';
import { formatBaseline, notInBaseline, readBaseline } from '../../src/program/baseline.js';

const finding = (fingerprint: string, ruleId = 'pii-in-logs', file = 'src/a.ts') => ({ fingerprint, ruleId, file });

describe('baseline', () => {
  const findings = [finding('b'), finding('a', 'pii-in-url', 'src/ü.ts'), finding('b')];

  it('is written sorted, one line per fingerprint', () => {
    assert.equal(
      formatBaseline(findings),
      `{
  "schemaVersion": 1,
  "findings": [
    {"fingerprint":"a","rule":"pii-in-url","file":"src/ü.ts","count":1},
    {"fingerprint":"b","rule":"pii-in-logs","file":"src/a.ts","count":2}
  ]
}
`,
    );
    assert.equal(formatBaseline([]), '{\n  "schemaVersion": 1,\n  "findings": []\n}\n');
  });

  it('takes away as many findings as it has', () => {
    const baseline = readBaseline(formatBaseline(findings));
    assert.ok(baseline instanceof Map);
    assert.deepEqual(notInBaseline(findings, baseline), []);
    assert.deepEqual(notInBaseline([finding('c'), ...findings, finding('b')], baseline), [finding('c'), finding('b')]);
    assert.deepEqual(notInBaseline(findings, new Map()), findings);
  });

  it('says what is wrong with a file, and where', () => {
    const problems = [
      '{ "schemaVersion": 1,',
      '',
      '{}',
      '{ "schemaVersion": 2 }',
      '{ "schemaVersion": 1 }',
      '{ "schemaVersion": 1,\n"findings": [{}] }',
      'null',
    ];
    assert.deepEqual(
      problems.map((text) => {
        const read = readBaseline(text);
        return 'problem' in read ? `${read.range.start.line}:${read.range.start.column} ${read.problem.id}` : 'fine';
      }),
      [
        '1:22 baseline.no-json',
        '1:1 baseline.no-json',
        '1:1 baseline.unknown-version',
        '1:20 baseline.unknown-version',
        '1:1 baseline.no-findings',
        '2:14 baseline.no-fingerprint',
        '1:1 baseline.unknown-version',
      ],
    );
  });
});
