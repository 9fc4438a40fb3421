import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditResult } from '../../src/base/audit-result.js';
import { openSession } from '../../src/session/open-session.js';
import { inTemporaryFolder, writeTree, type FileTree } from '../program/temporary-folder.js';

const files: FileTree = {
  'project/src/mask.ts': 'export const mask = (text: string) => text.slice(0, 2);\n',
  'project/src/log.ts': 'export const log = (text: string) => console.log(text);\n',
  'project/src/lead.ts':
    "import { log } from './log';\nexport const show = (lead: { email: string }) => log(lead.email);\n",
};

/** What one session finds in the project, without its timing. */
async function audit(root: string, cacheFolder: string | null): Promise<Omit<AuditResult, 'timing'>> {
  const session = openSession({ root: join(root, 'project'), date: '2026-11-24', cacheFolder, threads: 1 });
  const { timing: _, ...result } = await session.audit();
  session.close();
  return result;
}

describe('the cache of facts', () => {
  it('changes nothing in what is found', () =>
    inTemporaryFolder(files, async (root) => {
      const cache = join(root, 'cache');
      const plain = await audit(root, null);
      assert.equal(plain.findings.length, 1);
      assert.deepEqual(await audit(root, cache), plain);
      assert.deepEqual(readdirSync(cache), ['facts.pack']);
      const written = readFileSync(join(cache, 'facts.pack'));
      assert.deepEqual(await audit(root, cache), plain);
      assert.deepEqual(readFileSync(join(cache, 'facts.pack')), written);
    }));

  it('sees a file that was changed, moved or removed since', () =>
    inTemporaryFolder(files, async (root) => {
      const cache = join(root, 'cache');
      await audit(root, cache);
      const size = readFileSync(join(cache, 'facts.pack')).length;
      writeTree(root, { 'project/src/log.ts': 'export const log = (text: string) => text.length;\n' });
      assert.deepEqual((await audit(root, cache)).findings, []);
      writeTree(root, files);
      writeTree(root, { 'project/src/other.ts': String(files['project/src/lead.ts']) });
      const both = await audit(root, cache);
      assert.deepEqual(
        both.findings.map(({ file }) => file),
        (await audit(root, null)).findings.map(({ file }) => file),
      );
      rmSync(join(root, 'project/src/other.ts'));
      await audit(root, cache);
      assert.equal(readFileSync(join(cache, 'facts.pack')).length, size);
    }));

  it('is made anew when it is damaged, and done without when it cannot be written', () =>
    inTemporaryFolder({ ...files, file: '' }, async (root) => {
      const cache = join(root, 'cache');
      const plain = await audit(root, cache);
      const pack = join(cache, 'facts.pack');
      const good = readFileSync(pack);
      const flipped = Buffer.from(good);
      flipped[good.length - 9] = 77 ^ (flipped[good.length - 9] ?? 0);
      for (const damaged of [Buffer.alloc(0), good.subarray(0, 50), good.subarray(0, -1), flipped, Buffer.from('{}')]) {
        writeFileSync(pack, damaged);
        assert.deepEqual(await audit(root, cache), plain);
        assert.deepEqual(readFileSync(pack), good);
      }
      assert.deepEqual(await audit(root, join(root, 'file/cache')), plain);
    }));

  it('keeps at the end what was edited since the first audit', () =>
    inTemporaryFolder(files, async (root) => {
      const cache = join(root, 'cache');
      const session = openSession({ root: join(root, 'project'), date: '2026-11-24', cacheFolder: cache, threads: 1 });
      await session.audit();
      const first = readFileSync(join(cache, 'facts.pack'));
      session.setOverlay('src/new.ts', 'export const one = 1;\n');
      await session.audit();
      assert.deepEqual(readFileSync(join(cache, 'facts.pack')), first);
      session.close();
      assert.ok(readFileSync(join(cache, 'facts.pack')).length > first.length);
    }));

  it('is not written by a session that was stopped', () =>
    inTemporaryFolder(files, async (root) => {
      const cache = join(root, 'cache');
      const session = openSession({ root: join(root, 'project'), date: '2026-11-24', cacheFolder: cache, threads: 1 });
      await assert.rejects(session.audit({ signal: AbortSignal.abort(new Error('stopped')) }), /stopped/);
      session.close();
      assert.equal(existsSync(cache), false);
    }));
});

describe('an audit', () => {
  it('counts what is typed while it runs, and one that is closed ends', () =>
    inTemporaryFolder(files, async (root) => {
      const session = openSession({ root: join(root, 'project'), date: '2026-11-24', cacheFolder: null, threads: 1 });
      let typed = false;
      const found = await session.audit({
        onProgress({ phase, done }) {
          if (typed || phase !== 'lower' || done !== 1) return;
          typed = true;
          queueMicrotask(() => {
            session.setOverlay('src/log.ts', 'export const log = (text: string) => text.length;\n');
          });
        },
      });
      assert.deepEqual([typed, found.findings], [true, []]);
      session.setOverlay('src/log.ts', null);
      const [one, two] = await Promise.all([session.audit(), session.audit()]);
      assert.equal(one, two);
      assert.equal(one.findings.length, 1);
      session.filesChanged([]);
      const late = session.audit({
        onProgress: () => {
          session.close();
        },
      });
      await assert.rejects(late, /abort/i);
    }));
});
