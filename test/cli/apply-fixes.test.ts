import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTemporaryFolder } from '../program/temporary-folder.js';
import { finding } from '../reporters/audit-fixture.js';
import { badWords, fakeEngine, makeGood } from './fake-engine.js';
import { run } from './run.js';

describe('--fix', () => {
  it('applies every safe fix, writes each file once, and reports what remains', () =>
    inTemporaryFolder({ 'a.ts': 'BAD BAD', 'b.ts': '\ufeffBAD\r\n', 'c.ts': 'fine' }, async (root) => {
      const findings = badWords(['a.ts', 'b.ts', 'c.ts']);
      const stubborn = finding({ file: 'c.ts', fingerprint: 'no fix' });
      const engine = fakeEngine({ findings: (text) => [...findings(text), stubborn], fix: makeGood });
      const { output, errors } = await run(root, ['audit', '--fix', '--format', 'json'], engine);
      assert.equal(readFileSync(join(root, 'a.ts'), 'utf8'), 'good good');
      assert.equal(readFileSync(join(root, 'b.ts'), 'utf8'), '\ufeffgood\r\n');
      assert.match(errors, /3 fixes applied, 2 files written/);
      assert.deepEqual(
        (JSON.parse(output) as { findings: { fingerprint: string }[] }).findings.map((each) => each.fingerprint),
        ['no fix'],
      );
      assert.deepEqual(readdirSync(root).sort(), ['a.ts', 'b.ts', 'c.ts']);
    }));

  it('leaves fixes alone that are not safe, or whose findings are filtered out', () =>
    inTemporaryFolder({ 'a.ts': 'BAD', 'b.ts': 'BAD' }, async (root) => {
      const findings = badWords(['a.ts', 'b.ts']);
      const unsafe = fakeEngine({
        findings: (text) =>
          findings(text).map((each) => ({ ...each, fixes: each.fixes.map((fix) => ({ ...fix, safe: false })) })),
        fix: makeGood,
      });
      await run(root, ['audit', '--fix'], unsafe);
      assert.equal(readFileSync(join(root, 'a.ts'), 'utf8'), 'BAD');
      await run(root, ['audit', 'b.ts', '--fix'], fakeEngine({ findings, fix: makeGood }));
      assert.equal(readFileSync(join(root, 'a.ts'), 'utf8'), 'BAD');
      assert.equal(readFileSync(join(root, 'b.ts'), 'utf8'), 'good');
    }));

  it('lets overlapping fixes wait for the next round', () =>
    inTemporaryFolder({ 'a.ts': 'BADBAD' }, async (root) => {
      const wide = fakeEngine({
        findings: badWords(['a.ts']),
        fix: (fingerprint, text) => {
          const content = text('a.ts') ?? '';
          const at = content.indexOf('BAD', fingerprint.endsWith('#1') ? content.indexOf('BAD') + 1 : 0);
          // Each fix rewrites the whole file.
          return new Map([
            ['a.ts', [{ start: 0, end: content.length, text: `${content.slice(0, at)}ok${content.slice(at + 3)}` }]],
          ]);
        },
      });
      await run(root, ['audit', '--fix'], wide);
      assert.equal(readFileSync(join(root, 'a.ts'), 'utf8'), 'okok');
    }));

  it('creates the file that a fix needs', () =>
    inTemporaryFolder({ 'a.ts': 'BAD' }, async (root) => {
      const engine = fakeEngine({
        findings: badWords(['a.ts']),
        fix: (fingerprint, text) =>
          new Map([
            ...(makeGood(fingerprint, text) ?? []),
            ['lib/mask.ts', [{ start: 0, end: 0, text: 'export const mask = 1;\n' }]],
          ]),
      });
      await run(root, ['audit', '--fix'], engine);
      assert.equal(readFileSync(join(root, 'lib/mask.ts'), 'utf8'), 'export const mask = 1;\n');
    }));

  it('leaves a file alone that somebody else changes meanwhile', () =>
    inTemporaryFolder({ 'a.ts': 'BAD' }, async (root) => {
      const engine = fakeEngine({
        findings: badWords(['a.ts']),
        fix: (fingerprint, text) => {
          const edits = makeGood(fingerprint, text);
          writeFileSync(join(root, 'a.ts'), 'BAD and more');
          return edits;
        },
      });
      const { status, errors } = await run(root, ['audit', '--fix'], engine);
      assert.equal(readFileSync(join(root, 'a.ts'), 'utf8'), 'BAD and more');
      assert.match(errors, /a\.ts was changed by somebody else meanwhile/);
      assert.equal(status, 2);
    }));
});
