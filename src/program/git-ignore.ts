import ignore from 'ignore';
import type { FileSystem } from './file-system.js';
import { folderOf, foldersUp, joinPath, relativeTo } from './paths.js';

/** The ignore files that speak about one folder and all below it, outermost first. */
export type IgnoreScopes = readonly IgnoreScope[];

interface IgnoreScope {
  /** Put before a path after `strip` characters were cut off, so that it becomes relative to the ignore file. */
  readonly prefix: string;
  readonly strip: number;
  readonly matcher: ignore.Ignore;
}

/**
 * The ignore files above and at `root`: from the top of its git repository down, with `.git/info/exclude`.
 * Where an ignore file above ignores the root itself, those above are left out: naming a folder means wanting it.
 */
export function ignoreScopesOf(fs: FileSystem, root: string): { scopes: IgnoreScopes; versioned: boolean } {
  const above = foldersUp(root);
  const top = above.findIndex((folder) => fs.exists(joinPath(folder, '.git')));
  const folders = (top < 0 ? [root] : above.slice(0, top + 1)).reverse();
  let scopes: IgnoreScope[] = [];
  for (const folder of folders) {
    const inner = relativeTo(folder, root);
    const rules = [
      folder === folders[0] ? textOf(fs, joinPath(folder, '.git/info/exclude')) : '',
      textOf(fs, joinPath(folder, '.gitignore')),
    ];
    scopes.push(...scopeOf(rules.join('\n'), inner === '' ? '' : `${inner}/`, 0));
  }
  if (folders.length > 1 && isIgnored(rebased(scopes), `${relativeTo(folderOf(root), root)}/`)) {
    scopes = scopeOf(textOf(fs, joinPath(root, '.gitignore')), '', 0);
  }
  return { scopes, versioned: top >= 0 || fs.exists(joinPath(root, '.gitignore')) };
}

/** The scopes for a folder below the root that may have an ignore file of its own. `folder` is relative to the root. */
export function withIgnoreFile(scopes: IgnoreScopes, fs: FileSystem, root: string, folder: string): IgnoreScopes {
  const own = scopeOf(textOf(fs, joinPath(root, `${folder}/.gitignore`)), '', folder.length + 1);
  return own.length === 0 ? scopes : [...scopes, ...own];
}

/** Whether git ignores `path` (relative to the root; folders end with `/`). The innermost file that says something wins. */
export function isIgnored(scopes: IgnoreScopes, path: string): boolean {
  for (let at = scopes.length - 1; at >= 0; at--) {
    const scope = scopes[at];
    if (scope === undefined) continue;
    const verdict = scope.matcher.test(scope.prefix + path.slice(scope.strip));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

function scopeOf(rules: string, prefix: string, strip: number): IgnoreScope[] {
  if (rules.trim() === '') return [];
  return [{ prefix, strip, matcher: ignore({ ignorecase: false }).add(rules) }];
}

/** Scopes asked about the root folder itself rather than about what is in it. */
function rebased(scopes: IgnoreScopes): IgnoreScopes {
  return scopes
    .filter((scope) => scope.prefix !== '')
    .map((scope) => {
      const folder = folderOf(scope.prefix.slice(0, -1));
      return { ...scope, prefix: folder === '' ? '' : `${folder}/` };
    });
}

function textOf(fs: FileSystem, path: string): string {
  const read = fs.read(path);
  return 'text' in read ? read.text : '';
}
