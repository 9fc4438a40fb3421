import { maskEdits } from './masking.js';
import type { QuickFix } from './quick-fix.js';

/** Hides a value before it goes to the provider of a model. The answer may be another, so a person decides. */
export const maskInPrompt: QuickFix = { id: 'mask-in-prompt', safe: false, compute: maskEdits };
