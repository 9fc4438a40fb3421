import assert from 'node:assert/strict';
import { parseCodeowners, readCodeowners } from '../../src/program/codeowners.js';
import { memoryFileSystem } from './memory-file-system.js';

describe('CODEOWNERS', () => {
  it('gives the owners of the last line that matches', () => {
    const ownersOf = parseCodeowners(
      '# all\n* @org/all\n/src/crm/ @crm crm@example.org # team\n*.tsx @web\r\nsrc/with\\ space.ts @space\n/src/free.ts\n',
    );
    assert.deepEqual(ownersOf('a.ts'), ['@org/all']);
    assert.deepEqual(ownersOf('src/crm/deep/a.ts'), ['@crm', 'crm@example.org']);
    assert.deepEqual(ownersOf('src/crm/a.tsx'), ['@web']);
    assert.deepEqual(ownersOf('src/with space.ts'), ['@space']);
    assert.deepEqual(ownersOf('src/free.ts'), []);
  });

  it('understands sections with owners of their own', () => {
    const ownersOf = parseCodeowners('[Mail][2] @mail\nsrc/mail/\nsrc/mail/x.ts @x\n^[Optional]\nother/');
    assert.deepEqual(['src/mail/a.ts', 'src/mail/x.ts', 'other/a.ts', 'none.ts'].map(ownersOf), [
      ['@mail'],
      ['@x'],
      [],
      [],
    ]);
  });

  it('is found in its customary places', () => {
    assert.deepEqual(readCodeowners(memoryFileSystem({ '/r/.github/CODEOWNERS': '* @a' }), '/r')('x.ts'), ['@a']);
    assert.deepEqual(readCodeowners(memoryFileSystem({}), '/r')('x.ts'), []);
  });
});
