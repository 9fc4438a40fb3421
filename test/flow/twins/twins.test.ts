import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTwins, runTwin } from './harness.js';
import { knownLimits } from './known-limits.js';

const folder = join(import.meta.dirname, 'cases');

const topics = readdirSync(folder)
  .sort()
  .map((file) => ({
    topic: file.replace('.twins.ts.txt', ''),
    twins: parseTwins(readFileSync(join(folder, file), 'utf8')),
  }));

const names = topics.flatMap(({ topic, twins }) => twins.map(({ name }) => `${topic}: ${name}`));

/**
 * How well values are followed, apart from what is personal data and what SDKs do: one generic source, one generic sink,
 * and programs in pairs that differ in one detail. Every line is counted, known limits too.
 */
describe('flow twins', () => {
  const total = { found: 0, missed: 0, wrong: 0, sinks: 0 };

  for (const { topic, twins } of topics) {
    describe(topic, () => {
      for (const twin of twins) {
        it(twin.name, async () => {
          assert.ok(twin.leaks.size > 0, 'a twin has a line that leaks');
          assert.ok(twin.sinks > twin.leaks.size, 'a twin has a line that does not leak');
          const outcome = await runTwin(twin);
          total.found += outcome.found;
          total.missed += outcome.missed.length;
          total.wrong += outcome.wrong.length;
          total.sinks += twin.sinks;
          const right = { missed: [], wrong: [] };
          const { missed, wrong } = outcome;
          if (knownLimits.has(`${topic}: ${twin.name}`))
            assert.notDeepEqual({ missed, wrong }, right, 'this limit is gone: take it off the list');
          else assert.deepEqual({ missed, wrong }, right);
        });
      }
    });
  }

  describe('all together', () => {
    it('has two hundred and fifty twins, with names of their own', () => {
      assert.ok(names.length >= 250, `${names.length} twins`);
      assert.equal(new Set(names).size, names.length);
    });

    it('knows of no limit of a twin that is not there', () => {
      assert.deepEqual(
        [...knownLimits.keys()].filter((name) => !names.includes(name)),
        [],
      );
    });

    it('has a recall and a precision of at least 95 percent over all lines', () => {
      const recall = total.found / (total.found + total.missed);
      const precision = total.found / (total.found + total.wrong);
      const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
      console.log(
        `      ${names.length} twins, ${total.sinks} sinks: recall ${percent(recall)} (${total.missed} missed), ` +
          `precision ${percent(precision)} (${total.wrong} wrong)`,
      );
      assert.ok(recall >= 0.95, `recall ${percent(recall)}`);
      assert.ok(precision >= 0.95, `precision ${percent(precision)}`);
    });
  });
});
