import { builtinModules } from 'node:module';
import type { Discovery } from './discover-files.js';
import type { FileSystem } from './file-system.js';
import { builtEntry, packageEntry, packageImport } from './package-entries.js';
import { aliasReader, aliasTargets, type PathAliases } from './path-aliases.js';
import { folderOf, foldersUp, joinPath, relativeTo } from './paths.js';
import { objectIn, textIn } from './read-json.js';
import { inside, sourceFinder } from './source-candidates.js';
import { workspacePackages } from './workspaces.js';

/** What a module specifier means. */
export type Resolution =
  /** A source file of the program, relative to the root. */
  | { readonly kind: 'file'; readonly file: string }
  /** A package from a registry: `name` is `@scope/x` of `@scope/x/y`. */
  | { readonly kind: 'package'; readonly name: string; readonly specifier: string }
  /** A module of the runtime or the bundler: `fs` for `node:fs`, `bun:test`, `astro:content`. */
  | { readonly kind: 'builtin'; readonly name: string }
  /** Something that exists but is no source of the program: a style sheet, an image, JSON, a declaration file, an excluded file. */
  | { readonly kind: 'asset'; readonly file: string }
  | { readonly kind: 'unresolved' };

export interface Resolver {
  /** `fromFile` is relative to the root. Answers are kept; a resolver is made anew when files come or go or a package.json or tsconfig changes. */
  resolve(fromFile: string, specifier: string): Resolution;
}

const unresolved: Resolution = { kind: 'unresolved' };
const builtins = new Set(builtinModules);
const assetName =
  /\.(?:css|scss|sass|less|styl|pcss|svg|png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp[34]|wav|ogg|webm|pdf|json5?|jsonc|ya?ml|toml|txt|html?|mdx?|xml|csv|graphql|gql|wasm|node|glb|gltf|vue|svelte|astro|sql|proto|ejs|hbs|mjml|pug|liquid|po)$/i;
/** Aliases that frameworks bring along without a tsconfig that says so, with the folders of a package they stand for. */
const customaryAliases: readonly (readonly [prefix: string, folders: readonly string[]])[] = [
  ['@/', ['src', '', 'app', 'resources/js']],
  ['~/', ['src', '', 'app']],
  ['~~/', ['']],
  ['@@/', ['']],
  ['$lib/', ['src/lib']],
  ['src/', ['src']],
];
const dependencyFields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** Files among which a bare specifier means the same: those with the same aliases and the same package around them. */
interface Zone {
  readonly aliases: readonly PathAliases[];
  /** Relative to the root; null outside of any package. */
  readonly packageFolder: string | null;
  readonly known: Map<string, Resolution>;
}

/**
 * Resolves module specifiers over the files of a discovery without a compiler and without node_modules:
 * relative paths, `paths` and `baseUrl`, `imports` (#x), workspace packages, customary aliases. `root` is absolute.
 */
