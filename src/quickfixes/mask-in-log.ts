import { maskEdits } from './masking.js';
import type { QuickFix } from './quick-fix.js';

/** Hides a value where it is logged. Nobody but readers of the log sees a difference. */
export const maskInLog: QuickFix = { id: 'mask-in-log', safe: true, compute: maskEdits };
