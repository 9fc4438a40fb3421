import type { Configuration } from './configuration/schema.js';
import { fileMatcher } from './glob.js';
import { relativeTo } from './paths.js';

/** The part of a configuration that decides which files belong to the program, and the folder its globs start from. */
export interface Selection {
  /** Absolute path of the folder that the globs are relative to. */
  readonly folder: string;
  readonly configuration: Pick<Configuration, 'include' | 'exclude'>;
}

/**
 * Keeps the files (relative to `root`) that the configuration in force for each of them wants:
 * `include` (default: all) without `exclude`.
 */
export function selectFiles(
  root: string,
  files: readonly string[],
  selectionOf: (file: string) => Selection,
): readonly string[] {
  const matchers = new Map<Selection, (file: string) => boolean>();
  return files.filter((file) => {
    const selection = selectionOf(file);
    let wanted = matchers.get(selection);
    if (wanted === undefined) {
      wanted = matcherOf(root, selection);
      matchers.set(selection, wanted);
    }
    return wanted(file);
  });
}

function matcherOf(root: string, { folder, configuration }: Selection): (file: string) => boolean {
  const { include, exclude } = configuration;
  if (include === undefined && exclude === undefined) return () => true;
  const included = include === undefined ? () => true : fileMatcher(include);
  const excluded = exclude === undefined ? () => false : fileMatcher(exclude);
  return (file) => {
    const path = relativeTo(folder, `${root}/${file}`);
    return included(path) && !excluded(path);
  };
}
