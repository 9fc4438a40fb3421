import type { Locale } from '../base/message.js';
import type { Session, SessionOptions } from '../session/session.js';

/** What the server is given by the program that starts it; tests hand in their own. */
export interface ServerHost {
  openSession(options: SessionOptions): Session;
  /** Version of Leitplanke. */
  readonly version: string;
  /** Absolute path of the cache folder of a root. */
  cacheFolder(root: string): string;
  /** YYYY-MM-DD in the local time zone. */
  today(): string;
  /** Processors of this machine. */
  readonly processors: number;
  /** The page of a rule in the documentation, as Markdown, in the language asked for or in English; null without one. */
  rulePage(ruleId: string, locale: Locale): string | null;
}
