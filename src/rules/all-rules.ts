import { aiAgentPrincipalUndisclosed } from './ai-agent-principal-undisclosed.js';
import { aiChatUndisclosed } from './ai-chat-undisclosed.js';
import { aiEditAfterReview } from './ai-edit-after-review.js';
import { aiHumanPersona } from './ai-human-persona.js';
import { aiInputUnvalidated } from './ai-input-unvalidated.js';
import { aiLabelNotPerceivable } from './ai-label-not-perceivable.js';
import { aiLiteracyRecordMissing } from './ai-literacy-record-missing.js';
import { aiMediaUnmarked } from './ai-media-unmarked.js';
import { aiMetadataStripped } from './ai-metadata-stripped.js';
import { aiOutputUnlabelled } from './ai-output-unlabelled.js';
import { audienceUploadWithoutConsent } from './audience-upload-without-consent.js';
import { automatedDecisionNoReview } from './automated-decision-no-review.js';
import { childDataWithoutCheck } from './child-data-without-check.js';
import { consentBundled } from './consent-bundled.js';
import { consentDefaultTrue } from './consent-default-true.js';
import { consentModeDefaultGranted, consentModeDefaultMissing } from './consent-mode-default-granted.js';
import { consentRecordIncomplete } from './consent-record-incomplete.js';
import { consentWithdrawalMissing } from './consent-withdrawal-missing.js';
import { decisionWithoutContestPath } from './decision-without-contest-path.js';
import { decisionWithoutExplanation } from './decision-without-explanation.js';
import { dpiaHint } from './dpia-hint.js';
import { emailOpenTrackingWithoutConsent } from './email-open-tracking-without-consent.js';
import { emotionOrBiometricInference } from './emotion-or-biometric-inference.js';
import { hashIsNotAnonymous } from './hash-is-not-anonymous.js';
import { highRiskUseHint } from './high-risk-use-hint.js';
import { manipulativeTargeting } from './manipulative-targeting.js';
import { marketingSendWithoutConsentCheck } from './marketing-send-without-consent-check.js';
import { missingBiasCheck } from './missing-bias-check.js';
import { missingDataProvenance } from './missing-data-provenance.js';
import { missingDecisionLog } from './missing-decision-log.js';
import { missingDoubleOptIn } from './missing-double-opt-in.js';
import { missingDriftMonitoring } from './missing-drift-monitoring.js';
import { missingEscalationPath } from './missing-escalation-path.js';
import { missingFallback } from './missing-fallback.js';
import { missingListUnsubscribeHeader } from './missing-list-unsubscribe-header.js';
import { missingModelCard } from './missing-model-card.js';
import { missingOwner } from './missing-owner.js';
import { missingPurposeDeclaration } from './missing-purpose-declaration.js';
import { missingRetention } from './missing-retention.js';
import { missingUnsubscribe } from './missing-unsubscribe.js';
import { objectionNotChecked } from './objection-not-checked.js';
import { opaqueScore } from './opaque-score.js';
import { personalisedPriceUndisclosed } from './personalised-price-undisclosed.js';
import { piiBeyondPurposeFields } from './pii-beyond-purpose.js';
import { piiBeyondPurposeFlow } from './pii-beyond-purpose-flow.js';
import { piiInAnalyticsEvent } from './pii-in-analytics-event.js';
import { piiInLlmPrompt } from './pii-in-llm-prompt.js';
import { piiInLogs } from './pii-in-logs.js';
import { piiInUrl } from './pii-in-url.js';
import { piiRequiredNotNecessary } from './pii-required-not-necessary.js';
import { piiSpecialCategoryFields } from './pii-special-category.js';
import { piiSpecialCategoryFlow } from './pii-special-category-flow.js';
import { piiWholeObjectToSink } from './pii-whole-object-to-sink.js';
import { proxyFeatureInScore } from './proxy-feature-in-score.js';
import { purposeMismatchReuse } from './purpose-mismatch-reuse.js';
import { reviewOverdue } from './review-overdue.js';
import { rubberStampReview } from './rubber-stamp-review.js';
import { socialBotUnlabelled } from './social-bot-unlabelled.js';
import { specialCategoryInDecision } from './special-category-in-decision.js';
import { tcfApiOutdated } from './tcf-api-outdated.js';
import { thirdPartyEnrichment } from './third-party-enrichment.js';
import { trackingBeforeConsent } from './tracking-before-consent.js';
import { trainingOnPersonalData } from './training-on-personal-data.js';
import type {
  CallRule,
  FieldRule,
  FlowRule,
  FolderRule,
  ObservationRule,
  ProjectRule,
  SignalRule,
  SpotRule,
  StoreRule,
} from './rule.js';

/** All rules over calls, in the order of their ids. */
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

/** All rules over fields, in the order of their ids. */
export const fieldRules: readonly FieldRule[] = [
  childDataWithoutCheck,
  piiBeyondPurposeFields,
  piiRequiredNotNecessary,
  piiSpecialCategoryFields,
];

/** All rules over flows, in the order of their ids. */
export const flowRules: readonly FlowRule[] = [
  aiAgentPrincipalUndisclosed,
  aiChatUndisclosed,
  aiEditAfterReview,
  aiMediaUnmarked,
  aiMetadataStripped,
  aiOutputUnlabelled,
  automatedDecisionNoReview,
  decisionWithoutContestPath,
  decisionWithoutExplanation,
  hashIsNotAnonymous,
  missingDecisionLog,
  missingFallback,
  piiBeyondPurposeFlow,
  piiInAnalyticsEvent,
  piiInLlmPrompt,
  piiInLogs,
  piiInUrl,
  piiSpecialCategoryFlow,
  piiWholeObjectToSink,
  purposeMismatchReuse,
  socialBotUnlabelled,
  thirdPartyEnrichment,
  trainingOnPersonalData,
];

/** All rules over folders, in the order of their ids. */
export const folderRules: readonly FolderRule[] = [missingPurposeDeclaration];

/** All rules over observations, in the order of their ids. */
export const observationRules: readonly ObservationRule[] = [
  aiHumanPersona,
  aiLabelNotPerceivable,
  emotionOrBiometricInference,
  manipulativeTargeting,
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

/** All rules over signals, in the order of their ids. */
export const signalRules: readonly SignalRule[] = [
  consentBundled,
  consentDefaultTrue,
  consentModeDefaultGranted,
  tcfApiOutdated,
];

/** All rules over spots, in the order of their ids. */
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

/** All rules over stores, in the order of their ids. */
export const storeRules: readonly StoreRule[] = [missingRetention];
