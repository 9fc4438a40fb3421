import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

describe('the architecture page', () => {
  it('names files that exist', () => {
    const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const named = [...page.matchAll(/`((?:src|test|docs|schemas|\.dependency)[\w./-]*\.\w+(?:\.txt)?)`/g)].map(
      (match) => match[1] ?? '',
    );
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });
});
