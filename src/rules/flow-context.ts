import type { PurposeInForce } from '../knowledge/purposes/purpose-in-force.js';

/** What the configuration says that a recipient may get (`recipients` in leitplanke.config.json). */
export interface RecipientTerms {
  /** Categories it may get; null where none are named. */
  readonly categories: readonly string[] | null;
}

/** What a rule over flows may ask besides the flow. Everything is looked up when it is asked for. */
export interface FlowContext {
  /** The purpose in force where the data is used; else the one for which the configuration says the recipient gets data. */
  readonly purpose: () => PurposeInForce | null;
  /** The purpose in force where the data comes from. */
  readonly purposeOfOrigin: () => PurposeInForce | null;
  /** What was agreed for the recipient; null where the configuration does not name it. */
  readonly terms: () => RecipientTerms | null;
  /** What the code calls the value: variables, properties and functions around the place, and comments before it. */
  readonly namesAround: () => readonly string[];
}
