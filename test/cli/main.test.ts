import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finding } from '../reporters/audit-fixture.js';
import { inTemporaryFolder } from '../program/temporary-folder.js';
import { badWords, fakeEngine } from './fake-engine.js';
import { fakeTerminal } from './fake-terminal.js';
import { run } from './run.js';

const warning = fakeEngine({ findings: () => [finding({ file: 'src/a.ts' })] });

describe('the exit status', () => {
  it('is 0 when nothing reaches --fail-on, 1 when something does', () =>
    inTemporaryFolder({ 'src/a.ts': '' }, async (root) => {
      assert.equal((await run(root, ['audit'])).status, 0);
      assert.equal((await run(root, ['audit'], warning)).status, 0);
      assert.equal((await run(root, ['audit', '--fail-on', 'warning'], warning)).status, 1);
      assert.equal((await run(root, ['audit', '--fail-on', 'info'], warning)).status, 1);
      assert.equal((await run(root, ['audit', '--fail-on', 'never'], warning)).status, 0);
    }));

  it('is 2 for wrong usage: one message, nothing on standard output, nothing written', () =>
    inTemporaryFolder({ 'a.ts': '' }, async (root) => {
      const cases = [
        [],
        ['adit'],
        ['audit', '--formt', 'json', '--output', 'x.json'],
        ['audit', 'missing.ts'],
        ['audit', '/', 'a.ts'],
        ['audit', '--config', 'missing.json'],
        ['audit', '--baseline', 'missing.json'],
        ['audit', '--changed'],
        ['explain'],
        ['explain', 'pii-in-log'],
        ['explain', 'pii-in-logs', 'x'],
        ['rules', '--format', 'html'],
        ['lsp', 'x'],
      ];
      for (const argv of cases) {
        const { status, output, errors, engine } = await run(root, argv);
        assert.equal(status, 2, argv.join(' '));
        assert.equal(output, '');
        assert.match(errors, /^leitplanke: [^\n{}]+\n$/);
        assert.match(errors, / .* .*/, 'a sentence, not the id of a text');
        assert.equal(engine.opened.length, 0);
      }
      assert.deepEqual(readdirSync(root), ['a.ts']);
    }));

  it('is 2 for a faulty configuration, with its place', () =>
    inTemporaryFolder({ 'leitplanke.config.json': '{' }, async (root) => {
      const problems = [
        {
          file: `${root}/leitplanke.config.json`,
          range: finding().range,
          message: { id: 'expected.text' },
        },
      ];
      const { status, output, errors } = await run(root, ['audit'], fakeEngine({ problems }));
      assert.equal(status, 2);
      assert.equal(output, '');
      assert.match(errors, /^leitplanke: leitplanke\.config\.json:41:27: /);
    }));

  it('is 3 for our own fault, with what was going on, and the session is closed', () =>
    inTemporaryFolder({}, async (root) => {
      const engine = fakeEngine({ failure: new Error('kaputt') });
      const { status, errors } = await run(root, ['audit'], engine);
      assert.equal(status, 3);
      assert.match(errors, /^leitplanke failed while analysing \(Reading files\): kaputt\. .*\n$/);
      assert.equal(engine.closed(), 1);
    }));
});

