import { createVSIX } from '@vscode/vsce';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { InstalledServer } from './install-server.js';

const run = promisify(execFile);

/** Packs what was built into `file`, as it would be published. */
export async function packageExtension(root: string, file: string): Promise<void> {
  await createVSIX({
    cwd: root,
    packagePath: file,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}

/** Installs a packed extension for the servers that use `dataFolder`. */
export async function installExtension(
  { node, main }: InstalledServer,
  file: string,
  dataFolder: string,
): Promise<void> {
  await run(node, [main, '--install-extension', file, '--server-data-dir', dataFolder]);
}
