import type { FileSystem } from './file-system.js';
import { folderOf, isAtOrAbove, joinPath, relativeTo } from './paths.js';
import { objectIn, readJsonObject, textIn, textsIn } from './read-json.js';

/** What a tsconfig.json or jsconfig.json says about bare specifiers. Folders are relative to the root (`../` above it). */
export interface PathAliases {
  /** Folder in which every bare specifier may be found; null for none. */
  readonly baseFolder: string | null;
  readonly patterns: readonly AliasPattern[];
}

interface AliasPattern {
  readonly prefix: string;
  /** What follows the `*`; null for a pattern without one. */
  readonly suffix: string | null;
  /** Paths with at most one `*`. */
  readonly targets: readonly string[];
}

/** Reads compiler configurations on demand, each once. Never looks into node_modules. */
export interface AliasReader {
  /** The aliases that may count for files of a folder: the nearest configuration first, then those above it. */
  forFolder(folder: string): readonly PathAliases[];
}

interface CompilerOptions {
  /** Absolute, or starting with `${configDir}`. */
  readonly baseUrl: string | null;
  readonly paths: Readonly<Record<string, unknown>> | null;
  /** Absolute folder that `paths` are relative to without a `baseUrl`. */
  readonly pathsFolder: string;
}

const nothing: CompilerOptions = { baseUrl: null, paths: null, pathsFolder: '' };
const deepestChain = 16;
/** Stands for the folder of the configuration that is read first, not of the one it extends. */
const ownFolder = '${configDir}';

export interface AliasReaderInput {
  readonly fs: FileSystem;
  /** Absolute. Configurations above it count as far up as its git repository goes. */
  readonly root: string;
  /** The compiler configurations of the discovery, relative to the root. */
  readonly projects: readonly string[];
  /** The absolute folder of a workspace package, for `extends: "@acme/tsconfig/base.json"`. */
  readonly packageFolder: (name: string) => string | null;
}

/** A reader of the compiler configurations of a root. */
export function aliasReader({ fs, root, projects, packageFolder }: AliasReaderInput): AliasReader {
  const known = new Set(projects);
  const byFolder = new Map<string, readonly PathAliases[]>();

  const read = (file: string, depth: number): CompilerOptions => {
    const json = depth > deepestChain ? null : readJsonObject(fs, file);
    if (json === null) return nothing;
    const folder = folderOf(file);
    const inherited = textsIn(json['extends']).reduce<CompilerOptions>((merged, parent) => {
      const parentFile = extended(folder, parent);
      return parentFile === null ? merged : over(read(parentFile, depth + 1), merged);
    }, nothing);
    const options = objectIn(json['compilerOptions']);
    const baseUrl = textIn(options?.['baseUrl']);
    const own: CompilerOptions = {
      baseUrl: baseUrl === null || baseUrl.startsWith(ownFolder) ? baseUrl : joinPath(folder, baseUrl),
      paths: objectIn(options?.['paths']),
      pathsFolder: folder,
    };
    const merged = over(own, inherited);
    return merged.paths === null ? over(merged, referenced(json, folder, depth)) : merged;
  };

  /** Vite and others keep the options in files that tsconfig.json only refers to. Such a file beside it speaks for the folder. */
  const referenced = (json: Readonly<Record<string, unknown>>, folder: string, depth: number): CompilerOptions => {
    const references = Array.isArray(json['references']) ? json['references'] : [];
    for (const reference of references) {
      const path = textIn(objectIn(reference)?.['path']);
      const file = path === null ? null : joinPath(folder, path);
      if (file === null || !file.endsWith('.json') || folderOf(file) !== folder) continue;
      const options = read(file, depth + 1);
      if (options.paths !== null) return options;
    }
    return nothing;
  };

  const extended = (folder: string, parent: string): string | null => {
    let path: string;
    if (parent.startsWith('.') || parent.startsWith('/')) {
      path = joinPath(folder, parent);
    } else {
      const name = parent.split('/', parent.startsWith('@') ? 2 : 1).join('/');
      const packagePath = packageFolder(name);
      if (packagePath === null) return null;
      path = joinPath(packagePath, parent.slice(name.length + 1));
    }
    return [path, `${path}.json`, `${path}/tsconfig.json`].find((file) => fs.stat(file)?.kind === 'file') ?? null;
  };

  const aliasesIn = (folder: string): PathAliases | null => {
    for (const name of ['tsconfig.json', 'jsconfig.json', 'tsconfig.base.json']) {
      const file = joinPath(folder, name);
      if (!(file.startsWith(`${root}/`) ? known.has(relativeTo(root, file)) : fs.exists(file))) continue;
      const aliases = aliasesOf(read(file, 0), folder, root);
      if (aliases.baseFolder !== null || aliases.patterns.length > 0) return aliases;
    }
    return null;
  };

  const forAbsolute = (folder: string): readonly PathAliases[] => {
    const cached = byFolder.get(folder);
    if (cached !== undefined) return cached;
    const own = aliasesIn(folder);
    const above = folderOf(folder);
    const isTop = above === folder || (isAtOrAbove(folder, root) && fs.exists(joinPath(folder, '.git')));
    const inherited = isTop ? [] : forAbsolute(above);
    const aliases = own === null ? inherited : [own, ...inherited];
    byFolder.set(folder, aliases);
    return aliases;
  };
  return { forFolder: (folder) => forAbsolute(joinPath(root, folder)) };
}

/** Paths (relative to the root) that a bare specifier may mean by these aliases, the best first. */
export function aliasTargets(aliases: PathAliases, specifier: string): string[] {
  const targets: string[] = [];
  for (const { prefix, suffix, targets: paths } of aliases.patterns) {
    if (suffix === null) {
      if (specifier === prefix) targets.push(...paths);
      continue;
    }
    if (!specifier.startsWith(prefix) || !specifier.endsWith(suffix)) continue;
    if (specifier.length < prefix.length + suffix.length) continue;
    const star = specifier.slice(prefix.length, specifier.length - suffix.length);
    targets.push(...paths.map((path) => path.replace('*', () => star)));
  }
  if (aliases.baseFolder !== null) targets.push(joinPath(aliases.baseFolder, specifier));
  return targets;
}

function aliasesOf({ baseUrl, paths, pathsFolder }: CompilerOptions, folder: string, root: string): PathAliases {
  const placed = (base: string, path: string): string =>
    path.startsWith(ownFolder) ? joinPath(folder, `.${path.slice(ownFolder.length)}`) : joinPath(base, path);
  const base = baseUrl === null ? null : placed(folder, baseUrl);
  const patterns = Object.entries(paths ?? {}).map(([pattern, targets]): AliasPattern => {
    const star = pattern.indexOf('*');
    return {
      prefix: star < 0 ? pattern : pattern.slice(0, star),
      suffix: star < 0 ? null : pattern.slice(star + 1),
      targets: textsIn(targets).map((target) => relativeTo(root, placed(base ?? pathsFolder, target))),
    };
  });
  // An exact pattern beats one with a star, and a longer prefix a shorter one.
  patterns.sort((left, right) => rank(right) - rank(left));
  return { baseFolder: base === null ? null : relativeTo(root, base), patterns };
}

function rank({ prefix, suffix }: AliasPattern): number {
  return prefix.length + (suffix === null ? 10_000 : 0);
}

function over(own: CompilerOptions, inherited: CompilerOptions): CompilerOptions {
  const paths = own.paths === null ? inherited : own;
  return { baseUrl: own.baseUrl ?? inherited.baseUrl, paths: paths.paths, pathsFolder: paths.pathsFolder };
}
