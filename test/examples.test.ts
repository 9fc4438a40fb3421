import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSession } from '../src/session/open-session.js';

interface Place {
  readonly ruleId: string;
  readonly file: string;
  readonly line: number;
}

const folder = join(import.meta.dirname, '../examples');

describe('the examples', () => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    it(`${entry.name}: everything that is wrong is found, and nothing else`, async () => {
      const root = join(folder, entry.name);
      const expected = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8')) as { findings: readonly Place[] };
      const session = openSession({ root, date: '2026-11-24', cacheFolder: null, threads: 0 });
      const { findings } = await session.audit();
      const nameOf = (place: Place): string => `${place.file}:${place.line} ${place.ruleId}`;
      const found = findings.map(({ ruleId, file, range }) => nameOf({ ruleId, file, line: range.start.line }));
      assert.deepEqual([...new Set(found)].sort(), [...new Set(expected.findings.map(nameOf))].sort());
    });
  }
});
