import type { FileSystem } from './file-system.js';

/** A file system in which open, maybe unsaved buffers hide what is on disk. */
export interface OverlayFileSystem extends FileSystem {
  /** Sets the text of an open buffer; `null` gives the disk its word back. */
  setOverlay(path: string, text: string | null): void;
  /** Absolute paths with a buffer of their own. */
  overlaid(): readonly string[];
}

/**
 * Lays buffers over a file system. A buffer may name a file that is not on disk yet: it exists then, and can be read,
 * but folders are listed from disk alone; whoever opens a new file tells the session its name.
 */
export function overlayFileSystem(disk: FileSystem): OverlayFileSystem {
  const buffers = new Map<string, { text: string; revision: number }>();
  let revision = 0;
  return {
    read(path) {
      const buffer = buffers.get(path);
      return buffer === undefined ? disk.read(path) : { text: buffer.text, encoding: 'utf-8' };
    },
    list: (path) => disk.list(path),
    stat(path) {
      const buffer = buffers.get(path);
      if (buffer === undefined) return disk.stat(path);
      // A revision counts down from zero, so no file on disk ever has the same time.
      return { kind: 'file', size: Buffer.byteLength(buffer.text), modified: -buffer.revision };
    },
    exists: (path) => buffers.has(path) || disk.exists(path),
    realPath: (path) => disk.realPath(path) ?? (buffers.has(path) ? path : null),
    setOverlay(path, text) {
      if (text === null) buffers.delete(path);
      else buffers.set(path, { text, revision: ++revision });
    },
    overlaid: () => [...buffers.keys()],
  };
}
