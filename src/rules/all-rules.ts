import { aiChatUndisclosed } from './ai-chat-undisclosed.js';
import { aiOutputUnlabelled } from './ai-output-unlabelled.js';
import { automatedDecisionNoReview } from './automated-decision-no-review.js';
import { piiInLlmPrompt } from './pii-in-llm-prompt.js';
import { piiInLogs } from './pii-in-logs.js';
import { piiWholeObjectToSink } from './pii-whole-object-to-sink.js';
import { childDataWithoutCheck } from './child-data-without-check.js';
import { missingPurposeDeclaration } from './missing-purpose-declaration.js';
import { missingRetention } from './missing-retention.js';
import { piiBeyondPurposeFields } from './pii-beyond-purpose.js';
import { piiRequiredNotNecessary } from './pii-required-not-necessary.js';
import { piiSpecialCategoryFields } from './pii-special-category.js';
import type { FieldRule, FlowRule, FolderRule, StoreRule } from './rule.js';

/** All rules over flows, in the order of their ids. */
export const flowRules: readonly FlowRule[] = [
  aiChatUndisclosed,
  aiOutputUnlabelled,
  automatedDecisionNoReview,
  piiInLlmPrompt,
  piiInLogs,
  piiWholeObjectToSink,
];

/** All rules over fields. */
export const fieldRules: readonly FieldRule[] = [
  childDataWithoutCheck,
  piiBeyondPurposeFields,
  piiRequiredNotNecessary,
  piiSpecialCategoryFields,
];

/** All rules over stores. */
export const storeRules: readonly StoreRule[] = [missingRetention];

/** All rules over folders. */
export const folderRules: readonly FolderRule[] = [missingPurposeDeclaration];
