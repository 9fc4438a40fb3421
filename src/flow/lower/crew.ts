import { Worker } from 'node:worker_threads';
import type { LoweringJob } from './lowering-job.js';

type Batch = readonly LoweringJob[];
export type StartWorker = () => Worker;

/** One answer of a worker: facts as bytes for each job of the batch. None at all when it died over it. */
export interface Answer {
  readonly batch: Batch;
  readonly facts: readonly (Uint8Array | null)[];
}

/** Workers that take batches as long as there are any. Whoever hires them dismisses them. */
export interface Crew {
  /** Answers that have come since the last question. */
  collect(): readonly Answer[];
  /** Whether a batch is still out, or an answer not collected. */
  busy(): boolean;
  /** Resolves when there is something to collect, or when the signal aborts. */
  next(): Promise<void>;
  dismiss(): void;
}

/** Batches that a worker has at a time: one in hand and one at hand. */
const ahead = 2;

/** Mebibytes. Less than the main thread has, so what a worker can parse, the main thread can too. */
const stackSizeMb = 1;

/** The worker beside this file: dist/worker.js in the bundle. Where it is missing, the worker dies before it has taken a batch. */
const startWorker: StartWorker = () =>
  new Worker(new URL('./worker.js', import.meta.url), { resourceLimits: { stackSizeMb } });

/** Starts so many workers. `take` hands out the next batch, or null. A worker that fails gives its batches back as answers without facts. */
export function hireCrew(
  count: number,
  take: () => Batch | null,
  signal: AbortSignal,
  start: StartWorker = startWorker,
): Crew {
  let answers: Answer[] = [];
  let out = 0;
  let wake = (): void => undefined;
  const arrive = (batch: Batch, facts: Answer['facts']): void => {
    out--;
    answers.push({ batch, facts });
    wake();
  };

  const hire = (): Worker | null => {
    const worker = startOrNull(start);
    if (worker === null) return null;
    const held: Batch[] = [];
    let ended = false;
    const end = (): void => {
      ended = true;
      for (const batch of held.splice(0)) arrive(batch, []);
    };
    const send = (): void => {
      const batch = ended ? null : take();
      if (batch !== null) {
        held.push(batch);
        out++;
        worker.postMessage(batch);
      }
      // Only somebody who is waiting for an answer keeps the process alive.
      if (held.length > 0) worker.ref();
      else worker.unref();
    };
    worker.on('message', (facts: Answer['facts'] | null) => {
      const batch = facts === null ? undefined : held.shift();
      if (facts !== null && batch !== undefined) arrive(batch, facts);
      for (let more = facts === null ? ahead : 1; more > 0; more--) send();
    });
    worker.on('error', end);
    worker.on('messageerror', end);
    worker.on('exit', end);
    worker.unref();
    return worker;
  };

  const aborted = (): void => wake();
  signal.addEventListener('abort', aborted);
  const workers = Array.from({ length: count }, hire);
  return {
    collect() {
      const collected = answers;
      answers = [];
      return collected;
    },
    busy: () => out > 0 || answers.length > 0,
    next() {
      return new Promise((resolve) => {
        wake = resolve;
        if (answers.length > 0 || out === 0 || signal.aborted) resolve();
      });
    },
    dismiss() {
      signal.removeEventListener('abort', aborted);
      for (const worker of workers) void worker?.terminate();
    },
  };
}

function startOrNull(start: StartWorker): Worker | null {
  try {
    return start();
  } catch {
    // Threads are not allowed here, or there is no memory for one.
    return null;
  }
}
