import { addAiSystemEntry } from './add-ai-system-entry.js';
import { addChatNotice } from './add-chat-notice.js';
import { callPseudonymous } from './call-pseudonymous.js';
import { dropEventProperty, dropFromPayload } from './drop-property.js';
import { addModelCard } from './add-model-card.js';
import { addOwner } from './add-owner.js';
import { addPersonaDisclosure } from './add-persona-disclosure.js';
import { addReviewDate } from './add-review-date.js';
import { keepMetadata } from './keep-metadata.js';
import { addAuditRecord } from './add-audit-record.js';
import { dropFeature } from './drop-feature.js';
import { logIdInstead } from './log-id-instead.js';
import { markMedia } from './mark-media.js';
import { allowInPurpose } from './allow-in-purpose.js';
import { dropField } from './drop-field.js';
import { makeOptional } from './make-optional.js';
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
import { refuseByDefault } from './refuse-by-default.js';
import { removeFromLog } from './remove-from-log.js';
import { removeSuppression } from './remove-suppression.js';
import { replaceById } from './replace-by-id.js';
import { requireReview } from './require-review.js';
import { storeReasons } from './store-reasons.js';
import { wrapWithAiLabel } from './wrap-with-ai-label.js';

/** Every quick fix, in the order of their ids. */
export const allFixes: readonly QuickFix[] = [
  addAiSystemEntry,
  addChatNotice,
  callPseudonymous,
  dropEventProperty,
  dropFromPayload,
  addModelCard,
  addOwner,
  addPersonaDisclosure,
  addReviewDate,
  keepMetadata,
  addAuditRecord,
  dropFeature,
  addConsentGuard,
  addUnsubscribeHeaders,
  defaultToDenied,
  defaultToFalse,
  listenToTcf,
  logIdInstead,
  markMedia,
  allowInPurpose,
  dropField,
  makeOptional,
  maskInLog,
  maskInPrompt,
  pickFields,
  refuseByDefault,
  removeFromLog,
  removeSuppression,
  replaceById,
  requireReview,
  storeReasons,
  trackingOff,
  wrapWithAiLabel,
];
