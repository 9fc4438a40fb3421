import { fileURLToPath } from 'node:url';
import { nodeFileSystem } from '../program/file-system.js';
import { foldersUp, joinPath, slashed } from '../program/paths.js';
import { readJsonObject, textIn } from '../program/read-json.js';

/** Absolute path of the folder of the installed package, whether this runs from the bundle or from the sources. */
export function packageRoot(): string | null {
  const here = slashed(fileURLToPath(import.meta.url));
  return foldersUp(here).find((folder) => nodeFileSystem.exists(joinPath(folder, 'package.json'))) ?? null;
}

/** The version in the package's manifest. */
export function packageVersion(): string {
  const root = packageRoot();
  const manifest = root === null ? null : readJsonObject(nodeFileSystem, joinPath(root, 'package.json'));
  return textIn(manifest?.['version']) ?? '0.0.0';
}
