import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { nodeFileSystem } from '../../src/program/file-system.js';
import { overlayFileSystem } from '../../src/program/overlay-file-system.js';
import { inTemporaryFolder } from './temporary-folder.js';

describe('file system', () => {
  it('gives the text without a byte order mark and says that there was one', () =>
    inTemporaryFolder({ 'a.ts': '\ufeffconst a = 1;\r\n', 'b.ts': 'ä' }, (root) => {
      assert.deepEqual(nodeFileSystem.read(`${root}/a.ts`), { text: 'const a = 1;\r\n', encoding: 'utf-8-bom' });
      assert.deepEqual(nodeFileSystem.read(`${root}/b.ts`), { text: 'ä', encoding: 'utf-8' });
    }));

  it('reads UTF-16 with a byte order mark', () =>
    inTemporaryFolder(
      { 'le.ts': Buffer.from('\ufeffconst ü', 'utf16le'), 'be.ts': Buffer.from('\ufeffx', 'utf16le').swap16() },
      (root) => {
        assert.deepEqual(nodeFileSystem.read(`${root}/le.ts`), { text: 'const ü', encoding: 'utf-16le' });
        assert.deepEqual(nodeFileSystem.read(`${root}/be.ts`), { text: 'x', encoding: 'utf-16be' });
      },
    ));

  it('says why something cannot be read instead of throwing', () =>
    inTemporaryFolder({ 'x.ts/inner.ts': '' }, (root) => {
      symlinkSync('circle', `${root}/circle`);
      assert.deepEqual(nodeFileSystem.read(`${root}/x.ts`), { problem: { id: 'file.is-folder' } });
      assert.deepEqual(nodeFileSystem.read(`${root}/none.ts`), { problem: { id: 'file.missing' } });
      assert.deepEqual(nodeFileSystem.read(`${root}/circle`), { problem: { id: 'file.link-loop' } });
      assert.deepEqual(nodeFileSystem.list(`${root}/none`), { problem: { id: 'file.missing' } });
      assert.equal(nodeFileSystem.stat(`${root}/circle`), null);
      assert.equal(nodeFileSystem.realPath(`${root}/circle`), null);
    }));

  it('lists a folder in the order of code units', () =>
    inTemporaryFolder({ 'b.ts': '', 'B.ts': '', 'a/x.ts': '', 'ä.ts': '' }, (root) => {
      const entries = nodeFileSystem.list(root);
      assert.ok(!('problem' in entries));
      assert.deepEqual(
        entries.map(({ name, kind }) => `${name} ${kind}`),
        ['B.ts file', 'a folder', 'b.ts file', 'ä.ts file'],
      );
    }));

  it('lets an open buffer hide the file until it is closed', () =>
    inTemporaryFolder({ 'a.ts': 'disk' }, (root) => {
      const fs = overlayFileSystem(nodeFileSystem);
      const path = `${root}/a.ts`;
      fs.setOverlay(path, 'buffer');
      assert.deepEqual(fs.read(path), { text: 'buffer', encoding: 'utf-8' });
      assert.notEqual(fs.stat(path)?.modified, nodeFileSystem.stat(path)?.modified);
      fs.setOverlay(`${root}/new.ts`, '');
      assert.ok(fs.exists(`${root}/new.ts`));
      fs.setOverlay(path, null);
      assert.deepEqual(fs.read(path), { text: 'disk', encoding: 'utf-8' });
      assert.deepEqual(fs.overlaid(), [`${root}/new.ts`]);
    }));
});
