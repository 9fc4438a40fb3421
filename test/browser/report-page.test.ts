import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { renderHtmlReport, type HtmlOptions } from '../../src/reporters/html/render-html-report.js';
import { shopResult, shopSources } from '../reporters/audit-fixture.js';
import { launchChromium } from '../vscode/host/chromium.js';

const options: HtmlOptions = {
  locale: 'en',
  version: '0.1.0',
  date: '2026-11-23',
  interactive: 'file',
  sources: shopSources,
};

describe('the report in a browser', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  async function open(parts: Partial<HtmlOptions> = {}, script = ''): Promise<void> {
    page = await browser.newPage();
    complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => request.url() === 'about:blank' || complaints.push(request.url()));
    if (script !== '') await page.evaluate(script);
    await page.setContent(renderHtmlReport(shopResult(), { ...options, ...parts }));
  }

  afterEach(async () => {
    assert.deepEqual(complaints, []);
    await page.close();
  });

  /** What a script makes of the page; `all` gives the elements of a selector. */
  const read = async <Value>(script: string): Promise<Value> =>
    await page.evaluate(`((all) => ${script})((selector) => [...document.querySelectorAll(selector)])`);

  const shown = () => page.locator('.finding:visible').count();

  it('filters by text, rule and severity, and says how many are left', async () => {
    await open();
    assert.equal(await shown(), 6);
    await page.getByRole('searchbox', { name: 'Text' }).fill('sync GDPR');
    assert.equal(await shown(), 2);
    assert.equal(await page.locator('output').textContent(), '2 of 6 findings');
    await page.getByRole('combobox', { name: 'Rule' }).selectOption('pii-in-logs');
    assert.equal(await shown(), 1);
    assert.equal(await page.locator('[data-group]:visible').count(), 1);
    await page.getByRole('checkbox', { name: 'warning' }).uncheck();
    assert.equal(await shown(), 0);
    assert.ok(await page.getByText('No finding fits the filter.').isVisible());
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.waitForFunction("document.querySelector('output').textContent === '6 of 6 findings'");
  });

  it('unfolds all steps and folds them again', async () => {
    await open();
    const button = page.getByRole('button', { name: 'Show or hide all steps' });
    const unfolded = () => page.locator('.flow[open]').count();
    await button.click();
    assert.equal(await unfolded(), 5);
    await button.click();
    assert.equal(await unfolded(), 0);
  });

  it('unfolds everything for the printer', async () => {
    await open();
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    assert.equal(await page.locator('details:not([open])').count(), 0);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    assert.equal(await page.locator('details[open]').count(), 0);
  });

  it('asks the editor to open a place, and a page of a rule', async () => {
    const editor = `window.posted = []; window.kept = undefined;
      window.acquireVsCodeApi = () => ({ postMessage: (m) => window.posted.push(m), getState: () => window.kept, setState: (s) => { window.kept = s; } });`;
    await open({ interactive: 'webview', nonce: 'n0nce' }, editor);
    await page.getByRole('button', { name: 'src/crm/sync.ts:41:27' }).first().click();
    await page.getByRole('button', { name: 'About this rule' }).first().press('Enter');
    assert.deepEqual(await page.evaluate('window.posted'), [
      { type: 'open', file: 'src/crm/sync.ts', line: 41, column: 27 },
      { type: 'explain', ruleId: 'automated-decision-no-review' },
    ]);
    await page.getByRole('searchbox', { name: 'Text' }).fill('log');
    assert.deepEqual(await page.evaluate('window.kept'), {
      text: 'log',
      rule: '',
      severities: ['error', 'warning', 'hint'],
    });
  });

  it('has headings without gaps, names for all controls, and no element twice', async () => {
    await open();
    const levels = await read<number[]>("all('h1, h2, h3, h4').map((heading) => Number(heading.tagName[1]))");
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.forEach((level, index) =>
      assert.ok(index === 0 || level <= levels[index - 1]! + 1, `h${level} at ${index}`),
    );
    const ids = await read<string[]>("all('[id]').map((element) => element.id)");
    assert.equal(new Set(ids).size, ids.length);
    const links = await read<string[]>("all('a[href^=\"#\"]').map((link) => link.getAttribute('href'))");
    for (const link of links) assert.ok(ids.includes(link.slice(1)), `${link} leads nowhere`);
    assert.deepEqual(
      await read("all('button, input, select').filter((field) => !field.labels?.length && !field.textContent)"),
      [],
    );
  });

  it('fits on a narrow screen', async () => {
    await open();
    await page.setViewportSize({ width: 360, height: 700 });
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
  });
});
