import assert from 'node:assert/strict';
import { builtInVocabulary } from '../../src/program/configuration/built-in-vocabulary.js';
import { readConfigurations } from '../../src/program/configuration/configurations.js';
import { declarationsOf } from '../../src/program/configuration/declarations.js';
import { configurationReader } from '../../src/program/configuration/read-configuration.js';
import { memoryFileSystem } from './memory-file-system.js';

describe('what configurations declare about files', () => {
  const fs = memoryFileSystem({
    '/r/leitplanke.config.json': JSON.stringify({
      scopes: [
        { files: 'src/**', purpose: 'lead-capture' },
        { files: ['src/newsletter', 'mail/*.ts'], purpose: 'newsletter' },
      ],
      aiSystems: [{ id: 'scorer', files: ['src/scoring/**'] }, { id: 'all', files: ['src', 'app'] }, { id: 'nothing' }],
    }),
    '/r/app/leitplanke.config.json': JSON.stringify({
      scopes: [{ files: 'lib/**', purpose: 'billing' }],
      aiSystems: [{ id: 'unheard', files: ['**'] }],
    }),
  });
  const read = configurationReader(builtInVocabulary);
  const configurations = readConfigurations({
    fs,
    root: '/r',
    read,
    found: ['app/leitplanke.config.json', 'leitplanke.config.json'],
  });
  const declarations = declarationsOf('/r', configurations);

  it('gives a file the purpose of the last scope of its nearest configuration', () => {
    const files = ['src/a.ts', 'src/newsletter/x/b.ts', 'mail/c.ts', 'mail/x/c.ts', 'app/lib/d.ts', 'app/src/e.ts'];
    assert.deepEqual(
      files.map((file) => declarations.purposeOf(file)),
      ['lead-capture', 'newsletter', 'newsletter', null, 'billing', null],
    );
  });

  it('gives a file the AI systems of the register of the root', () => {
    const ids = (file: string): string[] => declarations.aiSystemsOf(file).map(({ id }) => id);
    assert.deepEqual([ids('src/scoring/a.ts'), ids('app/lib/d.ts'), ids('x.ts')], [['scorer', 'all'], ['all'], []]);
  });
});
