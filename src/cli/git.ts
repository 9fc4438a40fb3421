import { spawnSync } from 'node:child_process';
import type { GitRunner } from '../program/git-changes.js';

/** Lists of files in large repositories are long: bytes. */
const longestOutput = 256 * 1024 * 1024;

/** Runs the git of this machine: no shell, nothing on standard input, sentences in English, and nothing is locked or written. */
export const runGit: GitRunner = (folder, args) => {
  const run = spawnSync('git', [...args], {
    cwd: folder,
    input: '',
    encoding: 'utf8',
    maxBuffer: longestOutput,
    windowsHide: true,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
  });
  if (run.error !== undefined) return null;
  return { ok: run.status === 0, output: run.stdout, complaint: run.stderr.split('\n', 1)[0] ?? '' };
};