export function createResolver(
  { files, packages, projects }: Pick<Discovery, 'files' | 'packages' | 'projects'>,
  fs: FileSystem,
  root: string,
): Resolver {
  const sources = sourceFinder(new Set(files), fs, root);
  const members = workspacePackages(fs, root, packages, sources.manifest);
  const packageFolder = (name: string): string | null => {
    const folder = members.get(name);
    return folder === undefined ? null : joinPath(root, folder);
  };
  const aliases = aliasReader({ fs, root, projects, packageFolder });
  const packageFolders = new Set(packages.map((file) => folderOf(file)));
  const zones = new Map<string, Zone>();
  const zonesByAliases = new Map<readonly PathAliases[], Map<string | null, Zone>>();
  const knownPaths = new Map<string, Resolution>();

  const zoneOf = (folder: string): Zone => {
    const known = zones.get(folder);
    if (known !== undefined) return known;
    const own = aliases.forFolder(folder);
    const packageFolder = packageFolderOf(folder);
    const byPackage = zonesByAliases.get(own) ?? new Map<string | null, Zone>();
    const zone = byPackage.get(packageFolder) ?? { aliases: own, packageFolder, known: new Map<string, Resolution>() };
    zonesByAliases.set(own, byPackage.set(packageFolder, zone));
    zones.set(folder, zone);
    return zone;
  };

  const packageFolderOf = (folder: string): string | null =>
    foldersUp(folder).find((candidate) => packageFolders.has(candidate)) ?? null;

  /** A path in the project. `folderOnly`: written with a trailing slash or dots. */
  const resolvePath = (path: string, folderOnly: boolean): Resolution => {
    const file = (folderOnly ? sources.findInFolder(path) : sources.find(path)) ?? sourceOfOutput(path);
    if (file !== null) return { kind: 'file', file };
    return isAsset(path) ? { kind: 'asset', file: path } : unresolved;
  };

  /** A path into the build output of a package: `../client/dist`. */
  const sourceOfOutput = (path: string): string | null => {
    const folder = packageFolderOf(folderOf(path));
    return folder === null ? null : builtEntry(sources, folder, relativeTo(folder, path));
  };

  const isAsset = (path: string): boolean => assetName.test(path) || existsAside(fs, joinPath(root, path));

  const resolveAbsolute = (zone: Zone, path: string): Resolution => {
    const found = sources.find(inside(zone.packageFolder ?? '', path)) ?? sources.find(path);
    if (found !== null) return { kind: 'file', file: found };
    return assetName.test(path) ? { kind: 'asset', file: path } : unresolved;
  };

  const resolveInZone = (zone: Zone, specifier: string): Resolution => {
    if (specifier.startsWith('/')) return resolveAbsolute(zone, specifier.slice(1));
    const scheme = /^([a-z][a-z0-9+.-]+):(.*)$/.exec(specifier);
    if (scheme !== null) return resolveScheme(zone, scheme[1] ?? '', scheme[2] ?? '', specifier);
    if (specifier.startsWith('#') && zone.packageFolder !== null) {
      const target = packageImport(sources, zone.packageFolder, specifier);
      if (target !== null && 'file' in target) return { kind: 'file', file: target.file };
      if (target !== null && !target.specifier.startsWith('#')) return resolveInZone(zone, target.specifier);
    }
    const [nearest, ...further] = zone.aliases;
    const targets = nearest === undefined ? [] : aliasTargets(nearest, specifier);
    const aliased = firstSource(targets);
    if (aliased !== null) return aliased;
    if (builtins.has(specifier)) return { kind: 'builtin', name: specifier };
    const name = packageName(specifier);
    const member = name === null ? null : memberFolder(zone, name);
    const entry =
      name === null || member === null ? null : packageEntry(sources, member, specifier.slice(name.length + 1));
    if (entry !== null) return { kind: 'file', file: entry };
    const guessed =
      firstSource(further.flatMap((outer) => aliasTargets(outer, specifier))) ??
      firstSource(customaryTargets(zone, specifier));
    if (guessed !== null) return guessed;
    if (name !== null && member === null) return { kind: 'package', name, specifier };
    const aside = targets.map((target) => resolvePath(target, false)).find(({ kind }) => kind !== 'unresolved');
    return aside ?? (name === null ? unresolved : { kind: 'package', name, specifier });
  };

  const resolveScheme = (zone: Zone, scheme: string, rest: string, specifier: string): Resolution => {
    if (scheme === 'node') return { kind: 'builtin', name: rest };
    if (scheme === 'npm' || scheme === 'jsr') {
      const bare = rest.replace(/^\//, '').replace(/(?<=.)@[^/]*/, '');
      const name = packageName(bare);
      return name === null ? unresolved : { kind: 'package', name, specifier: bare };
    }
    if (scheme === 'http' || scheme === 'https') return { kind: 'package', name: specifier, specifier };
    if (scheme === 'file') return resolveAbsolute(zone, rest.replace(/^\/+/, ''));
    return { kind: 'builtin', name: specifier };
  };

  const firstSource = (targets: readonly string[]): Resolution | null => {
    for (const target of targets) {
      const file = sources.find(target);
      if (file !== null) return { kind: 'file', file };
    }
    return null;
  };

  /** Folder of a member of the workspace, of the own package by its name, or of a dependency that names a folder. */
  const memberFolder = (zone: Zone, name: string): string | null => {
    const member = members.get(name);
    if (member !== undefined || zone.packageFolder === null) return member ?? null;
    const manifest = sources.manifest(zone.packageFolder);
    if (manifest?.['name'] === name) return zone.packageFolder;
    for (const field of dependencyFields) {
      const path = /^(?:file|link|portal):(.+)$/.exec(textIn(objectIn(manifest?.[field])?.[name]) ?? '')?.[1];
      if (path !== undefined) return joinPath(zone.packageFolder, path);
    }
    return null;
  };

  const customaryTargets = (zone: Zone, specifier: string): string[] =>
    customaryAliases.flatMap(([prefix, folders]) => {
      if (!specifier.startsWith(prefix)) return [];
      const rest = specifier.slice(prefix.length);
      return folders.map((start) => joinPath(zone.packageFolder ?? '', inside(start, rest)));
    });

  return {
    resolve(fromFile, specifier) {
      const path = /[!?]/.test(specifier) ? withoutLoaders(specifier) : specifier;
      if (path === '') return unresolved;
      const folder = folderOf(fromFile);
      if (!relativeStart.test(path)) {
        const zone = zoneOf(folder);
        return remembered(zone.known, path, () => resolveInZone(zone, path));
      }
      const folderOnly = folderEnd.test(path);
      const target = joinPath(folder, path);
      return remembered(knownPaths, folderOnly ? `${target}/` : target, () => resolvePath(target, folderOnly));
    },
  };
}

const relativeStart = /^\.{1,2}(?:\/|$)/;
const folderEnd = /(?:^|\/)\.{0,2}$/;

/** Loaders before `!` and queries after `?` are for the bundler. */
function withoutLoaders(specifier: string): string {
  return specifier.replace(/^.*!/, '').replace(/\?.*$/, '');
}

function remembered(known: Map<string, Resolution>, key: string, resolve: () => Resolution): Resolution {
  let resolution = known.get(key);
  if (resolution === undefined) known.set(key, (resolution = resolve()));
  return resolution;
}

/** Whether a file is there that is no source of the program: a declaration file, a component of another language, an excluded source. */
function existsAside(fs: FileSystem, path: string): boolean {
  const candidates = [
    '',
    '.d.ts',
    '.ts',
    '.tsx',
    '.js',
    '.jsx',
    '.vue',
    '.svelte',
    '.json',
    '/index.d.ts',
    '/index.ts',
    '/index.js',
  ];
  const declaration = path.replace(/\.([mc]?)jsx?$/, '.d.$1ts');
  return [declaration, ...candidates.map((candidate) => path + candidate)].some(
    (file) => fs.stat(file)?.kind === 'file',
  );
}

/** `@scope/name` or `name` of a bare specifier; null when it cannot be a package (`@/x`, `~/x`). */
function packageName(specifier: string): string | null {
  return /^(?:@[a-z0-9~_-][\w.~-]*\/)?[a-z0-9_-][\w.-]*(?=\/|$)/i.exec(specifier)?.[0] ?? null;
}
