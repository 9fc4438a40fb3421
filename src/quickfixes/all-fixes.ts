import { addChatNotice } from './add-chat-notice.js';
import { logIdInstead } from './log-id-instead.js';
import { maskInLog } from './mask-in-log.js';
import { maskInPrompt } from './mask-in-prompt.js';
import { pickFields } from './pick-fields.js';
import { addConsentGuard } from './add-consent-guard.js';
import { addUnsubscribeHeaders } from './add-unsubscribe-headers.js';
import { defaultToDenied } from './default-to-denied.js';
import { defaultToFalse } from './default-to-false.js';
import { listenToTcf } from './listen-to-tcf.js';
import { trackingOff } from './tracking-off.js';
import type { QuickFix } from './quick-fix.js';
import { removeFromLog } from './remove-from-log.js';
import { removeSuppression } from './remove-suppression.js';
import { requireReview } from './require-review.js';
import { wrapWithAiLabel } from './wrap-with-ai-label.js';

/** Every quick fix, in the order of their ids. */
export const allFixes: readonly QuickFix[] = [
  addChatNotice,
  addConsentGuard,
  addUnsubscribeHeaders,
  defaultToDenied,
  defaultToFalse,
  listenToTcf,
  logIdInstead,
  maskInLog,
  maskInPrompt,
  pickFields,
  removeFromLog,
  removeSuppression,
  requireReview,
  trackingOff,
  wrapWithAiLabel,
];
