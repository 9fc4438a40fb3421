import type { Frame, Locator, Page } from 'playwright-core';

/** Milliseconds for one thing to happen. */
const patience = 30_000;

/** The window of VS Code, as a person uses it. */
export interface Workbench {
  readonly page: Page;
  /** Opens a file by its name. */
  openFile(name: string): Promise<void>;
  /** Runs a command by its title, from the command palette. */
  runCommand(title: string): Promise<void>;
  /** Squiggles under the text of the open file. */
  squiggles(): Locator;
  /** Opens the light bulb at the first squiggle. */
  openLightBulb(): Promise<void>;
  /** Chooses an entry of the open light bulb. */
  chooseAction(title: string): Promise<void>;
  /** Text of the open file, one line after the other. */
  text(): Promise<string>;
  /** The page inside the open webview. */
  webview(): Promise<Frame>;
}

/** Opens a folder in the workbench and waits until it can be used. */
export async function openWorkbench(page: Page, authority: string, folder: string): Promise<Workbench> {
  page.setDefaultTimeout(patience);
  await page.goto(`http://${authority}/?folder=${encodeURIComponent(folder)}`);
  await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
  const editor = page.locator('.editor-instance .monaco-editor').first();
  const squiggles = (): Locator => editor.locator('.squiggly-error, .squiggly-warning, .squiggly-info');

  const quickInput = async (keys: string, typed: string, entry: string): Promise<void> => {
    await page.keyboard.press(keys);
    const input = page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(typed);
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first();
    await row.waitFor();
    await row.click();
  };

  return {
    page,
    async openFile(name) {
      await quickInput('ControlOrMeta+p', name, name);
      await page.locator('.tab.active', { hasText: name }).waitFor();
    },
    runCommand: (title) => quickInput('F1', `>${title}`, title),
    squiggles,
    async openLightBulb() {
      await squiggles().first().waitFor();
      const box = await squiggles().first().boundingBox();
      if (box === null) throw new Error('The squiggle is out of sight.');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await page
        .locator('.lightBulbWidget, .codicon-gutter-lightbulb, .codicon-gutter-lightbulb-auto-fix')
        .first()
        .waitFor();
      await page.keyboard.press('ControlOrMeta+.');
      await page.locator('.action-widget .action').first().waitFor();
    },
    async chooseAction(title) {
      await page.locator('.action-widget .action', { hasText: title }).first().click();
    },
    async text() {
      const lines = await editor.locator('.view-line').all();
      const placed = await Promise.all(
        lines.map(async (line) => ({
          top: (await line.boundingBox())?.y ?? 0,
          text: (await line.textContent()) ?? '',
        })),
      );
      return placed
        .sort((left, right) => left.top - right.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' '))
        .join('\n');
    },
    async webview() {
      const outer = page.frameLocator('iframe.webview.ready');
      const inner = outer.locator('iframe#active-frame');
      await inner.waitFor({ state: 'attached' });
      const frame = await (await inner.elementHandle()).contentFrame();
      if (!frame) throw new Error('The webview has no page.');
      return frame;
    },
  };
}
