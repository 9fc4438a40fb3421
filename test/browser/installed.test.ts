import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../vscode/host/chromium.js';
import { installServer } from '../vscode/host/install-server.js';
import { installExtension, packageExtension } from '../vscode/host/package-extension.js';
import { startServer, type ServerProcess } from '../vscode/host/server-process.js';
import { writeWorkspace } from '../vscode/workspace.js';
import { openWorkbench } from './workbench.js';

const root = path.resolve(import.meta.dirname, '../..');
const screenshots = path.join(root, 'out', 'screenshots');

/** `mark`: the class that the window then has. */
const themes = [
  { name: 'light', theme: 'Default Light Modern', mark: 'vs:not(.vs-dark)' },
  { name: 'dark', theme: 'Default Dark Modern', mark: 'vs-dark' },
  { name: 'high-contrast', theme: 'Default High Contrast', mark: 'hc-black' },
];

/** Settings that keep everything but the code and Leitplanke out of the picture. */
const calm = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  'workbench.reduceMotion': 'on',
};

describe('the installed extension', function () {
  this.timeout(180_000);
  let folder: string;
  let server: ServerProcess | undefined;
  let browser: Browser | undefined;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'leitplanke-installed-'));
    mkdirSync(screenshots, { recursive: true });
    execFileSync(process.execPath, [path.join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
    const file = path.join(folder, 'leitplanke.vsix');
    await packageExtension(root, file);
    const installed = await installServer(path.join(root, '.vscode-test', 'server'));
    const dataFolder = path.join(folder, 'server');
    await installExtension(installed, file, dataFolder);
    server = await startServer(installed, { dataFolder, forTests: false });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it('shows a finding, fixes it from the light bulb, opens the report and the code from there', async () => {
    assert.ok(browser && server);
    const workspace = writeWorkspace(path.join(folder, 'campaign'));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const takePictures = async (what: string): Promise<void> => {
      for (const { name, theme, mark } of themes) {
        await changeTheme(page, workspace, theme, mark);
        await page.screenshot({ path: path.join(screenshots, `${what}-${name}.png`) });
      }
    };
    try {
      writeSettings(workspace, themes[0]?.theme ?? '');
      const workbench = await openWorkbench(page, server.authority, workspace);
      await workbench.openFile('welcome.ts');
      await workbench.openLightBulb();
      await takePictures('light-bulb');
      await workbench.chooseAction('Mask the value in the log');
      await workbench.squiggles().first().waitFor({ state: 'detached' });
      assert.doesNotMatch(await workbench.text(), /console\.log\(lead\.email\)/);
      await takePictures('fixed');

      await workbench.runCommand('Leitplanke: Audit Report');
      const report = await workbench.webview();
      await report.locator('.finding').first().waitFor();
      assert.equal(await report.locator('h1').textContent(), 'campaign');
      await takePictures('report');
      await report.locator('button.place', { hasText: 'unopened.ts' }).first().click();
      await page.locator('.tab.active', { hasText: 'unopened.ts' }).waitFor();
      await takePictures('report-and-code');
    } catch (error) {
      await page.screenshot({ path: path.join(screenshots, 'failed.png') });
      throw error;
    } finally {
      await page.close();
    }
  });
});

/** Writes the settings until the editor shows them: a watcher of files may miss one change. */
async function changeTheme(page: Page, workspace: string, theme: string, mark: string): Promise<void> {
  const shown = page.locator(`.monaco-workbench.${mark}`);
  for (let turn = 0; turn < 6 && !(await shown.isVisible()); turn++) {
    writeSettings(workspace, theme);
    await shown.waitFor({ timeout: 5000 }).catch(() => undefined);
  }
  await shown.waitFor({ timeout: 1000 });
}

function writeSettings(workspace: string, theme: string): void {
  const file = path.join(workspace, '.vscode', 'settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...calm, 'workbench.colorTheme': theme }));
}
