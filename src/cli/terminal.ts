/** A stream of text to a person or to a program. */
export interface Stream {
  write(text: string): void;
  /** Whether a person looks at it: then there are colours and a progress bar. */
  readonly isTerminal: boolean;
  /** Width in characters. */
  readonly columns: number;
}

/** The world of the command line, handed in so that tests can stand in for it. */
export interface Terminal {
  /** Absolute path of the current folder. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As in `process.platform`. */
  readonly platform: string;
  /** Absolute path of the user's home. */
  readonly home: string;
  readonly processors: number;
  /** Results go here, nothing else. */
  readonly out: Stream;
  /** Progress, notes and problems. */
  readonly err: Stream;
  /** YYYY-MM-DD in the local time zone. */
  today(): string;
  /** Milliseconds from any start, for measuring. */
  now(): number;
}
