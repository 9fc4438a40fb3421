import type { AuditResult } from '../base/audit-result.js';
import type { Finding } from '../base/finding.js';
import type { Message } from '../base/message.js';
import type { FileEdits, TextRange } from '../base/text-range.js';

/** How far an audit is: `phase` is a text id (`progress.<phase>`), `done` of `total` files or functions. */
export interface Progress {
  readonly phase: 'discover' | 'lower' | 'solve' | 'rules';
  readonly done: number;
  readonly total: number;
}

export interface SessionOptions {
  /** Absolute path of the folder over which flow runs. */
  readonly root: string;
  /** Absolute path of a configuration file; without it, the nearest leitplanke.config.json of each file counts. */
  readonly configFile?: string;
  /** Today, as YYYY-MM-DD, for rules about dates. The engine has no clock. */
  readonly date: string;
  /** Absolute path of the cache folder, or null for none. */
  readonly cacheFolder: string | null;
  /** Threads that lower files; 0: as many as pay, 1: no worker. The result is the same with any number. */
  readonly threads: number;
}

/** A fault in a configuration file, for a diagnostic on its line or exit status 2. */
export interface ConfigurationProblem {
  /** Absolute path. */
  readonly file: string;
  readonly range: TextRange;
  readonly message: Message;
}

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Asked between files and functions; when aborted, the run throws its reason. */
  readonly signal?: AbortSignal;
}

/**
 * The engine of one root folder. CLI, language server and tests use nothing else.
 * Files are named relative to the root, with `/`, unless said otherwise.
 */
export interface Session {
  readonly root: string;
  /** Sets the text of an open, maybe unsaved file; `null` gives the file on disk its word back. */
  setOverlay(file: string, text: string | null): void;
  /** Tells that files were created, changed or deleted on disk. */
  filesChanged(files: readonly string[]): void;
  /** Brings everything up to date with overlays and disk; only what changed is computed again. */
  audit(options?: RunOptions): Promise<AuditResult>;
  /** Findings of one file, brought up to date. */
  findings(file: string, options?: RunOptions): Promise<readonly Finding[]>;
  /** The edits of a quick fix, or null when it does not apply (any more). Texts that a fix inserts come in the configured language. */
  fix(fingerprint: string, fixId: string): Promise<FileEdits | null>;
  /** Faults of the configuration files in force; while there are any, the last valid configuration stays in force. */
  configurationProblems(): readonly ConfigurationProblem[];
  /** The current text of a file (overlay or disk), or null. */
  text(file: string): string | null;
  /** Ends what is running, and its threads. */
  close(): void;
}
