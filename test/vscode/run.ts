/** Runs the suite of this folder inside a real VS Code: the desktop build when it can be had, else VS Code's own server. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInDesktop } from './host/in-desktop.js';
import { runInServer } from './host/in-server.js';
import type { SuiteRun } from './host/suite-run.js';
import { writeWorkspace } from './workspace.js';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'leitplanke-vscode-'));

async function runSuite(run: SuiteRun): Promise<number> {
  const desktop = await runInDesktop(run);
  if (typeof desktop === 'number') return desktop;
  console.log(`No desktop build of VS Code here: ${desktop.unavailable}.`);
  return runInServer(run);
}

try {
  execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--tests'], { stdio: 'inherit' });
  process.exitCode = await runSuite({
    extensionFolder: root,
    suite: path.join(root, 'out/test/vscode/index.js'),
    workspace: writeWorkspace(path.join(folder, 'workspace')),
    stateFolder: path.join(root, '.vscode-test'),
    dataFolder: folder,
    evidenceFolder: path.join(root, 'out/vscode-failure'),
    timeout: 240_000,
  });
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
