import type { FileSystem, FolderEntry } from '../../src/program/file-system.js';
import { byCodeUnit } from '../../src/program/paths.js';

/** What a path of a memory file system holds: a text, or something that refuses to be read. */
export type MemoryEntry = string | { readonly refuses: 'file' | 'folder' };

/** A file system in memory: absolute paths with `/` and what they hold. */
export function memoryFileSystem(entries: Readonly<Record<string, MemoryEntry>>): FileSystem {
  const isFolder = (path: string): boolean =>
    Object.keys(entries).some((entry) => entry.startsWith(path === '/' ? '/' : `${path}/`)) ||
    refuses(path) === 'folder';
  const refuses = (path: string): 'file' | 'folder' | null => {
    const entry = entries[path];
    return typeof entry === 'object' ? entry.refuses : null;
  };
  const fs: FileSystem = {
    read(path) {
      const entry = entries[path];
      if (typeof entry === 'string') return { text: entry, encoding: 'utf-8' };
      if (refuses(path) === 'file') return { problem: { id: 'file.denied' } };
      return { problem: { id: isFolder(path) ? 'file.is-folder' : 'file.missing' } };
    },
    list(path) {
      if (refuses(path) === 'folder') return { problem: { id: 'file.denied' } };
      if (!isFolder(path)) return { problem: { id: 'file.missing' } };
      const prefix = path === '/' ? '/' : `${path}/`;
      const names = Object.keys(entries).flatMap((entry) =>
        entry.startsWith(prefix) ? [entry.slice(prefix.length).split('/', 1)[0] ?? ''] : [],
      );
      return [...new Set(names)]
        .sort(byCodeUnit)
        .map((name): FolderEntry => ({ name, kind: isFolder(prefix + name) ? 'folder' : 'file' }));
    },
    stat(path) {
      const entry = entries[path];
      if (isFolder(path)) return { kind: 'folder', size: 0, modified: 0 };
      if (entry === undefined) return null;
      return { kind: 'file', size: typeof entry === 'string' ? Buffer.byteLength(entry) : 1, modified: 0 };
    },
    exists: (path) => fs.stat(path) !== null,
    realPath: (path) => (fs.stat(path) === null ? null : path),
  };
  return fs;
}
