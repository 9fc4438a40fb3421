import { resolve } from 'node:path';
import type { FileSystem } from '../program/file-system.js';
import { relativeTo, slashed } from '../program/paths.js';
import { isProblem, problem, type Problem } from './problem.js';

/** What an audit looks at. */
export interface Targets {
  /** Absolute path of the folder over which flow runs, with `/`. */
  readonly root: string;
  /** Files and folders relative to the root to which findings are confined; empty: no confinement. */
  readonly within: readonly string[];
}

/** A single folder is the root itself; otherwise the current folder is, and the paths only filter findings. */
export function targetsOf(paths: readonly string[], folder: string, fs: FileSystem): Targets | Problem {
  const current = slashed(folder);
  const found: string[] = [];
  for (const path of paths) {
    const absolute = existing(path, current, fs);
    if (isProblem(absolute)) return absolute;
    found.push(absolute);
  }
  const [only] = found;
  if (only !== undefined && found.length === 1 && fs.stat(only)?.kind === 'folder') return { root: only, within: [] };
  const within = found.map((path) => relativeTo(current, path));
  const outside = within.findIndex((path) => path === '..' || path.startsWith('../') || path.startsWith('/'));
  if (outside >= 0) return problem('cli.usage.path-outside', { path: paths[outside] ?? '', root: current });
  return { root: current, within: within.includes('') ? [] : within };
}

/** Whether a file lies in one of the targets. */
export function isWithin({ within }: Targets, file: string): boolean {
  return within.length === 0 || within.some((path) => file === path || file.startsWith(`${path}/`));
}

/** A path as written, or as Windows writes it, made absolute. */
function existing(path: string, folder: string, fs: FileSystem): string | Problem {
  const candidates = [path, path.replaceAll('\\', '/')].map((spelling) => slashed(resolve(folder, spelling)));
  return candidates.find((candidate) => fs.exists(candidate)) ?? problem('cli.usage.path-missing', { path });
}
