import { availableParallelism } from 'node:os';
import type { LoweringJob } from './lowering-job.js';

/** More threads than this wait for the one that links. */
const mostThreads = 4;
/** A thread has to load the compiler before it is of use; in that time another one lowers about this many characters. */
const worthOfThread = 2 * 1024 * 1024;
/** The same for somebody who has asked for threads: not one for a single edited file. */
const worthOfAskedThread = 64 * 1024;

/** How many threads, the calling one included, lower these files; `asked` is 0 for as many as pay. The result is the same with any number. */
export function threadsFor(asked: number, jobs: readonly LoweringJob[], processors = availableParallelism()): number {
  if (asked === 1) return 1;
  const characters = jobs.reduce((sum, { text }) => sum + text.length, 0);
  const [most, worth] = asked === 0 ? [Math.min(processors, mostThreads), worthOfThread] : [asked, worthOfAskedThread];
  return Math.max(1, Math.min(most, Math.floor(characters / worth)));
}
