import { addChatNotice } from './add-chat-notice.js';
import { allowInPurpose } from './allow-in-purpose.js';
import { dropField } from './drop-field.js';
import { logIdInstead } from './log-id-instead.js';
import { makeOptional } from './make-optional.js';
import { maskInLog } from './mask-in-log.js';
import { maskInPrompt } from './mask-in-prompt.js';
import { pickFields } from './pick-fields.js';
import type { QuickFix } from './quick-fix.js';
import { removeFromLog } from './remove-from-log.js';
import { removeSuppression } from './remove-suppression.js';
import { requireReview } from './require-review.js';
import { wrapWithAiLabel } from './wrap-with-ai-label.js';

/** Every quick fix, in the order of their ids. */
export const allFixes: readonly QuickFix[] = [
  addChatNotice,
  allowInPurpose,
  dropField,
  logIdInstead,
  makeOptional,
  maskInLog,
  maskInPrompt,
  pickFields,
  removeFromLog,
  removeSuppression,
  requireReview,
  wrapWithAiLabel,
];
