import { nodeFileSystem } from '../program/file-system.js';
import { cacheFolderOf } from './cache-folder.js';
import type { Engine } from './engine.js';
import { rulePageText } from './explain-command.js';
import { nodeTerminal } from './node-terminal.js';
import { packageVersion } from './package-root.js';

/** The real engine. What analyses and what serves is loaded only when it is asked for: the compiler alone is 10 MB. */
export const nodeEngine: Engine = {
  async openSession(options) {
    const { openSession } = await import('../session/open-session.js');
    return openSession(options);
  },
  async serve() {
    const [{ serve }, { openSession }] = await Promise.all([
      import('../lsp/main.js'),
      import('../session/open-session.js'),
    ]);
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
