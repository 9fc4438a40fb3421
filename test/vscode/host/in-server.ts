import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { installServer } from './install-server.js';
import { startServer } from './server-process.js';
import { suiteMark } from './suite-output.js';
import type { SuiteRun } from './suite-run.js';

/** Runs a suite inside VS Code's own server, with its workbench in a headless Chromium. Returns the suite's exit code. */
export async function runInServer(run: SuiteRun): Promise<number> {
  const installed = await installServer(path.join(run.stateFolder, 'server'));
  const server = await startServer(installed, { dataFolder: path.join(run.dataFolder, 'server-data'), forTests: true });
  try {
    const browser = await launchChromium();
    try {
      console.log(`Host: VS Code server ${installed.version}, its window in Chromium ${browser.version()}`);
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const noise: string[] = [];
      const code = await resultOf(page, workbenchUrl(server.authority, run), run.timeout, noise);
      if (code === 0) return code;
      await mkdir(run.evidenceFolder, { recursive: true });
      await page.screenshot({ path: path.join(run.evidenceFolder, 'window.png') });
      await writeFile(path.join(run.evidenceFolder, 'window.log'), [...noise, server.output()].join('\n'));
      if (code === null) console.error(`The suite gave no result in ${run.timeout / 1000} s.`);
      console.error(`What the window showed and said is in ${run.evidenceFolder}.`);
      return code ?? 1;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** Opens the workbench, passes on what the tests print, and waits for their exit code; null when time is over. */
async function resultOf(page: Page, url: string, timeout: number, noise: string[]): Promise<number | null> {
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    const text = args.map(String).join(' ');
    if (text.startsWith(suiteMark)) console.log(text);
    else noise.push(text);
  });
  const exit = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  await page.goto(url);
  return Promise.race([exit, wait(timeout, null, { ref: false })]);
}

/** The workbench with the extension under development and its tests. */
function workbenchUrl(authority: string, run: SuiteRun): string {
  const remote = (file: string): string => `vscode-remote://${authority}${encodeURI(file)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(run.extensionFolder)],
    ['extensionTestsPath', remote(run.suite)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ];
  const url = new URL(`http://${authority}/`);
  url.searchParams.set('folder', run.workspace);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
