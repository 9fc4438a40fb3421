/** What a place in the text is about, where it needs no following of values. */
export type SignalKind =
  'consent-default' | 'consent-bundled' | 'consent-mode' | 'tcf-call' | 'tracker' | 'consent-given';

/** A place that says something by itself: a default, a tag, a call with constants. Offsets are those of its file. */
export interface Signal {
  readonly kind: SignalKind;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** Name of the field, the tracker or the signal. */
  readonly name: string;
  /** Name of the function or declaration around it, for the fingerprint. */
  readonly holder: string;
  readonly certain: boolean;
}
