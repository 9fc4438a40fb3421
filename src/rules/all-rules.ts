import { aiLiteracyRecordMissing } from './ai-literacy-record-missing.js';
import { dpiaHint } from './dpia-hint.js';
import { missingBiasCheck } from './missing-bias-check.js';
import { missingDataProvenance } from './missing-data-provenance.js';
import { missingDriftMonitoring } from './missing-drift-monitoring.js';
import { missingModelCard } from './missing-model-card.js';
import { missingOwner } from './missing-owner.js';
import { reviewOverdue } from './review-overdue.js';
import { aiChatUndisclosed } from './ai-chat-undisclosed.js';
import { aiOutputUnlabelled } from './ai-output-unlabelled.js';
import { automatedDecisionNoReview } from './automated-decision-no-review.js';
import { piiInLlmPrompt } from './pii-in-llm-prompt.js';
import { piiInLogs } from './pii-in-logs.js';
import { piiWholeObjectToSink } from './pii-whole-object-to-sink.js';
import type { FlowRule, ProjectRule } from './rule.js';

/** All rules over flows, in the order of their ids. */
export const flowRules: readonly FlowRule[] = [
  aiChatUndisclosed,
  aiOutputUnlabelled,
  automatedDecisionNoReview,
  piiInLlmPrompt,
  piiInLogs,
  piiWholeObjectToSink,
];

/** All rules over the project, in the order of their ids. */
export const projectRules: readonly ProjectRule[] = [
  aiLiteracyRecordMissing,
  dpiaHint,
  missingBiasCheck,
  missingDataProvenance,
  missingDriftMonitoring,
  missingModelCard,
  missingOwner,
  reviewOverdue,
];
