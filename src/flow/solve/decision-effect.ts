import type { AnyMark } from './value.js';

/** What a call, or a value set somewhere, does to a person. */
export interface DecisionEffect {
  readonly action: string;
  /** What the value itself was chosen or computed from. */
  readonly marks: readonly AnyMark[];
  readonly explained?: boolean;
  readonly contestable?: boolean;
}
