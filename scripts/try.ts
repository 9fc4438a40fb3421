/**
 * Opens VS Code with the extension on a copy of an example: the desktop build when there is one, else VS Code's own
 * server, in a browser. `npm run try -- lead-scoring` takes another example.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from '../test/vscode/host/chromium.js';
import { installServer } from '../test/vscode/host/install-server.js';
import { installExtension, packageExtension } from '../test/vscode/host/package-extension.js';
import { startServer } from '../test/vscode/host/server-process.js';

const root = path.dirname(import.meta.dirname);
const examples = path.join(root, 'examples');
const example = process.argv[2] ?? 'newsletter';

if (!existsSync(path.join(examples, example))) {
  const names = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  console.error(`There is no example ${example}; there are ${names.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

// A copy, so that what is tried leaves no trace in the project.
const folder = mkdtempSync(path.join(tmpdir(), 'leitplanke-try-'));
const workspace = path.join(folder, example);
cpSync(path.join(examples, example), workspace, { recursive: true });

/** Whether a desktop build took over; its command returns when the window is closed. */
function openDesktop(): boolean {
  const shell = process.platform === 'win32';
  if (spawnSync('code', ['--version'], { shell }).status !== 0) return false;
  console.log('Opening VS Code …');
  const options = ['--new-window', '--wait', '--disable-extensions', `--extensionDevelopmentPath=${root}`, workspace];
  return spawnSync('code', options, { shell, stdio: 'inherit' }).status === 0;
}

async function openInBrowser(): Promise<void> {
  const installed = await installServer(path.join(root, '.vscode-test', 'server'));
  const file = path.join(folder, 'leitplanke.vsix');
  const dataFolder = path.join(folder, 'server');
  await packageExtension(root, file);
  await installExtension(installed, file, dataFolder);
  const server = await startServer(installed, { dataFolder, forTests: false });
  const url = `http://${server.authority}/?folder=${encodeURIComponent(workspace)}`;
  console.log(`VS Code with Leitplanke: ${url}\nStop it with Ctrl+C.`);
  const end = new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  if (process.platform !== 'linux' || process.env['DISPLAY'] !== undefined) {
    const browser = await launchChromium(false).catch(() => null);
    const page = await browser?.newPage({ viewport: null });
    await page?.goto(url);
    browser?.once('disconnected', () => process.kill(process.pid, 'SIGTERM'));
    await end;
    await browser?.close();
  } else {
    await end;
  }
  await server.stop();
}

try {
  if (!openDesktop()) await openInBrowser();
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
