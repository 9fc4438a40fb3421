import { aiChatUndisclosed } from './ai-chat-undisclosed.js';
import { aiOutputUnlabelled } from './ai-output-unlabelled.js';
import { automatedDecisionNoReview } from './automated-decision-no-review.js';
import { hashIsNotAnonymous } from './hash-is-not-anonymous.js';
import { piiBeyondPurposeFlow } from './pii-beyond-purpose-flow.js';
import { piiInAnalyticsEvent } from './pii-in-analytics-event.js';
import { piiInLlmPrompt } from './pii-in-llm-prompt.js';
import { piiInLogs } from './pii-in-logs.js';
import { piiInUrl } from './pii-in-url.js';
import { piiSpecialCategoryFlow } from './pii-special-category-flow.js';
import { piiWholeObjectToSink } from './pii-whole-object-to-sink.js';
import { purposeMismatchReuse } from './purpose-mismatch-reuse.js';
import type { FlowRule } from './rule.js';
import { thirdPartyEnrichment } from './third-party-enrichment.js';
import { trainingOnPersonalData } from './training-on-personal-data.js';

/** All rules over flows, in the order of their ids. */
export const flowRules: readonly FlowRule[] = [
  aiChatUndisclosed,
  aiOutputUnlabelled,
  automatedDecisionNoReview,
  hashIsNotAnonymous,
  piiBeyondPurposeFlow,
  piiInAnalyticsEvent,
  piiInLlmPrompt,
  piiInLogs,
  piiInUrl,
  piiSpecialCategoryFlow,
  piiWholeObjectToSink,
  purposeMismatchReuse,
  thirdPartyEnrichment,
  trainingOnPersonalData,
];
