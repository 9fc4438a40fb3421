/** Draws media/icon.png from media/icon.svg, since the marketplace takes no SVG. Run it after changing the drawing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../test/vscode/host/chromium.js';

const media = path.resolve(import.meta.dirname, '../media');
const size = 256;
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${readFileSync(path.join(media, 'icon.svg'), 'utf8')}</body>`);
  await page.screenshot({ path: path.join(media, 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
