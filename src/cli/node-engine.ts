import { nodeFileSystem } from '../program/file-system.js';
import { openSession } from '../session/open-session.js';
import { cacheFolderOf } from './cache-folder.js';
import type { Engine } from './engine.js';
import { rulePageText } from './explain-command.js';
import { nodeTerminal } from './node-terminal.js';
import { packageVersion } from './package-root.js';

/** The real engine. The language server is loaded only when it is asked for. */
export const nodeEngine: Engine = {
  openSession,
  async serve() {
    const { serve } = await import('../lsp/main.js');
    const terminal = nodeTerminal();
    await serve({
      openSession,
      version: packageVersion(),
      cacheFolder: (root) => cacheFolderOf(root, nodeFileSystem, terminal),
      today: () => terminal.today(),
      processors: terminal.processors,
      rulePage: rulePageText,
    });
  },
};