describe('leitplanke audit', () => {
  it('takes a single folder as the root, and otherwise filters by paths', () =>
    inTemporaryFolder({ 'src/a.ts': '', 'src/b/c.ts': '', 'lib/d.ts': '' }, async (root) => {
      const engine = fakeEngine({
        findings: () => ['lib/d.ts', 'src/a.ts', 'src/b/c.ts'].map((file) => finding({ file })),
      });
      const files = async (...paths: string[]) => {
        const { output } = await run(root, ['audit', '--format', 'json', ...paths], engine);
        return (JSON.parse(output) as { findings: { file: string }[] }).findings.map(({ file }) => file);
      };
      assert.equal((await files('src')).length, 3);
      assert.equal(engine.opened.at(-1)?.root, `${root}/src`);
      assert.deepEqual(await files('src', 'lib/d.ts'), ['lib/d.ts', 'src/a.ts', 'src/b/c.ts']);
      assert.equal(engine.opened.at(-1)?.root, root);
      assert.deepEqual(await files('src/a.ts'), ['src/a.ts']);
      assert.deepEqual(await files('./src/b/', 'lib'), ['lib/d.ts', 'src/b/c.ts']);
      assert.deepEqual(await files('src\\b\\c.ts'), ['src/b/c.ts']);
    }));

  it('hands the engine date, threads, configuration and cache', () =>
    inTemporaryFolder({ 'c.json': '{}', 'node_modules/x/package.json': '{}' }, async (root) => {
      const { engine } = await run(root, ['audit', '--config', 'c.json', '--date', '2027-01-31', '--threads', '2']);
      assert.deepEqual(engine.opened, [
        {
          root,
          configFile: `${root}/c.json`,
          date: '2027-01-31',
          cacheFolder: `${root}/node_modules/.cache/leitplanke`,
          threads: 2,
        },
      ]);
      assert.equal(engine.closed(), 1);
      const uncached = await run(root, ['audit', '--no-cache']);
      assert.equal(uncached.engine.opened[0]?.cacheFolder, null);
    }));

  it('keeps the cache out of the sources where there are no node_modules', () =>
    inTemporaryFolder({ 'a.ts': '' }, async (root) => {
      const { engine } = await run(root, ['audit']);
      assert.match(engine.opened[0]?.cacheFolder ?? '', new RegExp(`^${root}/home/\\.cache/leitplanke/[0-9a-f]{16}$`));
    }));

  it('writes every format, to standard output or to a file', () =>
    inTemporaryFolder({ 'a.ts': '' }, async (root) => {
      const starts = {
        text: 'No findings',
        json: '{',
        sarif: '{',
        html: '<!doctype html>',
        markdown: '# Audit report',
      };
      for (const [format, start] of Object.entries(starts)) {
        const { output } = await run(root, ['audit', '--format', format]);
        assert.ok(output.startsWith(start), format);
        const file = join(root, `reports/${format}.out`);
        const silent = await run(root, ['audit', '--format', format, '--output', `reports/${format}.out`]);
        assert.equal(silent.output, '');
        assert.equal(readFileSync(file, 'utf8'), output);
      }
      assert.equal(readdirSync(join(root, 'reports')).length, 5);
    }));

  it('says which file could not be written', () =>
    inTemporaryFolder({ 'out/x': '', file: '' }, async (root) => {
      const folder = await run(root, ['audit', '--output', 'out']);
      assert.equal(folder.status, 2);
      assert.match(folder.errors, /out is a folder/);
      const blocked = await run(root, ['audit', '--output', 'file/x.txt']);
      assert.equal(blocked.status, 2);
      assert.match(blocked.errors, /file\/x\.txt could not be written/);
    }));

  it('shows progress on a terminal only, and takes it away again', () =>
    inTemporaryFolder({}, async (root) => {
      assert.equal((await run(root, ['audit'])).errors, '');
      const terminal = () => fakeTerminal(root, { isTerminal: true });
      const { errors } = await run(root, ['audit'], fakeEngine(), terminal());
      assert.match(errors, /█{12}░{12} Reading files 5\/10/);
      assert.ok(errors.endsWith('\r\u001b[2K'));
      assert.equal((await run(root, ['audit', '--quiet'], fakeEngine(), terminal())).errors, '');
    }));

  it('has colours on a terminal only, and not against the wish of its user', () =>
    inTemporaryFolder({}, async (root) => {
      const coloured = async (isTerminal: boolean, environment: Record<string, string>, ...argv: string[]) => {
        const terminal = fakeTerminal(root, { isTerminal, environment });
        return (await run(root, ['audit', ...argv], warning, terminal)).output.includes('\u001b[');
      };
      assert.equal(await coloured(true, {}), true);
      assert.equal(await coloured(false, {}), false);
      assert.equal(await coloured(true, { NO_COLOR: '1' }), false);
      assert.equal(await coloured(true, { TERM: 'dumb' }), false);
      assert.equal(await coloured(false, { FORCE_COLOR: '1' }), true);
      assert.equal(await coloured(true, {}, '--format', 'markdown'), false);
    }));

  it('speaks the language of the environment, or the one asked for', () =>
    inTemporaryFolder({}, async (root) => {
      const german = fakeTerminal(root, { environment: { LANG: 'de_DE.UTF-8' } });
      assert.match((await run(root, ['audit'], fakeEngine(), german)).output, /^Keine Befunde/);
      assert.match((await run(root, ['audit', '--locale', 'de'])).output, /^Keine Befunde/);
      assert.match((await run(root, ['audit', 'nix', '--locale', 'de'])).errors, /gibt es nicht/);
    }));

  it('shows where the time went on the error stream', () =>
    inTemporaryFolder({}, async (root) => {
      const { errors, output } = await run(root, ['audit', '--timing', '--format', 'json']);
      assert.match(errors, /Time: 42\.0 ms\n {2}solve {7}30\.0 ms {3}71 %\n/);
      assert.doesNotMatch(output, /solve/);
    }));
});

