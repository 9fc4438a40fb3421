/** Writes everything that is generated: runs each `compile-*.ts` and `generate-*.ts` beside this file, in the order of their names. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

for (const name of readdirSync(import.meta.dirname).sort()) {
  if (!/^(compile|generate)-.*\.ts$/.test(name)) continue;
  console.log(name);
  const file = path.join(import.meta.dirname, name);
  const { status, error } = spawnSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
