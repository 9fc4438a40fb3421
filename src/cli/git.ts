import { spawnSync } from 'node:child_process';
import type { GitRunner } from '../program/git-changes.js';

/** Settings under which git starts no program that a repository names, and uses no colour and no pager. */
const harmless = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-c', 'color.ui=false', '--no-pager'];

/** Bytes: the names of a few million files. */
const longestOutput = 256 * 1024 * 1024;

/** Runs git in a folder, without a shell and without asking anybody anything; null when there is no git. */
export const runGit: GitRunner = (folder, args) => {
  const { status, stdout, stderr, error } = spawnSync('git', [...harmless, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    maxBuffer: longestOutput,
    windowsHide: true,
  });
  if (error !== undefined) {
    return 'code' in error && error.code === 'ENOENT' ? null : { ok: false, output: '', complaint: error.message };
  }
  return { ok: status === 0, output: stdout, complaint: stderr.split('\n', 1)[0] ?? '' };
};
