import { configurationFileName } from '../discover-files.js';
import type { FileSystem } from '../file-system.js';
import { lineMap } from '../line-map.js';
import { byCodeUnit, folderOf, foldersUp, isAtOrAbove, joinPath } from '../paths.js';
import type { ConfigurationFault, ConfigurationReader } from './read-configuration.js';
import type { Configuration } from './schema.js';

/** A configuration in force somewhere: the same object for all files it counts for. */
export interface PlacedConfiguration {
  /** Absolute path of the file, or null where there is none and the built-in defaults apply. */
  readonly file: string | null;
  /** Absolute path of the folder that its globs and paths are relative to. */
  readonly folder: string;
  readonly configuration: Configuration;
}

/** All configurations of a root, read once. A change of one of their files means reading anew. */
export interface Configurations {
  /** The one that counts for the root folder. `aiSystems` and `training` count in this one alone. */
  readonly root: PlacedConfiguration;
  /** All that are in force somewhere, in the order of their paths. */
  readonly all: readonly PlacedConfiguration[];
  /** The one that counts for a file (relative to the root): the nearest above it, unmerged. */
  forFile(file: string): PlacedConfiguration;
  /** Faults; while a file has any, its last valid state stays in force. */
  readonly problems: readonly ConfigurationFault[];
}

export interface ConfigurationsInput {
  readonly fs: FileSystem;
  /** Absolute, with `/`. */
  readonly root: string;
  readonly read: ConfigurationReader;
  /** The leitplanke.config.json files below the root, relative to it. */
  readonly found: readonly string[];
  /** Absolute path of one file that counts for all, instead of the nearest. */
  readonly only?: string | undefined;
  /** What was in force before, for files that have become faulty since. */
  readonly previous?: Configurations | undefined;
}

/** Reads the configurations of a root: the given one, or those found below it and the nearest above it. */
export function readConfigurations({ fs, root, read, found, only, previous }: ConfigurationsInput): Configurations {
  const problems: ConfigurationFault[] = [];
  const place = (file: string, folder: string): PlacedConfiguration => {
    const source = fs.read(file);
    const result = 'problem' in source ? null : read(file, source.text);
    if (result !== null) problems.push(...result.problems);
    if ('problem' in source) {
      const message = { id: 'configuration.unreadable', data: { reason: source.problem } };
      problems.push({ file, range: lineMap('').range(0, 0), message });
    }
    const last = previous?.all.find((placed) => placed.file === file)?.configuration;
    return { file, folder, configuration: result?.configuration ?? last ?? {} };
  };

  if (only !== undefined) {
    const placed = place(only, isAtOrAbove(folderOf(only), root) ? folderOf(only) : root);
    return { root: placed, all: [placed], forFile: () => placed, problems };
  }
  const below = new Map(
    found.map((file) => [folderOf(file), place(joinPath(root, file), joinPath(root, folderOf(file)))]),
  );
  const above = below.has('') ? null : nearestAbove(fs, root);
  const rootConfiguration =
    below.get('') ?? (above === null ? { file: null, folder: root, configuration: {} } : place(above, folderOf(above)));
  const nearest = new Map<string, PlacedConfiguration>();
  const forFolder = (folder: string): PlacedConfiguration => {
    const known = nearest.get(folder);
    if (known !== undefined) return known;
    const placed = below.get(folder) ?? (folder === '' ? rootConfiguration : forFolder(folderOf(folder)));
    nearest.set(folder, placed);
    return placed;
  };
  const all = [rootConfiguration, ...below.values()]
    .filter((placed, at, list) => placed.file !== null && list.indexOf(placed) === at)
    .sort((left, right) => byCodeUnit(left.file ?? '', right.file ?? ''));
  return { root: rootConfiguration, all, forFile: (file) => forFolder(folderOf(file)), problems };
}

/** The nearest configuration above the root, up to the top of its git repository. */
function nearestAbove(fs: FileSystem, root: string): string | null {
  for (const folder of foldersUp(root)) {
    const file = joinPath(folder, configurationFileName);
    if (folder !== root && fs.exists(file)) return file;
    if (fs.exists(joinPath(folder, '.git'))) return null;
  }
  return null;
}
