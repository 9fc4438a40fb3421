import type { Message } from './message.js';
import type { TextRange } from './text-range.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One station on the way of a value, source first, sink last. */
export interface FlowStep {
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly range: TextRange;
  readonly message: Message;
}

/** A quick fix that can be computed for a finding. `safe`: may be applied by `--fix` without a person looking. */
export interface FixOffer {
  readonly id: string;
  readonly title: Message;
  readonly safe: boolean;
}

/** A purpose of processing (GDPR Art. 5(1)(b)) and how it became known. */
export interface PurposeRef {
  readonly key: string;
  readonly from: 'declared' | 'inferred';
}

/** One crossing of the line, as plain data (contract section 3). */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: Message;
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly range: TextRange;
  /** Stable when lines move, in every locale, on every date. */
  readonly fingerprint: string;
  readonly norms: readonly string[];
  /** Keys of the personal-data taxonomy. */
  readonly categories: readonly string[];
  readonly purpose?: PurposeRef;
  readonly recipient?: string;
  readonly flow: readonly FlowStep[];
  readonly fixes: readonly FixOffer[];
}

/** A finding that a comment in the code silences, with its reason. */
export interface Suppressed {
  readonly ruleId: string;
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

export type GapKind = 'syntax' | 'unresolved-module' | 'dynamic' | 'channel' | 'budget' | 'unreadable' | 'internal';

/** Something that was not understood. Never a finding, never silently dropped. */
export interface Gap {
  readonly file: string;
  readonly range: TextRange;
  readonly kind: GapKind;
  readonly message: Message;
}

/** A file that was found and not analysed. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: Message;
}
