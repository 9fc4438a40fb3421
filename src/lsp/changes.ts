/** Counts what changes, so that somebody can wait for the next change without missing one. */
export interface Changes {
  /** Number of changes so far. */
  count(): number;
  happened(): void;
  /** Resolves when there were more than `count` changes. */
  after(count: number, signal: AbortSignal): Promise<void>;
}

export function countChanges(): Changes {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    count: () => count,
    happened() {
      count++;
      for (const wake of waiting) wake();
      waiting.clear();
    },
    after(known, signal) {
      if (count > known) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const abort = (): void => {
          waiting.delete(wake);
          reject(signal.reason as Error);
        };
        const wake = (): void => {
          signal.removeEventListener('abort', abort);
          resolve();
        };
        if (signal.aborted) {
          abort();
          return;
        }
        signal.addEventListener('abort', abort, { once: true });
        waiting.add(wake);
      });
    },
  };
}
