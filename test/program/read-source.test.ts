import assert from 'node:assert/strict';
import { nodeFileSystem } from '../../src/program/file-system.js';
import { readSource, reasonToSkip } from '../../src/program/read-source.js';
import { memoryFileSystem } from './memory-file-system.js';
import { inTemporaryFolder } from './temporary-folder.js';

const minified = 'function a(b){return b.c(function(d){e(d);f({g:d})})};'.repeat(1200);

describe('reading a source', () => {
  it('skips a minified bundle of 5 MB with its size', () =>
    inTemporaryFolder({ 'bundle.js': minified.repeat(80) }, (root) => {
      assert.deepEqual(readSource(nodeFileSystem, `${root}/bundle.js`), {
        skip: { id: 'skip.too-large', data: { size: '4.9', limit: '1.0' } },
      });
    }));

  it('skips binary content that is named .ts', () =>
    inTemporaryFolder({ 'video.ts': new Uint8Array([0x47, 0x40, 0, 0x10, 0, 0, 0xb0]) }, (root) => {
      assert.deepEqual(readSource(nodeFileSystem, `${root}/video.ts`), { skip: { id: 'skip.binary' } });
    }));

  it('skips a small minified file, also under a banner', () => {
    assert.deepEqual(reasonToSkip(minified), { id: 'skip.minified' });
    assert.deepEqual(reasonToSkip(`/*!\n * banner\n */\n${minified}\n//# sourceMappingURL=a.map`), {
      id: 'skip.minified',
    });
  });

  it('keeps code with a long embedded image, a long drawing, or few long lines', () => {
    const code = 'export const send = () => {\n  return 1;\n};\n'.repeat(20);
    assert.equal(reasonToSkip(`${code}const logo = "${'iVBORw0KGgo'.repeat(9000)}";\n`), null);
    assert.equal(reasonToSkip(`${code}<path d="${'M12 2C6.48 2 2 6.48 2 12s4.48 10 10'.repeat(900)}" />\n`), null);
    assert.equal(reasonToSkip('const a=1;'.repeat(80)), null);
  });

  it('says why a file cannot be read', () => {
    const fs = memoryFileSystem({ '/closed.ts': { refuses: 'file' } });
    assert.deepEqual(readSource(fs, '/closed.ts'), { skip: { id: 'file.denied' } });
    assert.deepEqual(readSource(fs, '/gone.ts'), { skip: { id: 'file.missing' } });
  });
});
