import { readJsonObject, textIn, type JsonObject } from './read-json.js';
import type { FileSystem } from './file-system.js';
import { joinPath } from './paths.js';

/** Finds source files by paths as code writes them. All paths are relative to the root, cleaned. */
export interface SourceFinder {
  /** The source file meant by a path with, without or with another extension, or by a folder; null when there is none. */
  readonly find: (path: string) => string | null;
  /** The source file meant by a folder: its package.json's main, else its index. */
  readonly findInFolder: (folder: string) => string | null;
  /** package.json of a folder, read once; null without one. */
  readonly manifest: (folder: string) => JsonObject | null;
}

/** What a JavaScript extension may have been before compilation; the source comes first. */
const sourcesOf: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.js', '.jsx'],
  '.jsx': ['.tsx', '.jsx'],
  '.mjs': ['.mts', '.mjs'],
  '.cjs': ['.cts', '.cjs'],
};
const extensions = ['.ts', '.tsx', '.js', '.jsx', '.mts', '.cts', '.mjs', '.cjs'];
/** React Native and other bundlers choose one of several files by platform; the web's is the one that matters most here. */
const platforms = ['.web', '.native', '.ios', '.android'];

/** A finder over a set of files. `root` is absolute. */
export function sourceFinder(files: ReadonlySet<string>, fs: FileSystem, root: string): SourceFinder {
  const folders = foldersOf(files);
  const manifests = new Map<string, JsonObject | null>();

  const manifest = (folder: string): JsonObject | null => {
    let known = manifests.get(folder);
    if (known === undefined) {
      known = readJsonObject(fs, joinPath(root, folder === '' ? 'package.json' : `${folder}/package.json`));
      manifests.set(folder, known);
    }
    return known;
  };
  const findFile = (path: string): string | null => {
    const extension = /\.[mc]?jsx?$/.exec(path)?.[0];
    if (extension !== undefined) {
      const stem = path.slice(0, -extension.length);
      const source = (sourcesOf[extension] ?? []).find((candidate) => files.has(stem + candidate));
      if (source !== undefined) return stem + source;
    }
    if (files.has(path)) return path;
    const added = extensions.find((candidate) => files.has(path + candidate));
    return added === undefined ? null : path + added;
  };
  const findPlatformFile = (path: string): string | null => {
    for (const platform of platforms) {
      const found = findFile(path + platform);
      if (found !== null) return found;
    }
    return null;
  };
  const findInFolder = (folder: string): string | null => {
    if (!folders.has(folder)) return null;
    const read = manifest(folder);
    for (const main of [textIn(read?.['source']), textIn(read?.['main'])]) {
      if (main === null) continue;
      const path = joinPath(folder, main);
      const found = findFile(path) ?? findFile(inside(path, 'index'));
      if (found !== null) return found;
    }
    return findFile(inside(folder, 'index')) ?? findPlatformFile(inside(folder, 'index'));
  };
  return {
    find: (path) => findFile(path) ?? findInFolder(path) ?? findPlatformFile(path),
    findInFolder,
    manifest,
  };
}

/** `name` in a folder; the empty text is the root. */
export function inside(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function foldersOf(files: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const file of files) {
    for (let slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
      const folder = file.slice(0, slash);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
