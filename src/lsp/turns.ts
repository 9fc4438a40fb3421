import { setImmediate, setTimeout } from 'node:timers/promises';

/** One thing at a time, so that no two runs of the engine mix. What a person waits for goes first. */
export interface Turns {
  /** Runs `work` when nothing else runs. What is aborted while it waits never starts. */
  soon<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
  /** The same, when nobody has asked for anything for a while. */
  whenQuiet<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

/** Milliseconds without a request after which the background has its turn. */
const quiet = 100;

export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let urgent = 0;
  let lastUrgent = -Infinity;

  async function turn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const before = last;
    const mine = before.then(async () => {
      // Lets what has arrived meanwhile be read: a cancellation, or the next key.
      await setImmediate();
      signal.throwIfAborted();
      return work();
    });
    last = mine.catch(() => undefined);
    return mine;
  }

  return {
    async soon(signal, work) {
      urgent++;
      try {
        return await turn(signal, work);
      } finally {
        urgent--;
        lastUrgent = performance.now();
      }
    },
    async whenQuiet(signal, work) {
      for (;;) {
        const rest = urgent > 0 ? quiet : lastUrgent + quiet - performance.now();
        if (rest <= 0) return turn(signal, work);
        await setTimeout(rest, undefined, { signal });
      }
    },
  };
}
