import { addAuditRecord } from './add-audit-record.js';
import { addChatNotice } from './add-chat-notice.js';
import { dropFeature } from './drop-feature.js';
import { logIdInstead } from './log-id-instead.js';
import { maskInLog } from './mask-in-log.js';
import { maskInPrompt } from './mask-in-prompt.js';
import { pickFields } from './pick-fields.js';
import type { QuickFix } from './quick-fix.js';
import { refuseByDefault } from './refuse-by-default.js';
import { removeFromLog } from './remove-from-log.js';
import { removeSuppression } from './remove-suppression.js';
import { requireReview } from './require-review.js';
import { storeReasons } from './store-reasons.js';
import { wrapWithAiLabel } from './wrap-with-ai-label.js';

/** Every quick fix, in the order of their ids. */
export const allFixes: readonly QuickFix[] = [
  addAuditRecord,
  addChatNotice,
  dropFeature,
  logIdInstead,
  maskInLog,
  maskInPrompt,
  pickFields,
  refuseByDefault,
  removeFromLog,
  removeSuppression,
  requireReview,
  storeReasons,
  wrapWithAiLabel,
];
