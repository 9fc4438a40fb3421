import { setImmediate } from 'node:timers/promises';
import type { FileFacts } from '../facts.js';
import { decodeFacts } from '../store/decode-facts.js';
import { hireCrew, type Crew, type StartWorker } from './crew.js';
import { batchesOf, type LoweringJob } from './lowering-job.js';
import { threadsFor } from './thread-count.js';

export interface LoweringRun {
  /** Threads, this one included; 0: as many as pay, 1: only this one. */
  readonly threads: number;
  /** When it aborts, the run throws its reason. */
  readonly signal: AbortSignal;
  /** Called once per file, in any order. */
  readonly onFacts: (file: string, facts: FileFacts) => void;
  /** Starts a worker; tests start others. */
  readonly start?: StartWorker | undefined;
}

/**
 * Lowers files, in worker threads too where that pays. This thread takes its share, so what a worker loses or never
 * takes is done here, and the facts are the same with any number of threads. Between batches others may have their turn.
 */
export async function lowerAll(jobs: readonly LoweringJob[], run: LoweringRun): Promise<void> {
  const batches: (readonly LoweringJob[])[] = batchesOf(jobs).reverse();
  const take = (): readonly LoweringJob[] | null => batches.pop() ?? null;
  const crew = hireCrew(threadsFor(run.threads, jobs) - 1, take, run.signal, run.start);
  try {
    // Only now: the compiler takes a while to load, here and in the workers at the same time.
    const { lowerFile } = await import('./lower-file.js');
    while (batches.length > 0 || crew.busy()) {
      run.signal.throwIfAborted();
      for (const { file, text } of take() ?? []) run.onFacts(file, lowerFile(file, text));
      if (batches.length > 0) await setImmediate();
      else await crew.next();
      const lost = unpack(crew, run.onFacts);
      if (lost.length > 0) batches.push(lost);
    }
    run.signal.throwIfAborted();
  } finally {
    crew.dismiss();
  }
}

/** Passes on the facts that workers have sent; gives the jobs for which none came. */
function unpack(crew: Crew, onFacts: LoweringRun['onFacts']): LoweringJob[] {
  const lost: LoweringJob[] = [];
  for (const { batch, facts } of crew.collect()) {
    batch.forEach((job, index) => {
      const bytes = facts[index] ?? null;
      const decoded = bytes === null ? null : decodeFacts(job.file, bytes);
      if (decoded === null) lost.push(job);
      else onFacts(job.file, decoded);
    });
  }
  return lost;
}
