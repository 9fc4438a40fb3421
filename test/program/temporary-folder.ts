import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { slashed } from '../../src/program/paths.js';

/** Files by path relative to a new temporary folder; a text or bytes each. */
export type FileTree = Readonly<Record<string, string | Uint8Array>>;

/** Writes the files into a new temporary folder, hands over its absolute path, and removes it afterwards. */
export async function inTemporaryFolder(files: FileTree, body: (root: string) => void | Promise<void>): Promise<void> {
  const root = slashed(realpathSync(mkdtempSync(join(tmpdir(), 'leitplanke-'))));
  try {
    writeTree(root, files);
    await body(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Adds files to a folder. */
export function writeTree(root: string, files: FileTree): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
