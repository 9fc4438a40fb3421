import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import path from 'node:path';
import type { SuiteRun } from './suite-run.js';

/** Where builds of VS Code are announced and lie. */
const downloadHosts = [
  'https://update.code.visualstudio.com/api/releases/stable',
  'https://vscode.download.prss.microsoft.com/',
];
const answerTimeout = 5_000;

/**
 * Runs a suite inside a desktop build of VS Code, downloaded on first use. Returns the suite's exit code, or why no build
 * could be started here.
 */
export async function runInDesktop(run: SuiteRun): Promise<number | { readonly unavailable: string }> {
  if (process.platform === 'linux' && process.env['DISPLAY'] === undefined) {
    return { unavailable: 'there is no display (start the tests under xvfb-run)' };
  }
  for (const host of downloadHosts) {
    const silent = await unreachable(host);
    if (silent !== null) return { unavailable: silent };
  }
  let executable: string;
  try {
    executable = await downloadAndUnzipVSCode({ cachePath: path.join(run.stateFolder, 'desktop') });
  } catch (error) {
    return { unavailable: `the download failed: ${error instanceof Error ? error.message : String(error)}` };
  }
  console.log(`Host: VS Code for the desktop, ${executable}`);
  const options = {
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: run.extensionFolder,
    extensionTestsPath: run.suite,
    launchArgs: [
      run.workspace,
      `--user-data-dir=${path.join(run.dataFolder, 'desktop')}`,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--disable-telemetry',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  };
  try {
    return await runTests(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

/** Why a host does not answer, or null when it does: an offline machine is found out in no time. */
async function unreachable(url: string): Promise<string | null> {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(answerTimeout) });
    return null;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return `${new URL(url).host} does not answer (${cause})`;
  }
}
