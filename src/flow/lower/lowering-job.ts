/** A file to lower. */
export interface LoweringJob {
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** Characters of text that are handed out at once: some milliseconds of work, so that nobody waits long for the last one. */
const batchCharacters = 128 * 1024;

/** Cuts jobs into batches, in their order. */
export function batchesOf(jobs: readonly LoweringJob[]): LoweringJob[][] {
  const batches: LoweringJob[][] = [];
  let room = 0;
  for (const job of jobs) {
    const last = batches.at(-1);
    if (last === undefined || room < job.text.length) {
      batches.push([job]);
      room = batchCharacters;
    } else last.push(job);
    room -= job.text.length;
  }
  return batches;
}
