import { createHash } from 'node:crypto';
import type { SkippedFile } from '../base/finding.js';
import type { FileFacts } from '../flow/facts.js';
import type { LoweringJob } from '../flow/lower/lowering-job.js';
import { discoverFiles, isSourceFile, type Discovery } from '../program/discover-files.js';
import { overlayFileSystem, type OverlayFileSystem } from '../program/overlay-file-system.js';
import { nodeFileSystem } from '../program/file-system.js';
import { joinPath } from '../program/paths.js';
import { readSource } from '../program/read-source.js';
import { openFactsCache, type FactsCache, type KnownFile } from './facts-cache.js';

/** The files of a root: found, read and lowered, each again only when its text has changed. */
export interface Files {
  readonly fs: OverlayFileSystem;
  /** What lies below the root; found anew after `forget`. */
  discovery(): Discovery;
  /** Files came or went. */
  forget(): void;
  /** Facts of the wanted files, in their order, and those that cannot be analysed. One call at a time. */
  lower(wanted: readonly string[], run: LowerOptions): Promise<Lowered>;
  text(file: string): string | null;
  /** Leaves what was learnt since the first run to the next session. */
  close(): void;
}

interface LowerOptions {
  /** Called before each file; may throw to cancel. */
  readonly onFile: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

interface Lowered {
  readonly facts: ReadonlyMap<string, FileFacts>;
  readonly skipped: readonly SkippedFile[];
}

/** Opens a root. Facts come from this session, else from the cache folder (null: none), else from the text, in so many threads. */
export function openFiles(root: string, cacheFolder: string | null, threads: number): Files {
  const fs = overlayFileSystem(nodeFileSystem);
  const known = new Map<string, KnownFile>();
  const cache = openFactsCache(cacheFolder);
  let discovery: Discovery | null = null;
  let complete = false;
  return {
    fs,
    discovery: () => (discovery ??= withOverlays(discoverFiles(fs, root), fs, root)),
    forget: () => {
      discovery = null;
    },
    async lower(wanted, { onFile, signal }) {
      const skipped: SkippedFile[] = [];
      const read: string[] = [];
      const jobs: HashedJob[] = [];
      let done = 0;
      for (const file of wanted) {
        const source = readSource(fs, joinPath(root, file));
        const job = 'skip' in source ? null : { file, text: source.text, hash: hashOf(source.text) };
        if ('skip' in source) skipped.push({ file, reason: source.skip });
        else read.push(file);
        if (job !== null && !isKnown(known, cache, job)) jobs.push(job);
        else onFile(done++, wanted.length);
      }
      await lowerJobs(jobs, threads, signal, (job, facts) => {
        known.set(job.file, { hash: job.hash, facts });
        onFile(done++, wanted.length);
      });
      const facts = new Map<string, FileFacts>();
      for (const file of read) {
        const found = known.get(file);
        if (found !== undefined) facts.set(file, found.facts);
      }
      for (const file of known.keys()) if (!facts.has(file)) known.delete(file);
      // Later runs are edits: writing everything after each of them would cost more than it saves.
      if (!complete) cache.keep(known);
      complete = true;
      return { facts, skipped };
    },
    text(file) {
      const read = fs.read(joinPath(root, file));
      return 'problem' in read ? null : read.text;
    },
    close() {
      if (complete) cache.keep(known);
    },
  };
}

interface HashedJob extends LoweringJob {
  readonly hash: string;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** Whether this session, or one before it, has the facts of this very text. */
function isKnown(known: Map<string, KnownFile>, cache: FactsCache, { file, hash }: HashedJob): boolean {
  if (known.get(file)?.hash === hash) return true;
  const facts = cache.find(file, hash);
  if (facts !== null) known.set(file, { hash, facts });
  return facts !== null;
}

/** Lowers files. The compiler is loaded for the first of them and not before. */
async function lowerJobs(
  jobs: readonly HashedJob[],
  threads: number,
  signal: AbortSignal,
  onFacts: (job: HashedJob, facts: FileFacts) => void,
): Promise<void> {
  if (jobs.length === 0) return;
  const byFile = new Map(jobs.map((job) => [job.file, job]));
  const { lowerAll } = await import('../flow/lower/lower-all.js');
  await lowerAll(jobs, {
    threads,
    signal,
    onFacts(file, facts) {
      const job = byFile.get(file);
      if (job !== undefined) onFacts(job, facts);
    },
  });
}

/** Open buffers that are not on disk yet belong to the program too. */
function withOverlays(found: Discovery, fs: OverlayFileSystem, root: string): Discovery {
  const extra = fs
    .overlaid()
    .filter((path) => path.startsWith(`${root}/`))
    .map((path) => path.slice(root.length + 1))
    .filter((file) => isSourceFile(file) && !found.files.includes(file));
  return extra.length === 0 ? found : { ...found, files: [...found.files, ...extra].sort() };
}
