import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { discoverFiles } from '../../src/program/discover-files.js';
import { nodeFileSystem } from '../../src/program/file-system.js';
import { memoryFileSystem } from './memory-file-system.js';
import { inTemporaryFolder } from './temporary-folder.js';

const filesBelow = (root: string): readonly string[] => discoverFiles(nodeFileSystem, root).files;

describe('discovery', () => {
  it('finds source files of all eight extensions, in the order of code units, without declaration files', () =>
    inTemporaryFolder(
      {
        'b.ts': '',
        'a.tsx': '',
        'c.js': '',
        'd.jsx': '',
        'e.mts': '',
        'f.cts': '',
        'g.mjs': '',
        'h.cjs': '',
        'src/z.ts': '',
        'src-other/y.ts': '',
        'i.d.ts': '',
        'j.d.mts': '',
        'k.d.css.ts': '',
        'l.css': '',
        'x.ts/inner.ts': '',
      },
      (root) => {
        assert.deepEqual(filesBelow(root), [
          'a.tsx',
          'b.ts',
          'c.js',
          'd.jsx',
          'e.mts',
          'f.cts',
          'g.mjs',
          'h.cjs',
          'src-other/y.ts',
          'src/z.ts',
          'x.ts/inner.ts',
        ]);
      },
    ));

  it('collects schemas, configurations, packages and compiler configurations beside them', () =>
    inTemporaryFolder(
      {
        'package.json': '{}',
        'apps/a/package.json': '{}',
        'apps/a/leitplanke.config.json': '{}',
        'db/schema.prisma': '',
        'tsconfig.json': '{}',
        'tsconfig.base.json': '{}',
        'other.json': '{}',
        'node_modules/x/package.json': '{}',
      },
      (root) => {
        assert.deepEqual(discoverFiles(nodeFileSystem, root), {
          files: [],
          skipped: [],
          packages: ['apps/a/package.json', 'package.json'],
          configurations: ['apps/a/leitplanke.config.json'],
          schemas: ['db/schema.prisma'],
          projects: ['tsconfig.base.json', 'tsconfig.json'],
        });
      },
    ));

  it('honours nested git-ignore files and their negations', () =>
    inTemporaryFolder(
      {
        '.gitignore': '*.gen.ts\n/build/\nlogs\n',
        'a.gen.ts': '',
        'build/x.ts': '',
        'src/build/y.ts': '',
        'src/logs/z.ts': '',
        'src/.gitignore': '!keep.gen.ts\nlocal.ts\n/only-here.ts\n',
        'src/keep.gen.ts': '',
        'src/other.gen.ts': '',
        'src/deep/local.ts': '',
        'src/only-here.ts': '',
        'src/deep/only-here.ts': '',
        'local.ts': '',
      },
      (root) => {
        assert.deepEqual(filesBelow(root), ['local.ts', 'src/build/y.ts', 'src/deep/only-here.ts', 'src/keep.gen.ts']);
      },
    ));

  it('honours the git-ignore files above the root up to the repository', () =>
    inTemporaryFolder(
      {
        '.gitignore': 'ignored-outside.ts\n',
        'repo/.git/HEAD': '',
        'repo/.git/info/exclude': 'private.ts\n',
        'repo/.gitignore': '*.gen.ts\napp/src/tmp/\n',
        'repo/app/.gitignore': '!good.gen.ts',
        'repo/app/src/a.gen.ts': '',
        'repo/app/src/good.gen.ts': '',
        'repo/app/src/tmp/b.ts': '',
        'repo/app/src/private.ts': '',
        'repo/app/src/ignored-outside.ts': '',
      },
      (root) => {
        assert.deepEqual(filesBelow(`${root}/repo/app/src`), ['good.gen.ts', 'ignored-outside.ts']);
      },
    ));

  it('wants a folder that is named, though git ignores it', () =>
    inTemporaryFolder(
      { '.git/HEAD': '', '.gitignore': 'dist/\n*.min.js\n', 'dist/a.js': '', 'dist/b/c.js': '' },
      (root) => {
        assert.deepEqual(filesBelow(`${root}/dist`), ['a.js', 'b/c.js']);
        assert.deepEqual(filesBelow(`${root}/dist/b`), ['c.js']);
      },
    ));

  it('leaves out well-known output folders of a project where no git-ignore file speaks, and says so', () =>
    inTemporaryFolder(
      { 'dist/a.js': '', 'src/build/b.ts': '', 'packages/x/package.json': '{}', 'packages/x/out/c.js': '', 'c.ts': '' },
      (root) => {
        const { files, skipped } = discoverFiles(nodeFileSystem, root);
        assert.deepEqual(files, ['c.ts', 'src/build/b.ts']);
        assert.deepEqual(skipped, [
          { file: 'dist', reason: { id: 'skip.output-folder' } },
          { file: 'packages/x/out', reason: { id: 'skip.output-folder' } },
        ]);
      },
    ));

  it('enters an output folder that git keeps', () =>
    inTemporaryFolder({ '.gitignore': 'node_modules\n', 'build/a.ts': '', 'node_modules/x/i.js': '' }, (root) => {
      assert.deepEqual(filesBelow(root), ['build/a.ts']);
    }));

  it('is not held by a circle of links and counts a linked file once', () =>
    inTemporaryFolder({ 'a/one.ts': '' }, (root) => {
      symlinkSync('..', `${root}/a/up`);
      symlinkSync('self', `${root}/self`);
      symlinkSync('a', `${root}/b`);
      symlinkSync('a/one.ts', `${root}/two.ts`);
      symlinkSync('nowhere', `${root}/dead.ts`);
      assert.deepEqual(discoverFiles(nodeFileSystem, root), {
        files: ['a/one.ts'],
        schemas: [],
        configurations: [],
        packages: [],
        projects: [],
        skipped: [],
      });
    }));

  it('skips links that lead out of the root, with a reason', () =>
    inTemporaryFolder({ 'root/a.ts': '', 'other/b.ts': '', 'other/c.css': '' }, (root) => {
      symlinkSync(`${root}/other`, `${root}/root/linked`);
      symlinkSync(`${root}/other/b.ts`, `${root}/root/b.ts`);
      symlinkSync(`${root}/other/c.css`, `${root}/root/c.css`);
      symlinkSync(tmpdir(), `${root}/root/temporary`);
      const reason = { id: 'skip.link-outside' };
      assert.deepEqual(discoverFiles(nodeFileSystem, `${root}/root`).skipped, [
        { file: 'b.ts', reason },
        { file: 'linked', reason },
        { file: 'temporary', reason },
      ]);
    }));

  it('reports a folder that cannot be listed and goes on', () => {
    const fs = memoryFileSystem({ '/r/a.ts': '', '/r/closed': { refuses: 'folder' }, '/r/z/b.ts': '' });
    const { files, skipped } = discoverFiles(fs, '/r');
    assert.deepEqual(files, ['a.ts', 'z/b.ts']);
    assert.deepEqual(skipped, [{ file: 'closed', reason: { id: 'file.denied' } }]);
  });

  it('reports a root that does not exist', () => {
    assert.deepEqual(discoverFiles(memoryFileSystem({}), '/none').skipped, [
      { file: '.', reason: { id: 'file.missing' } },
    ]);
  });

  it('finds nothing in an empty folder', () =>
    inTemporaryFolder({}, (root) => {
      mkdirSync(`${root}/empty`);
      assert.deepEqual(filesBelow(root), []);
    }));
});