describe('a baseline', () => {
  it('is written with everything, and then hides it', () =>
    inTemporaryFolder({ 'a.ts': 'BAD BAD', 'b.ts': 'BAD' }, async (root) => {
      const engine = () => fakeEngine({ findings: badWords(['a.ts', 'b.ts']) });
      const fail = ['--fail-on', 'warning'];
      const first = await run(
        root,
        ['audit', 'b.ts', '--baseline', 'base.json', '--update-baseline', ...fail],
        engine(),
      );
      assert.equal(first.status, 0);
      assert.match(first.errors, /3 findings written to the baseline base\.json/);
      assert.equal(first.output, '');
      const second = await run(root, ['audit', '--baseline', 'base.json', ...fail], engine());
      assert.equal(second.status, 0);
      assert.match(second.errors, /3 findings are not shown/);
      writeFileSync(join(root, 'b.ts'), 'BAD BAD');
      const third = await run(root, ['audit', '--baseline', 'base.json', '--format', 'json', ...fail], engine());
      assert.equal(third.status, 1);
      assert.deepEqual(
        (JSON.parse(third.output) as { findings: { fingerprint: string }[] }).findings.map((each) => each.fingerprint),
        ['b.ts#1'],
      );
    }));

  it('that is broken is named with its line', () =>
    inTemporaryFolder({ 'base.json': '{\n  "schemaVersion": 9\n}' }, async (root) => {
      const { status, errors } = await run(root, ['audit', '--baseline', 'base.json']);
      assert.equal(status, 2);
      assert.match(errors, /^leitplanke: base\.json:2:\d+: Expected "schemaVersion": 1\./);
    }));
});

describe('--changed', () => {
  it('leaves findings with a step in a changed file', () =>
    inTemporaryFolder({ 'a.ts': '1', 'b.ts': '1', 'c.ts': '1' }, async (root) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
          cwd: root,
          stdio: 'ignore',
        });
      git('init', '-b', 'main');
      git('add', '-A');
      git('commit', '-m', 'state');
      writeFileSync(join(root, 'b.ts'), '2');
      const step = { file: 'b.ts', range: finding().range, message: { id: 'step.awaited' } };
      const engine = fakeEngine({
        findings: () => [
          finding({ file: 'a.ts', fingerprint: 'through b', flow: [step] }),
          finding({ file: 'b.ts', fingerprint: 'in b' }),
          finding({ file: 'c.ts', fingerprint: 'elsewhere' }),
        ],
      });
      const { output } = await run(root, ['audit', '--changed', '--format', 'json'], engine);
      assert.deepEqual(
        (JSON.parse(output) as { findings: { fingerprint: string }[] }).findings.map((each) => each.fingerprint),
        ['through b', 'in b'],
      );
    }));
});
