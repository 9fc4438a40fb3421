import type { Locale } from '../base/message.js';

/** The text of a file (relative to the root, with `/`), or null. Reports quote the lines they speak about from it. */
export type Sources = (file: string) => string | null;

/** What a report needs beside the result. There is no clock and no environment in the engine. */
export interface ReportOptions {
  readonly locale: Locale;
  /** Version of Leitplanke. */
  readonly version: string;
  /** Day of the audit, as YYYY-MM-DD. */
  readonly date: string;
  /** Without it a report quotes no code. */
  readonly sources?: Sources;
}
