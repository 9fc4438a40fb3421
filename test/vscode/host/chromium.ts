import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** A Chromium of this machine, or null. `CHROMIUM` names one that is found nowhere else. */
function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  const extension = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name + extension)));
  return [...(named === undefined ? [] : [named]), ...onPath, ...places].find((file) => existsSync(file)) ?? null;
}

/** Starts it, without a window unless asked for. Root has no sandbox on Linux. */
export async function launchChromium(headless = true): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(
      'No Chromium was found. Install it (Debian: apt-get install chromium) or name it in the variable CHROMIUM.',
    );
  }
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, headless, args });
}
