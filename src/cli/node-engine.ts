import { openSession } from '../session/open-session.js';
import type { Engine } from './engine.js';

/** The real engine. The language server is loaded only when it is asked for. */
export const nodeEngine: Engine = {
  openSession,
  async serve() {
    const { serve } = await import('../lsp/main.js');
    await serve();
  },
};
