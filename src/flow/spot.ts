import type { Site } from './solve/trace.js';

/** A place that is seen while values are followed and that is no way from a source to a sink. */
export interface Spot {
  readonly kind:
    | 'feature' // detail: category that goes into a score or a decision; name: how the code calls it
    | 'bare-score' // name: how the code calls the score
    | 'price' // name: how the code calls the price
    | 'automatic-approval' // detail: how: actor, default, timeout, model, code
    | 'gate' // a model's answer stands where an approval is asked for
    | 'validated' // a call or a reading whose answer is held to a schema
    | 'unvalidated' // a model's answer, parsed and used as it is
    | 'answering' // the function that answers in a conversation
    | 'high-risk-use'; // detail: use
  readonly detail: string;
  readonly name: string;
  readonly certain: boolean;
  readonly place: Site;
  /** Offsets of the range where the place is a part of its node, such as the head of a function. */
  readonly extent: { readonly start: number; readonly end: number } | null;
  /** Function that holds the place, for the fingerprint. */
  readonly holder: string;
}
