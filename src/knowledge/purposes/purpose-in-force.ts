import type { Fit } from './fit.js';

/** The purpose that holds at a place (GDPR Art. 5(1)(b)), and what it needs. */
export interface PurposeInForce {
  readonly key: string;
  /** `declared` by `@purpose` or by a scope of the configuration; `inferred` from names of files, functions and types. */
  readonly from: 'declared' | 'inferred';
  /** Declared, or said plainly by a name; a name that only may speak for it makes what follows less certain. */
  readonly certain: boolean;
  /** Days after which the configuration lets the data go; null where it does not say. */
  readonly retentionDays: number | null;
  /** How well a category fits; `allowed` where the configuration permits it besides what is necessary. */
  readonly fit: (category: string) => Fit | 'allowed';
}
