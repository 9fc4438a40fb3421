import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateProject, writeProject } from '../../bench/generate-project.js';
import { openSession } from '../../src/session/open-session.js';

describe('the project that the benchmark generates', () => {
  it('is the same each time, and grows by ten files a feature', () => {
    assert.deepEqual([...generateProject(7)], [...generateProject(7)]);
    assert.equal(generateProject(7).size - generateProject(6).size, 10);
    assert.ok([...generateProject(2).values()].every((text) => !/__\w+__/.test(text)));
  });

  it('has the findings of a marketing application, in every feature', async () => {
    const root = mkdtempSync(join(tmpdir(), 'leitplanke-'));
    try {
      writeProject(root, generateProject(2));
      const session = openSession({ root, date: '2026-11-24', cacheFolder: null, threads: 0 });
      const { findings, gaps } = await session.audit();
      assert.deepEqual(gaps, []);
      const found = findings.map(({ file, ruleId }) => `${file.replace(/^src\/features\//, '')} ${ruleId}`);
      const ofFeature = (folder: string): readonly string[] =>
        [...new Set(found)].filter((line) => line.startsWith(`${folder}/`));
      const expected = (folder: string): readonly string[] => [
        `${folder}/repository.ts pii-in-logs`,
        `${folder}/service.ts missing-list-unsubscribe-header`,
        `${folder}/service.ts ai-output-unlabelled`,
        `${folder}/service.ts pii-whole-object-to-sink`,
        `${folder}/service.ts pii-in-logs`,
        `${folder}/writer.ts pii-in-llm-prompt`,
      ];
      assert.deepEqual(ofFeature('campaign-0'), expected('campaign-0'));
      // A newsletter does not need what a campaign may.
      const beyond = 'newsletter-1/repository.ts pii-beyond-purpose';
      assert.deepEqual(ofFeature('newsletter-1'), [beyond, ...expected('newsletter-1')]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
