import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TextEncoding } from '../program/file-system.js';
import { problem, type Problem } from './problem.js';

/**
 * Writes a whole file or nothing: into a new file beside it, which then takes its name. Missing folders are made, links are
 * followed, permissions and the encoding of the text are kept. The one place where Leitplanke writes; null when it worked.
 */
export function writeFileAtomically(path: string, text: string, encoding: TextEncoding = 'utf-8'): Problem | null {
  let draft: string | null = null;
  try {
    const target = realPathOr(path);
    mkdirSync(dirname(target), { recursive: true });
    const before = statSync(target, { throwIfNoEntry: false });
    if (before?.isDirectory() === true) return problem('cli.write.is-folder', { file: path });
    // Something that is no file (/dev/stdout, a named pipe) cannot be replaced, only written to.
    if (before !== undefined && !before.isFile()) {
      writeFileSync(target, encoded(text, encoding));
      return null;
    }
    draft = `${target}.${randomBytes(6).toString('hex')}.tmp`;
    writeFileSync(draft, encoded(text, encoding), { flag: 'wx' });
    if (before !== undefined) chmodSync(draft, before.mode);
    renameSync(draft, target);
    return null;
  } catch (error) {
    if (draft !== null) rmSync(draft, { force: true });
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return problem('cli.write.failed', { file: path, reason });
  }
}

function realPathOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function encoded(text: string, encoding: TextEncoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  }
}
