import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.js';
import { nodeEngine } from '../../src/cli/node-engine.js';
import { inTemporaryFolder } from '../program/temporary-folder.js';
import { fakeTerminal } from './fake-terminal.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));

/** So much text that two threads are started for it. */
const tree = Object.fromEntries([
  ['node_modules/x/package.json', '{}'],
  ...Array.from({ length: 20 }, (_, index) => [
    `src/f${index}.ts`,
    `${'// A line that says nothing.\n'.repeat(400)}export const f = (lead: { email: string }) => console.log(lead.email);\n`,
  ]),
]) as Record<string, string>;

/** The report of the real engine. */
async function report(root: string, ...options: string[]): Promise<string> {
  const terminal = fakeTerminal(root);
  const argv = ['audit', '--format', 'json', '--fail-on', 'never', ...options];
  assert.equal(await main(argv, terminal, nodeEngine), 0, terminal.errors());
  return terminal.output();
}

describe('the command line and its cache', () => {
  it('gives the same bytes with any number of threads, with and without a cache', () =>
    inTemporaryFolder(tree, async (root) => {
      const cache = `${root}/node_modules/.cache/leitplanke`;
      const one = await report(root, '--no-cache', '--threads', '1');
      assert.equal((JSON.parse(one) as { findings: unknown[] }).findings.length, 20);
      assert.equal(await report(root, '--no-cache', '--threads', '2'), one);
      assert.equal(existsSync(cache), false);
      assert.equal(await report(root, '--threads', '2'), one);
      assert.ok(existsSync(`${cache}/facts.pack`));
      assert.equal(await report(root), one);
    }));

  it('does not load the compiler for files that it knows', function () {
    this.timeout(60_000);
    return inTemporaryFolder(tree, async (root) => {
      await report(root);
      assert.deepEqual([loadsCompiler(root, '--no-cache'), loadsCompiler(root)], [true, false]);
    });
  });
});

/** Whether the process of an audit has loaded the compiler at its end. */
function loadsCompiler(root: string, ...options: string[]): boolean {
  const watch = [
    "import { createRequire } from 'node:module';",
    "process.on('exit', () => console.error('loaded:', ...Object.keys(createRequire('/').cache)));",
  ].join('');
  const imports = ['--import', `data:text/javascript,${encodeURIComponent(watch)}`, '--import', 'tsx'];
  const argv = [...imports, bin, 'audit', root, '--fail-on', 'never', ...options];
  const { status, stderr } = spawnSync(process.execPath, argv, { cwd: project, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.match(stderr, /loaded:.*jsonc-parser/);
  return stderr.includes('ts-morph');
}
