import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The bytes of a file in a cache folder; null when it is not there or cannot be read. */
export function readCacheFile(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/**
 * Writes a file in a cache folder, whole or not at all; missing folders are made. Says whether it worked: a cache that
 * cannot be written costs time, nothing else. The only place below the CLI that writes, and it writes nothing of the user's.
 */
export function writeCacheFile(path: string, bytes: Uint8Array): boolean {
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, bytes, { flag: 'wx' });
    renameSync(draft, path);
    return true;
  } catch {
    removeDraft(draft);
    return false;
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The folder cannot be written to: then there is no draft either.
  }
}
