import type { Message } from '../base/message.js';
import { byCodeUnit } from './paths.js';

/** What one run of git gave back. */
export interface GitRun {
  readonly ok: boolean;
  readonly output: string;
  /** The first line of what git said when it failed. */
  readonly complaint: string;
}

/** Runs git in a folder, without a shell; null when there is no git. Starting programs is the CLI's business. */
export type GitRunner = (folder: string, args: readonly string[]) => GitRun | null;

/** Settings under which git starts no program that a repository names, and uses no colour and no pager. */
const harmless = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-c', 'color.ui=false', '--no-pager'];

/**
 * The files below `root` that differ between the working tree and the merge base of HEAD and `reference`, untracked
 * ones included; relative to the root, with `/`, in the order of their code units. Deleted files are not among them.
 * With the reference `HEAD`: what is not committed yet. Says what is wrong outside of git or with an unknown reference.
 */
export function changedFiles(
  root: string,
  reference: string,
  runner: GitRunner,
): readonly string[] | { readonly problem: Message } {
  const git: GitRunner = (folder, args) => runner(folder, [...harmless, ...args]);
  const inside = git(root, ['rev-parse', '--is-inside-work-tree']);
  if (inside === null) return { problem: { id: 'git.missing' } };
  if (!inside.ok || inside.output.trim() !== 'true') return { problem: { id: 'git.no-repository', data: { root } } };
  const base = mergeBase(root, reference, git);
  if (typeof base !== 'string') return base;

  const files = new Set<string>();
  for (const args of [
    [
      'diff',
      '--name-only',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
      '--relative',
      '--diff-filter=d',
      '-z',
      base,
      '--',
    ],
    ['ls-files', '--others', '--exclude-standard', '-z'],
  ]) {
    const run = git(root, args);
    if (run?.ok !== true) return { problem: { id: 'git.failed', data: { complaint: run?.complaint ?? '' } } };
    for (const file of run.output.split('\0')) if (file !== '') files.add(file);
  }
  return [...files].sort(byCodeUnit);
}

/** The commit to compare with; the empty tree where nothing is committed yet. */
function mergeBase(root: string, reference: string, git: GitRunner): string | { readonly problem: Message } {
  const verified = (name: string): GitRun | null =>
    git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  const commit = verified(reference);
  if (commit?.ok !== true) {
    const isEmpty = reference === 'HEAD' && verified('HEAD')?.ok !== true;
    if (!isEmpty) return { problem: { id: 'git.unknown-reference', data: { reference } } };
    return git(root, ['hash-object', '-t', 'tree', '--stdin'])?.output.trim() ?? '';
  }
  const base = git(root, ['merge-base', 'HEAD', commit.output.trim()]);
  return base?.ok === true ? base.output.trim() : { problem: { id: 'git.no-merge-base', data: { reference } } };
}
