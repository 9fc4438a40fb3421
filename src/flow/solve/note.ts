import type { Condition } from './summary.js';
import type { Site } from './trace.js';

/**
 * Something that a function does and that speaks for all that happens on the same way, before or after it:
 * a record for an audit, stored reasons, a switch or a fallback.
 */
export interface Note {
  readonly kind: 'logged' | 'explained' | 'fallback';
  readonly site: Site;
  readonly conditions: readonly Condition[];
}
