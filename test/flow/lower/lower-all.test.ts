import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import type { FileFacts } from '../../../src/flow/facts.js';
import type { StartWorker } from '../../../src/flow/lower/crew.js';
import { lowerAll } from '../../../src/flow/lower/lower-all.js';
import { lowerFile } from '../../../src/flow/lower/lower-file.js';
import { threadsFor } from '../../../src/flow/lower/thread-count.js';

/** So much text that it makes several batches. */
const jobs = Array.from({ length: 30 }, (_, index) => ({
  file: `src/f${index}.ts`,
  text: `export const value${index} = (lead: { email: string }) => console.log(lead.email, ${index});\n`.repeat(200),
}));

/** Lowers all jobs with three threads, the workers started as told, and asserts that every file has the facts it has alone. */
async function assertAll(start: StartWorker | undefined): Promise<void> {
  const found = new Map<string, FileFacts>();
  const onFacts = (file: string, facts: FileFacts): void => {
    assert.ok(!found.has(file), `${file} came twice`);
    found.set(file, facts);
  };
  await lowerAll(jobs, { threads: 3, signal: new AbortController().signal, onFacts, start });
  assert.equal(found.size, jobs.length);
  for (const { file, text } of jobs) assert.deepEqual(found.get(file), lowerFile(file, text));
}

/** A worker that runs this code instead. It has said that it is ready. */
function worker(code: string): StartWorker {
  const prelude = `const { parentPort } = require('node:worker_threads'); parentPort.postMessage(null);`;
  return () => new Worker(`${prelude}${code}`, { eval: true, execArgv: [], stderr: true });
}

describe('lowering in threads', () => {
  it('gives what lowering in one thread gives', () => assertAll(undefined));

  it('loses nothing when workers die over a batch', () =>
    assertAll(worker(`parentPort.on('message', () => { throw new Error('no memory'); });`)));

  it('loses nothing when workers end without a word', () =>
    assertAll(worker(`parentPort.on('message', () => process.exit(1));`)));

  it('loses nothing when workers answer nonsense', () =>
    assertAll(
      worker(`parentPort.on('message', (batch) => parentPort.postMessage(batch.map(() => new Uint8Array(99))));`),
    ));

  it('loses nothing when workers give files back', () =>
    assertAll(worker(`parentPort.on('message', (batch) => parentPort.postMessage(batch.map(() => null)));`)));

  it('loses nothing when no worker can be started', async () => {
    await assertAll(() => {
      throw new Error('not allowed');
    });
    await assertAll(() => new Worker(new URL('./missing.js', import.meta.url)));
  });

  it('ends when it is aborted, though a worker never answers', async () => {
    const stop = new AbortController();
    const work = lowerAll(jobs, {
      threads: 3,
      signal: stop.signal,
      onFacts: () => undefined,
      start: worker(`parentPort.on('message', () => {});`),
    });
    setTimeout(() => {
      stop.abort(new Error('enough'));
    }, 300);
    await assert.rejects(work, /enough/);
  });

  it('starts threads only where they pay', () => {
    const text = (length: number) => [{ file: 'a.ts', text: 'x'.repeat(length) }];
    assert.equal(threadsFor(0, text(100_000), 8), 1);
    assert.equal(threadsFor(0, text(20_000_000), 8), 4);
    assert.equal(threadsFor(0, text(20_000_000), 2), 2);
    assert.equal(threadsFor(1, text(20_000_000), 8), 1);
    assert.equal(threadsFor(6, text(20_000_000), 8), 6);
    assert.equal(threadsFor(6, text(1_000), 8), 1);
  });
});
