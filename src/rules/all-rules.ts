import { aiChatUndisclosed } from './ai-chat-undisclosed.js';
import { aiOutputUnlabelled } from './ai-output-unlabelled.js';
import { automatedDecisionNoReview } from './automated-decision-no-review.js';
import { piiInLlmPrompt } from './pii-in-llm-prompt.js';
import { piiInLogs } from './pii-in-logs.js';
import { piiWholeObjectToSink } from './pii-whole-object-to-sink.js';
import { marketingSendWithoutConsentCheck } from './marketing-send-without-consent-check.js';
import { missingListUnsubscribeHeader } from './missing-list-unsubscribe-header.js';
import { missingUnsubscribe } from './missing-unsubscribe.js';
import { objectionNotChecked } from './objection-not-checked.js';
import { consentDefaultTrue } from './consent-default-true.js';
import { consentModeDefaultGranted, consentModeDefaultMissing } from './consent-mode-default-granted.js';
import { tcfApiOutdated } from './tcf-api-outdated.js';
import { trackingBeforeConsent } from './tracking-before-consent.js';
import { audienceUploadWithoutConsent } from './audience-upload-without-consent.js';
import { consentBundled } from './consent-bundled.js';
import { consentRecordIncomplete } from './consent-record-incomplete.js';
import { consentWithdrawalMissing } from './consent-withdrawal-missing.js';
import { emailOpenTrackingWithoutConsent } from './email-open-tracking-without-consent.js';
import { missingDoubleOptIn } from './missing-double-opt-in.js';
import type { CallRule, FlowRule, SignalRule } from './rule.js';

/** All rules over flows, in the order of their ids. */
export const flowRules: readonly FlowRule[] = [
  aiChatUndisclosed,
  aiOutputUnlabelled,
  automatedDecisionNoReview,
  piiInLlmPrompt,
  piiInLogs,
  piiWholeObjectToSink,
];

/** All rules over modelled calls, in the order of their ids. */
export const callRules: readonly CallRule[] = [
  audienceUploadWithoutConsent,
  consentModeDefaultMissing,
  consentRecordIncomplete,
  consentWithdrawalMissing,
  emailOpenTrackingWithoutConsent,
  marketingSendWithoutConsentCheck,
  missingDoubleOptIn,
  missingListUnsubscribeHeader,
  missingUnsubscribe,
  objectionNotChecked,
  trackingBeforeConsent,
];

/** All rules over places that say something by themselves, in the order of their ids. */
export const signalRules: readonly SignalRule[] = [
  consentBundled,
  consentDefaultTrue,
  consentModeDefaultGranted,
  tcfApiOutdated,
];
