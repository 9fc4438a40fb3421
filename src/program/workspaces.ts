import type { FileSystem } from './file-system.js';
import { globToRegExp } from './glob.js';
import { folderOf, joinPath } from './paths.js';
import { objectIn, readJsonObject, textIn, textsIn, type JsonObject } from './read-json.js';

/** Folders (relative to the root) of the packages of a workspace, by package name. */
export type WorkspacePackages = ReadonlyMap<string, string>;

/**
 * The packages that belong to workspaces below the root: npm, yarn and bun (`workspaces` of a package.json),
 * pnpm (pnpm-workspace.yaml) and lerna. `packages` are the package.json files of the discovery.
 */
export function workspacePackages(
  fs: FileSystem,
  root: string,
  packages: readonly string[],
  manifest: (folder: string) => JsonObject | null,
): WorkspacePackages {
  const folders = packages.map((file) => folderOf(file));
  const members = new Set<string>();
  for (const folder of new Set(['', ...folders])) {
    const globs = workspaceGlobs(fs, joinPath(root, folder), manifest(folder));
    if (globs.length === 0) continue;
    members.add(folder);
    const prefix = folder === '' ? '' : `${folder}/`;
    for (const glob of globs) {
      const negated = glob.startsWith('!');
      const pattern = globToRegExp(prefix + glob.replace(/^!/, '').replace(/^\.\//, '').replace(/\/+$/, ''));
      for (const member of folders) {
        if (!pattern.test(member)) continue;
        if (negated) members.delete(member);
        else members.add(member);
      }
    }
  }
  const byName = new Map<string, string>();
  for (const folder of folders) {
    const name = members.has(folder) ? textIn(manifest(folder)?.['name']) : null;
    if (name !== null && name !== '' && !byName.has(name)) byName.set(name, folder);
  }
  return byName;
}

/** The globs of package folders that a folder declares, relative to it. */
function workspaceGlobs(fs: FileSystem, folder: string, manifest: JsonObject | null): string[] {
  const workspaces = manifest?.['workspaces'];
  const globs = [...textsIn(workspaces), ...textsIn(objectIn(workspaces)?.['packages'])];
  const pnpm = fs.read(joinPath(folder, 'pnpm-workspace.yaml'));
  if ('text' in pnpm) globs.push(...yamlList(pnpm.text, 'packages'));
  return globs.length > 0 ? globs : textsIn(readJsonObject(fs, joinPath(folder, 'lerna.json'))?.['packages']);
}

/** The texts of a list under a top-level key of a YAML file: `- a` lines, or `[a, b]`. Enough for pnpm-workspace.yaml. */
function yamlList(text: string, key: string): string[] {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith(`${key}:`) || line.startsWith(`"${key}":`));
  if (start < 0) return [];
  const first = withoutComment(lines[start]?.slice(lines[start].indexOf(':') + 1) ?? '');
  const flow: string[] = [first];
  const items: string[] = [];
  for (const line of lines.slice(start + 1)) {
    const content = withoutComment(line);
    if (content === '') continue;
    const item = /^\s*-\s+(.*)$/.exec(content)?.[1];
    if (item !== undefined && first === '') items.push(unquoted(item));
    else if (first.startsWith('[') && !flow.join('').includes(']')) flow.push(content);
    else break;
  }
  if (!first.startsWith('[')) return items;
  const inner = /\[([^\]]*)/.exec(flow.join(' '))?.[1] ?? '';
  return inner
    .split(',')
    .map((item) => unquoted(item.trim()))
    .filter((item) => item !== '');
}

function withoutComment(line: string): string {
  return line
    .replace(/(^|\s)#.*$/, '')
    .trimEnd()
    .replace(/^\s+$/, '')
    .trim();
}

function unquoted(item: string): string {
  return /^(["'])(.*)\1$/.exec(item.trim())?.[2] ?? item.trim();
}
