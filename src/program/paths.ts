import { relative } from 'node:path';

/** The path with `/` instead of `\`, without a trailing `/`. Everything in this layer names files so. */
export function slashed(path: string): string {
  const forward = path.includes('\\') ? path.replaceAll('\\', '/') : path;
  return forward.length > 1 && forward.endsWith('/') ? forward.slice(0, -1) : forward;
}

/** `absolute` as seen from `root` (both absolute, or both relative to the same folder); empty for the root itself, `../…` for what lies outside. */
export function relativeTo(root: string, absolute: string): string {
  if (absolute === root) return '';
  if (root === '') return absolute;
  const prefix = root.endsWith('/') ? root : `${root}/`;
  if (absolute.startsWith(prefix)) return absolute.slice(prefix.length);
  return slashed(relative(root, absolute));
}

/** Joins and cleans `.` and `..`; a path that climbs out of a relative start keeps its leading `..`. */
export function joinPath(folder: string, path: string): string {
  if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)) return slashed(path);
  let base = folder;
  let rest = path;
  // Most paths are `./a/b` and `../a/b`: no need to take them apart.
  for (;;) {
    if (rest.startsWith('./')) rest = rest.slice(2);
    else if (rest.startsWith('../') && base !== '' && base !== '/' && !base.endsWith('..')) {
      base = folderOf(base);
      rest = rest.slice(3);
    } else break;
  }
  if (!rest.includes('./') && !rest.endsWith('.') && !rest.includes('//')) {
    const plain = rest.endsWith('/') ? rest.slice(0, -1) : rest;
    return base === '' || plain === '' ? base + plain : base.endsWith('/') ? base + plain : `${base}/${plain}`;
  }
  return joinParts(base, rest);
}

function joinParts(folder: string, path: string): string {
  const absolute = folder.startsWith('/');
  const parts = folder === '' || folder === '/' ? [] : folder.split('/');
  const top = absolute && parts.length > 0 ? 1 : 0;
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > top && parts.at(-1) !== '..') parts.pop();
    else if (!absolute) parts.push('..');
  }
  const joined = parts.join('/');
  return folder === '/' ? `/${joined}` : joined === '' && absolute ? '/' : joined;
}

/** The folder of a path; the empty text for a file beside the root, `/` and `C:` stay what they are. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash < 0 && /^[A-Za-z]:$/.test(path)) return path;
  return slash > 0 ? path.slice(0, slash) : slash === 0 ? '/' : '';
}

/** The folder itself and every folder above it, nearest first. Relative paths end with the empty text, absolute ones with their top. */
export function foldersUp(folder: string): string[] {
  const folders = [folder];
  for (let current = folder; current !== '';) {
    const above = folderOf(current);
    if (above === current) break;
    folders.push(above);
    current = above;
  }
  return folders;
}

/** Whether `folder` is `path` or one of the folders above it (both absolute). */
export function isAtOrAbove(folder: string, path: string): boolean {
  return folder === path || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Order of paths that does not depend on the locale. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
