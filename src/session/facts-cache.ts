import type { FileFacts } from '../flow/facts.js';
import { decodeFacts } from '../flow/store/decode-facts.js';
import { edition } from '../flow/store/edition.js';
import { encodeFacts } from '../flow/store/encode-facts.js';
import { makePack, openPack, type PackedFacts } from '../flow/store/facts-pack.js';
import { readCacheFile, writeCacheFile } from '../program/cache-file.js';
import { joinPath } from '../program/paths.js';

/** Facts of a file, and the hash of the text they were made from. */
export interface KnownFile {
  readonly hash: string;
  readonly facts: FileFacts;
}

/** The facts that an earlier session has left on disk: one file for the whole root. */
export interface FactsCache {
  /** Facts of a file whose text has this hash; null when there are none. */
  find(file: string, hash: string): FileFacts | null;
  /** Leaves exactly these on disk, if they are others than there. `find` knows nothing afterwards: the session does. */
  keep(files: ReadonlyMap<string, KnownFile>): void;
}

const noCache: FactsCache = {
  find: () => null,
  keep: () => undefined,
};

/** Opens the cache in a folder; null for none. It is read at the first question; what cannot be read or written is no cache. */
export function openFactsCache(folder: string | null): FactsCache {
  if (folder === null) return noCache;
  const path = joinPath(folder, 'facts.pack');
  let pack: ReadonlyMap<string, PackedFacts> | null = null;
  /** File and hash of what is on disk. */
  let stored: ReadonlySet<string> = new Set();

  const open = (): ReadonlyMap<string, PackedFacts> => {
    const bytes = readCacheFile(path);
    const found = (bytes === null ? null : openPack(edition, bytes)) ?? new Map<string, PackedFacts>();
    stored = new Set(Array.from(found.values(), identity));
    return found;
  };

  return {
    find(file, hash) {
      pack ??= open();
      const packed = pack.get(file);
      return packed?.hash === hash ? decodeFacts(file, packed.bytes) : null;
    },
    keep(files) {
      pack = new Map();
      const wanted = Array.from(files, ([file, { hash, facts }]) => ({ file, hash, facts }));
      if (wanted.length === stored.size && wanted.every((entry) => stored.has(identity(entry)))) return;
      wanted.sort((left, right) => (left.file < right.file ? -1 : 1));
      const entries = wanted.map(({ file, hash, facts }) => ({ file, hash, bytes: encodeFacts(facts) }));
      if (writeCacheFile(path, makePack(edition, entries))) stored = new Set(wanted.map(identity));
    },
  };
}

function identity({ file, hash }: { readonly file: string; readonly hash: string }): string {
  return `${hash} ${file}`;
}
