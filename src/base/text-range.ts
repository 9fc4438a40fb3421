/** A place in a text. Lines and columns are 1-based; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text; `end` is exclusive. */
export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

/** A replacement of the UTF-16 offsets `start` (inclusive) to `end` (exclusive) of one file by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edits of one quick fix, per file (relative to the root, with `/`). A file that does not exist yet is created from one edit at 0. */
export type FileEdits = ReadonlyMap<string, readonly TextEdit[]>;
