import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './rules/check.js';

const folder = join(import.meta.dirname, 'cases');

/** One case a file, its first line the sentence that it proves (test/cases/README.md). */
describe('cases', () => {
  for (const group of readdirSync(folder, { withFileTypes: true })) {
    if (!group.isDirectory()) continue;
    describe(group.name, () => {
      for (const name of readdirSync(join(folder, group.name)).sort()) {
        const text = readFileSync(join(folder, group.name, name), 'utf8');
        it(text.split('\n')[0]?.replace(/^\/\/ case: /, '') ?? name, async () => {
          await check(text.slice(text.indexOf('\n') + 1));
        });
      }
    });
  }
});
