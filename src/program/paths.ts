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
  if (!path.includes('./') && !path.endsWith('.') && !path.includes('//')) {
    const plain = folder === '' || folder.endsWith('/') ? folder + path : `${folder}/${path}`;
    return plain.length > 1 && plain.endsWith('/') ? plain.slice(0, -1) : plain;
  }
  const parts = folder === '' || folder === '/' ? [] : folder.split('/');
  const absolute = folder.startsWith('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > (absolute ? 1 : 0) && parts.at(-1) !== '..') parts.pop();
    else if (!absolute) parts.push('..');
  }
  return folder === '/' ? `/${parts.join('/')}` : parts.join('/');
}

/** The folder of a path; the empty text for a file beside the root, `/` stays `/`. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash > 0 ? path.slice(0, slash) : slash === 0 ? '/' : '';
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
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
