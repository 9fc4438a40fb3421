/** Audits the examples as a newcomer would: findings and summary on the terminal, the report as one HTML file. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.dirname(import.meta.dirname);
const report = path.join(root, 'out', 'demo', 'report.html');

/**
 * Runs the command line over the examples and ends the demo when it fails.
 * @param {string[]} options
 */
function audit(options) {
  const main = path.join(root, 'dist', 'main.js');
  // The examples have findings on purpose, which is no failure of the demo.
  const { status, error } = spawnSync(process.execPath, [main, 'audit', 'examples', '--fail-on', 'never', ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 3);
}

mkdirSync(path.dirname(report), { recursive: true });
audit(['--format', 'text']);
audit(['--format', 'html', '--output', report, '--quiet']);
console.log(`\nThe whole report, to open in a browser: ${pathToFileURL(report).href}`);
