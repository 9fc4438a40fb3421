import { aiChatUndisclosed } from './ai-chat-undisclosed.js';
import { aiInputUnvalidated } from './ai-input-unvalidated.js';
import { aiOutputUnlabelled } from './ai-output-unlabelled.js';
import { automatedDecisionNoReview } from './automated-decision-no-review.js';
import { decisionWithoutContestPath } from './decision-without-contest-path.js';
import { decisionWithoutExplanation } from './decision-without-explanation.js';
import { highRiskUseHint } from './high-risk-use-hint.js';
import { missingDecisionLog } from './missing-decision-log.js';
import { missingEscalationPath } from './missing-escalation-path.js';
import { missingFallback } from './missing-fallback.js';
import { opaqueScore } from './opaque-score.js';
import { personalisedPriceUndisclosed } from './personalised-price-undisclosed.js';
import { piiInLlmPrompt } from './pii-in-llm-prompt.js';
import { piiInLogs } from './pii-in-logs.js';
import { piiWholeObjectToSink } from './pii-whole-object-to-sink.js';
import { proxyFeatureInScore } from './proxy-feature-in-score.js';
import { rubberStampReview } from './rubber-stamp-review.js';
import { specialCategoryInDecision } from './special-category-in-decision.js';
import type { FlowRule, SpotRule } from './rule.js';

/** All rules over flows, in the order of their ids. */
export const flowRules: readonly FlowRule[] = [
  aiChatUndisclosed,
  aiOutputUnlabelled,
  automatedDecisionNoReview,
  decisionWithoutContestPath,
  decisionWithoutExplanation,
  missingDecisionLog,
  missingFallback,
  piiInLlmPrompt,
  piiInLogs,
  piiWholeObjectToSink,
];

/** All rules over places that are no flows, in the order of their ids. */
export const spotRules: readonly SpotRule[] = [
  aiInputUnvalidated,
  highRiskUseHint,
  missingEscalationPath,
  opaqueScore,
  personalisedPriceUndisclosed,
  proxyFeatureInScore,
  rubberStampReview,
  specialCategoryInDecision,
];
