import type { Session, SessionOptions } from '../session/session.js';

/** What the command line starts but does not make itself; tests hand in their own. */
export interface Engine {
  openSession(options: SessionOptions): Promise<Session>;
  /** Serves the Language Server Protocol on standard input and output until the client ends it. */
  serve(): Promise<void>;
}
