import { createHash } from 'node:crypto';
import type { FileSystem } from '../program/file-system.js';
import { joinPath } from '../program/paths.js';
import type { Terminal } from './terminal.js';

/** Where the cache of a root lies: in its node_modules when there are any, else in the operating system's cache folder. */
export function cacheFolderOf(root: string, fs: FileSystem, terminal: Terminal): string {
  const modules = joinPath(root, 'node_modules');
  if (fs.stat(modules)?.kind === 'folder') return `${modules}/.cache/leitplanke`;
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return joinPath(systemCacheFolder(terminal), `leitplanke/${name}`);
}

function systemCacheFolder({ environment, platform, home }: Terminal): string {
  if (platform === 'win32') return environment['LOCALAPPDATA'] ?? joinPath(home, 'AppData/Local');
  if (platform === 'darwin') return joinPath(home, 'Library/Caches');
  const asked = environment['XDG_CACHE_HOME'];
  return asked !== undefined && asked.startsWith('/') ? asked : joinPath(home, '.cache');
}
