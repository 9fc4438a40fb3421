import assert from 'node:assert/strict';
import path from 'node:path/posix';
import fc from 'fast-check';
import { folderOf, foldersUp, joinPath, relativeTo, slashed } from '../../src/program/paths.js';

describe('paths', () => {
  it('join as Node joins them', () => {
    const part = fc.constantFrom('a', 'b.ts', '..', '.', '.hidden', 'c..', '...');
    const parts = fc.array(part, { maxLength: 6 }).map((list) => list.join('/'));
    const folder = fc.array(fc.constantFrom('x', 'y', 'z.'), { maxLength: 4 }).map((list) => list.join('/'));
    const plain = (joined: string): string => joined.replace(/(?<=.)\/$/, '').replace(/^\.$/, '');
    fc.assert(
      fc.property(folder, parts, fc.boolean(), (base, rest, absolute) => {
        const start = absolute ? `/${base}` : base;
        assert.equal(joinPath(start, rest), plain(path.normalize(`${start === '' ? '.' : start}/${rest}`)));
      }),
    );
  });

  it('keep absolute paths, also of Windows', () => {
    assert.equal(joinPath('/a', '/b/c'), '/b/c');
    assert.equal(joinPath('C:/a', 'D:\\b'), 'D:/b');
    assert.equal(joinPath('C:/a/b', '../c'), 'C:/a/c');
    assert.equal(slashed('C:\\a\\b\\'), 'C:/a/b');
    assert.equal(slashed('/'), '/');
  });

  it('are seen from a folder', () => {
    assert.equal(relativeTo('/a', '/a'), '');
    assert.equal(relativeTo('/a', '/a/b/c'), 'b/c');
    assert.equal(relativeTo('/', '/a'), 'a');
    assert.equal(relativeTo('/a/b', '/a/bc'), '../bc');
    assert.equal(relativeTo('', 'a/b'), 'a/b');
  });

  it('lead up to the top', () => {
    assert.deepEqual(foldersUp('a/b'), ['a/b', 'a', '']);
    assert.deepEqual(foldersUp('/a/b'), ['/a/b', '/a', '/']);
    assert.deepEqual(foldersUp('C:/a'), ['C:/a', 'C:']);
    assert.equal(folderOf('a.ts'), '');
    assert.equal(folderOf('/a.ts'), '/');
  });
});
