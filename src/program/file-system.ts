import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Message } from '../base/message.js';
import { byCodeUnit, slashed } from './paths.js';

/** How the bytes on disk spell the text. A writer gives a file back what it had. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export interface FileText {
  /** As an editor shows it: without a byte order mark, line ends untouched. All offsets count in this text. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

export interface FileProblem {
  readonly problem: Message;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/**
 * The one door to the disk for everything below the CLI. It only reads.
 * Paths are absolute, with `/` (Windows: `C:/x`). Nothing throws: what cannot be read is said.
 */
export interface FileSystem {
  read(path: string): FileText | FileProblem;
  /** Entries of a folder sorted by code unit, links not followed. */
  list(path: string): readonly FolderEntry[] | FileProblem;
  /** Follows links; null when nothing is there. */
  stat(path: string): FileStat | null;
  exists(path: string): boolean;
  /** The path with all links resolved; null when nothing is there or links run in a circle. */
  realPath(path: string): string | null;
}

const byteOrderMark = 0xfeff;
const undecodable = '\ufffd\ufffd';

/** The file system of this machine. */
export const nodeFileSystem: FileSystem = {
  read(path) {
    try {
      const text = readFileSync(path, 'utf8');
      if (text.charCodeAt(0) === byteOrderMark) return { text: text.slice(1), encoding: 'utf-8-bom' };
      return (text.startsWith(undecodable) ? readUtf16(path) : null) ?? { text, encoding: 'utf-8' };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  },
  list(path) {
    try {
      return readdirSync(path, { withFileTypes: true })
        .map((entry): FolderEntry => ({
          name: entry.name,
          kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other',
        }))
        .sort((left, right) => byCodeUnit(left.name, right.name));
    } catch (error) {
      return { problem: problemOf(error) };
    }
  },
  stat(path) {
    try {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat === undefined) return null;
      const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
      return { kind, size: stat.size, modified: stat.mtimeMs };
    } catch {
      return null;
    }
  },
  exists: (path) => existsSync(path),
  realPath(path) {
    try {
      return slashed(realpathSync.native(path));
    } catch {
      return null;
    }
  },
};

/** Text of a file that starts with a UTF-16 byte order mark, else null. */
function readUtf16(path: string): FileText | null {
  const bytes = readFileSync(path);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  return encoding === null ? null : { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function problemOf(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { id: 'file.missing' };
    case 'EISDIR':
      return { id: 'file.is-folder' };
    case 'EACCES':
    case 'EPERM':
      return { id: 'file.denied' };
    case 'ELOOP':
      return { id: 'file.link-loop' };
    default:
      return { id: 'file.unreadable', data: { code } };
  }
}
