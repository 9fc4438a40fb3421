import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const bundle = path.join(root, 'dist', 'main.js');

/** Arguments for Node that start the language server: of the bundle when it is up to date, else of the sources. */
export function serverCommand(): readonly string[] {
  return isFresh()
    ? [bundle, 'lsp', '--stdio']
    : ['--import', 'tsx', path.join(root, 'src/cli/bin.ts'), 'lsp', '--stdio'];
}

function isFresh(): boolean {
  if (!existsSync(bundle)) return false;
  const made = statSync(bundle).mtimeMs;
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true });
  return sources.every((entry) => !entry.isFile() || statSync(path.join(entry.parentPath, entry.name)).mtimeMs < made);
}
