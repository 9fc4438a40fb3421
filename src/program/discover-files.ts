import type { SkippedFile } from '../base/finding.js';
import type { FileSystem, FolderEntry } from './file-system.js';
import { ignoreScopesOf, isIgnored, withIgnoreFile, type IgnoreScopes } from './git-ignore.js';
import { byCodeUnit, joinPath } from './paths.js';

/** What lies below a root. All paths are relative to it, with `/`, in the order of their code units. */
export interface Discovery {
  /** Source files that may be analysed: .ts .tsx .js .jsx .mts .cts .mjs .cjs, no declaration files. */
  readonly files: readonly string[];
  /** Database schemas: *.prisma. */
  readonly schemas: readonly string[];
  /** leitplanke.config.json files. */
  readonly configurations: readonly string[];
  /** package.json files. */
  readonly packages: readonly string[];
  /** Compiler configurations: tsconfig*.json, jsconfig.json. */
  readonly projects: readonly string[];
  readonly skipped: readonly SkippedFile[];
}

export const configurationFileName = 'leitplanke.config.json';

const sourceFile = /\.(?:[mc]?[jt]s|[jt]sx)$/;
const declarationFile = /\.d(?:\.[\w-]+)?\.[mc]?ts$/;
const neverEntered = new Set(['node_modules', '.git', '.hg', '.svn', '.yarn', 'bower_components', 'jspm_packages']);
const neverSource = new Set(['.pnp.cjs', '.pnp.js', '.pnp.loader.mjs']);
/** Folders that tools fill. Without a git-ignore file to say so, they are left out where a project starts: beside package.json, or at the root. */
const wellKnownOutput = new Set([
  ...['dist', 'build', 'out', 'coverage', 'storybook-static'],
  ...[
    '.next',
    '.nuxt',
    '.output',
    '.svelte-kit',
    '.turbo',
    '.vercel',
    '.netlify',
    '.serverless',
    '.cache',
    '.parcel-cache',
  ],
]);

/** Whether a file name is that of source code this tool reads. Declaration files are not: they run nothing. */
export function isSourceFile(name: string): boolean {
  return sourceFile.test(name) && !declarationFile.test(name) && !neverSource.has(name);
}

/**
 * Walks everything below `root` (absolute, with `/`) that git does not ignore. Folders are only listed: no file is opened or asked for its size.
 * Links inside the root are found at their own place; links that lead out of it are skipped with a reason, so a circle of links cannot hold the walk.
 */
export function discoverFiles(fs: FileSystem, root: string): Discovery {
  const found: Record<FoundList, string[]> = { files: [], schemas: [], configurations: [], packages: [], projects: [] };
  const skipped: SkippedFile[] = [];
  const { scopes: rootScopes, versioned } = ignoreScopesOf(fs, root);
  const realRoot = fs.realPath(root) ?? root;

  const walk = (folder: string, outerScopes: IgnoreScopes): void => {
    const entries = fs.list(joinPath(root, folder));
    if ('problem' in entries) {
      skipped.push({ file: folder === '' ? '.' : folder, reason: entries.problem });
      return;
    }
    const hasOwn = folder !== '' && entries.some((entry) => entry.name === '.gitignore');
    const scopes = hasOwn ? withIgnoreFile(outerScopes, fs, root, folder) : outerScopes;
    const startsProject = folder === '' || entries.some((entry) => entry.name === 'package.json');
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.kind === 'folder') {
        if (neverEntered.has(entry.name) || isIgnored(scopes, `${path}/`)) continue;
        if (!versioned && startsProject && wellKnownOutput.has(entry.name)) {
          skipped.push({ file: path, reason: { id: 'skip.output-folder' } });
          continue;
        }
        walk(path, scopes);
      } else if (entry.kind === 'link') {
        visitLink(path, entry, scopes);
      } else if (entry.kind === 'file') {
        const list = listFor(entry.name);
        if (list !== null && !isIgnored(scopes, path)) found[list].push(path);
      }
    }
  };

  const visitLink = (path: string, entry: FolderEntry, scopes: IgnoreScopes): void => {
    if (neverEntered.has(entry.name) || isIgnored(scopes, path)) return;
    const target = fs.realPath(joinPath(root, path));
    if (target === null || target === realRoot || target.startsWith(`${realRoot}/`)) return;
    const kind = fs.stat(target)?.kind;
    if (kind === 'folder' || (kind === 'file' && listFor(entry.name) !== null)) {
      skipped.push({ file: path, reason: { id: 'skip.link-outside' } });
    }
  };

  walk('', rootScopes);
  for (const list of Object.values(found)) list.sort(byCodeUnit);
  skipped.sort((left, right) => byCodeUnit(left.file, right.file));
  return { ...found, skipped };
}

type FoundList = Exclude<keyof Discovery, 'skipped'>;

/** The list of a discovery that a file of this name belongs to, or null. */
function listFor(name: string): FoundList | null {
  if (isSourceFile(name)) return 'files';
  if (name.endsWith('.prisma')) return 'schemas';
  if (!name.endsWith('.json')) return null;
  if (name === 'package.json') return 'packages';
  if (name === configurationFileName) return 'configurations';
  return name === 'jsconfig.json' || /^tsconfig(?:\.[\w.-]+)?\.json$/.test(name) ? 'projects' : null;
}
