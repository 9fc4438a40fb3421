import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.dirname(import.meta.dirname);
const run = promisify(execFile);

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Checks planted sources (path → text) with the project's own layer rules; gives `file: rule`, sorted. */
async function violations(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'leitplanke-layers-'));
  try {
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
      await cp(path.join(root, file), path.join(folder, file));
    }
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    const cruise = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const options = ['--config', '.dependency-cruiser.cjs', '-T', 'json', 'src'];
    const { stdout } = await run(process.execPath, [cruise, ...options], { cwd: folder, maxBuffer: 1e8 });
    const report = JSON.parse(stdout) as { summary: { violations: Violation[] } };
    return report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const value = 'export type T = 1; export const value = 1;';
const takes = (from: string) => `import { value } from '${from}'; export const taken = value;`;

describe('the layer check', function () {
  this.timeout(60_000);

  it('lets imports go down only, types included, and keeps siblings apart', async () => {
    const found = await violations({
      'src/session/session.ts': value + takes('../flow/down.js'),
      'src/flow/down.ts': takes('../base/value.js').replace('taken', 'value'),
      'src/base/value.ts': value,
      'src/base/up.ts': takes('../session/session.js'),
      'src/base/up-type.ts': `import type { T } from '../session/session.js'; export type Up = T;`,
      'src/rules/rule.ts': value,
      'src/rules/sibling.ts': takes('../quickfixes/fix.js'),
      'src/quickfixes/fix.ts': value,
    });
    assert.deepEqual(found, [
      'src/base/up-type.ts: base-imports-only-down',
      'src/base/up.ts: base-imports-only-down',
      'src/rules/sibling.ts: rules-imports-only-down',
    ]);
  });

  it('keeps vscode, the language server and the compiler where they belong', async () => {
    const compiler = `import { ts } from 'ts-morph'; export const version = ts.version;`;
    const server = `import { createConnection } from 'vscode-languageserver/node'; export { createConnection };`;
    const editor = `import type { Uri } from 'vscode'; export type Place = Uri;`;
    const found = await violations({
      'src/flow/lower/allowed.ts': compiler,
      'src/flow/solve/compiler.ts': compiler,
      'src/lsp/allowed.ts': server,
      'src/session/server.ts': server,
      'src/extension/allowed.ts': editor,
      'src/cli/editor.ts': editor,
    });
    assert.deepEqual(found, [
      'src/cli/editor.ts: vscode-only-where-it-belongs',
      'src/flow/solve/compiler.ts: compiler-only-where-it-belongs',
      'src/session/server.ts: language-server-only-where-it-belongs',
    ]);
  });

  it('lets the extension know types of the protocol and nothing else of the engine', async () => {
    const found = await violations({
      'src/lsp/protocol.ts': value,
      'src/session/session.ts': value,
      'src/extension/allowed.ts': `import type { T } from '../lsp/protocol.js'; export type Known = T;`,
      'src/extension/values.ts': takes('../lsp/protocol.js'),
      'src/extension/engine.ts': takes('../session/session.js'),
    });
    assert.deepEqual(found, [
      'src/extension/engine.ts: extension-takes-only-types-of-the-protocol',
      'src/extension/values.ts: protocol-is-types-only-for-the-extension',
    ]);
  });

  it('lets a session load the compiler late and not at its start', async () => {
    const found = await violations({
      'src/flow/lower/lower-all.ts': value,
      'src/quickfixes/compute-fix.ts': value,
      'src/session/late.ts': `export const late = () => import('../flow/lower/lower-all.js');`,
      'src/session/type.ts': `import type { T } from '../flow/lower/lower-all.js'; export type Job = T;`,
      'src/session/fix.ts': takes('../quickfixes/compute-fix.js'),
      'src/session/lower.ts': takes('../flow/lower/lower-all.js'),
    });
    assert.deepEqual(found, ['src/session/fix.ts: compiler-comes-late', 'src/session/lower.ts: compiler-comes-late']);
  });

  it('lets a rule import the shape of rules and no other rule', async () => {
    const found = await violations({
      'src/rules/rule.ts': value,
      'src/rules/one.ts': takes('./rule.js').replace('taken', 'value'),
      'src/rules/two.ts': takes('./one.js'),
      'src/rules/all-rules.ts': takes('./one.js'),
    });
    assert.deepEqual(found, ['src/rules/two.ts: a-rule-stands-alone']);
  });

  it('finds cycles and imports that lead nowhere', async () => {
    const found = await violations({
      'src/base/a.ts': `import { b } from './b.js'; export const a = () => b;`,
      'src/base/b.ts': `import { a } from './a.js'; export const b = () => a;`,
      'src/base/lost.ts': takes('./nowhere.js'),
    });
    assert.deepEqual(found, ['src/base/a.ts: no-cycles', 'src/base/lost.ts: no-unresolvable']);
  });
});
