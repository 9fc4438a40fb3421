import { parentPort } from 'node:worker_threads';
import { encodeFacts } from '../store/encode-facts.js';
import { lowerFile } from './lower-file.js';
import type { LoweringJob } from './lowering-job.js';

/**
 * Lowers what it is sent, one answer per batch: the facts of each file as bytes, or null for a file that somebody with a
 * larger stack should try. Says once that the compiler is loaded.
 */
parentPort?.on('message', (batch: readonly LoweringJob[]) => {
  const answer = batch.map(lowerToBytes);
  parentPort?.postMessage(
    answer,
    answer.flatMap((bytes) => (bytes === null ? [] : [bytes.buffer])),
  );
});
parentPort?.postMessage(null);

function lowerToBytes({ file, text }: LoweringJob): Uint8Array<ArrayBuffer> | null {
  const facts = lowerFile(file, text);
  const given = facts.syntaxErrors.some(({ start, end }) => start === 0 && end === text.length);
  return given ? null : encodeFacts(facts);
}
