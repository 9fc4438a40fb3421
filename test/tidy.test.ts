import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { rules } from '../src/knowledge/rules/catalogue.js';

const root = path.dirname(import.meta.dirname);

/** Folders that hold what programs made, or code that stands for a user's. */
const foreign = new Set(['node_modules', 'dist', 'out', '.git', '.vscode-test', 'coverage', 'corpus', 'fixtures']);

/** All files below `folder`, relative to the root of the project, with `/`, sorted. */
function filesBelow(folder: string): readonly string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const file = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return foreign.has(entry.name) ? [] : filesBelow(file);
      return entry.isFile() ? [file] : [];
    })
    .sort();
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const code = ['src', 'test', 'scripts', 'bench'].flatMap(filesBelow).filter((file) => /\.(ts|mjs|cjs|js)$/.test(file));

const implemented = rules.filter((rule) => rule.implemented).map(({ id }) => id);

describe('the project is tidy', () => {
  it('names files and folders in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
    const wrong = code.filter((file) => {
      const parts = file.replace(/(\.generated|\.test|\.d)?\.(ts|mjs|cjs|js)$/, '').split('/');
      return !parts.every((part) => kebab.test(part));
    });
    assert.deepEqual(wrong, []);
  });

  it('leaves no notes to self', () => {
    // Put together here, so that this file does not find itself. ESLint and mocha see to silenced checks and skipped tests.
    const pattern = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`);
    const found = code.flatMap((file) => {
      const lines = read(file).split('\n');
      return lines.flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${String(index + 1)}: ${line.trim()}`] : [],
      );
    });
    assert.deepEqual(found, []);
  });

  it('names no place of the machine it was made on', () => {
    const texts = [
      ...code,
      ...filesBelow('docs'),
      ...filesBelow('.').filter((file) => !file.includes('/') && file !== 'package-lock.json'),
    ];
    const places = new RegExp(['/wo' + 'rk/', 'shared/' + 'knowledge'].join('|'));
    assert.deepEqual(
      texts.filter((file) => /\.(ts|mjs|cjs|js|json|md|jsonc)$/.test(file) && places.test(read(file))),
      [],
    );
  });
});

describe('every rule', () => {
  for (const id of implemented) {
    it(`${id} has a test, cases and a page`, () => {
      assert.ok(code.includes(`test/rules/${id}.test.ts`), `test/rules/${id}.test.ts is missing`);
      assert.notDeepEqual(filesBelow(`test/cases/${id}`), [], `test/cases/${id} is empty`);
      assert.match(read(`docs/rules/${id}.md`), new RegExp(`^# .*${id}`));
    });
  }

  it('is in the catalogue as implemented, and no page or test is about another', () => {
    const named = (folder: string, ending: string): readonly string[] =>
      filesBelow(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => path.basename(file, ending))
        .map((name) => name.replace(/-flow$/, ''))
        .filter((name) => !['rule', 'all-rules', 'README'].includes(name));
    const strangers = [...named('src/rules', '.ts'), ...named('test/rules', '.test.ts'), ...named('docs/rules', '.md')];
    assert.deepEqual(
      strangers.filter((id) => !implemented.includes(id)),
      [],
    );
  });
});

describe('the package', () => {
  it('ships by allow-list: everything is left out that is not named', () => {
    const lines = read('.vscodeignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    assert.equal(lines[0], '**');
    assert.deepEqual(
      lines.slice(1).filter((line) => !line.startsWith('!')),
      [],
    );
  });

  it('holds the bundles, the manifest and what a reader needs, and stays a small download', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const wanted =
      /^(package(\.nls(\.[a-z-]+)?)?\.json|README\.md|CHANGELOG\.md|LICENSE|(dist|media|l10n|schemas|docs\/rules)\/.+)$/;
    const unwanted = /\.(ts|map|vsix)$/;
    assert.deepEqual(
      files.filter((file) => !wanted.test(file) || unwanted.test(file)),
      [],
    );
    for (const file of ['dist/extension.cjs', 'dist/main.js', 'dist/THIRD-PARTY-NOTICES.txt']) {
      assert.ok(files.includes(file), `${file} is missing: npm run build makes it`);
    }
    const packed = files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(root, file))).length, 0);
    assert.ok(packed < 5_000_000, `${String(packed)} bytes when packed`);
  }).timeout(60_000);

  it('installs nothing beside itself: what it needs is bundled', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;
    assert.equal(manifest['dependencies'], undefined);
  });

  it('pins the types of VS Code to the oldest version it runs in', () => {
    const manifest = JSON.parse(read('package.json')) as {
      engines: { vscode: string };
      devDependencies: Record<string, string>;
    };
    assert.equal(`^${String(manifest.devDependencies['@types/vscode'])}`, manifest.engines.vscode);
  });
});
