import type { Trace } from './trace.js';

/** What a value carries. The list is closed; rules are rows over these kinds. */
export type MarkKind =
  | 'personal-data' // detail: category
  | 'person-object' // detail: entity; a whole record of a person
  | 'ai-output' // detail: modality
  | 'score' // detail: name
  | 'approval' // detail: human | automatic
  | 'consent'
  | 'objection'
  | 'rules'; // detail: name; the answer of a rule engine about a person

/** Sanitisers that the value went through, as bits. */
export const Cleared = {
  labelled: 1,
  reviewed: 2,
  redacted: 4,
  hashed: 8,
  /** Only a property of the data: its length, its presence, a comparison. */
  derived: 16,
  consented: 32,
  /** Shown by an element further inside: the elements around it do not show it again. */
  rendered: 64,
  /** Marked for machines, or reported already for losing its marks. */
  marked: 128,
  /** Of people who did not object. */
  heeded: 256,
} as const;

export interface Mark {
  readonly kind: MarkKind;
  readonly detail: string;
  readonly cleared: number;
  /** The value only depends on the data through a branch (`if (score < 5) status = 'x'`). */
  readonly implicit: boolean;
  readonly certain: boolean;
  readonly trace: Trace;
  /** More about the source, such as the vendor of a model. */
  readonly source: string;
}
