import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  isApprovedStatus,
  isConsentName,
  isLabelName,
  isObjectionName,
  isPendingStatus,
  isRedactionName,
  isReviewName,
  matchEffectStatus,
  matchEffectVerb,
  matchPriceName,
} from '../../src/knowledge/decisions/effect-words.js';

/** Names with what is expected of all of them. */
function each<T>(names: string, check: (name: string) => T, expected: T): void {
  for (const name of names.split(' ')) {
    assert.equal(check(name), expected, name);
  }
}

describe('what a function does to a person', () => {
  it('is read from verb and object', () => {
    each(
      'rejectApplicant denyRefund declineLoan refuseOrder rejectClaim autoRejectCandidate sendRejectionEmail markAsRejected bewerbungAblehnen lehneKundeAb',
      matchEffectVerb,
      'reject',
    );
    each(
      'banUser suspendAccount blockCustomer deactivateUser lockAccount freezeAccount sperren kundeSperren addToBlacklist revokeAccess shadowBanUser kontoSperren',
      matchEffectVerb,
      'block',
    );
    each(
      'disqualifyLead excludeFromCampaign removeUserFromAudience disqualify leadAusschliessen',
      matchEffectVerb,
      'exclude',
    );
    each('deleteLead deleteUser purgeCustomer closeAccount kundeLoeschen', matchEffectVerb, 'delete');
    each('limitAccount downgradeUser reduceCreditLimit restrictUser', matchEffectVerb, 'limit');
    each('setPrice applyDiscount setDiscountPercent adjustPremiumRate', matchEffectVerb, 'price');
    each('cancelSubscription terminateContract vertragKuendigen', matchEffectVerb, 'other');
  });

  it('is read from a bare verb only with what it is called on', () => {
    assert.equal(matchEffectVerb('reject'), null);
    assert.equal(matchEffectVerb('reject', ['applicant']), 'reject');
    assert.equal(matchEffectVerb('reject', ['promise']), null);
    assert.equal(matchEffectVerb('delete', ['user', 'prisma']), 'delete');
    assert.equal(matchEffectVerb('delete', ['participants']), null);
    assert.equal(matchEffectVerb('reduce', ['customers']), null);
  });

  it('is nothing where things, windows and promises are meant', () => {
    each(
      'rejectPromise blockquote cancelAnimationFrame deleteFile closeModal blockTag limitTo deleteUserSession unblockUser onReject formatPrice setStatus lockScroll rejectUnauthorized dropTable removeEventListener limitConcurrency disableButton closeConnection cancelRequest approveApplicant qualifyLead markDomainAsDeleted setFlagForFraud removeItem blockScroll dismissToast suspendRender banner lower capitalize deleteCookie',
      matchEffectVerb,
      null,
    );
  });

  it('is read from a stored status', () => {
    for (const [name, value, action] of [
      ['status', 'rejected', 'reject'],
      ['stage', 'disqualified', 'exclude'],
      ['decision', 'declined', 'reject'],
      ['decision', 'reject', 'reject'],
      ['leadStatus', 'DISQUALIFIED', 'exclude'],
      ['isBlocked', 'true', 'block'],
      ['banned', 'true', 'block'],
      ['tier', 'churned', 'other'],
      ['eligible', 'false', 'reject'],
      ['status', 'abgelehnt', 'reject'],
      ['status', 'gesperrt', 'block'],
    ] as const) {
      assert.equal(matchEffectStatus(name, value), action, `${name} ${value}`);
    }
    for (const [name, value] of [
      ['status', 'approved'],
      ['status', 'qualified'],
      ['status', 'active'],
      ['status', 'pending'],
      ['status', 'needs_review'],
      ['isBlocked', 'false'],
      ['color', 'rejected'],
      ['approved', 'true'],
      ['approved', 'false'],
    ] as const) {
      assert.equal(matchEffectStatus(name, value), null, `${name} ${value}`);
    }
  });

  it('may be a price', () => {
    each(
      'price discount discountPercent creditLimit premiumRate personalizedPrice finalPrice offerPrice rabatt interestRate',
      matchPriceName,
      true,
    );
    each('priceId tokenPrice formatPrice isPremium priceList stockPrice gasPrice showPrice fee', matchPriceName, false);
  });
});

describe('what stands guard', () => {
  it('is a review by a person', () => {
    each(
      'requestApproval approvedBy reviewedBy humanReview awaitApproval needsReview reviewer waitForApproval sendForReview manualReview isApproved approved freigegeben_von requiresApproval',
      isReviewName,
      true,
    );
    each(
      'codeReview productReview reviewCount previews reviews customerReviews autoApprove pullRequestReview reviewCard status approvedPercent',
      isReviewName,
      false,
    );
  });

  it('is a state of a review', () => {
    each('pending needs_review draft NEEDS_REVIEW awaitingApproval in-review', isPendingStatus, true);
    each('approved sent active rejected', isPendingStatus, false);
    each('approved freigegeben reviewed APPROVED', isApprovedStatus, true);
    each('pending sent new', isApprovedStatus, false);
  });

  it('is a consent or an objection', () => {
    each(
      'marketingConsent newsletterOptIn hasConsent acceptsMarketing gdprConsent subscribed isSubscribed einwilligung',
      isConsentName,
      true,
    );
    each('consentMode consentBanner subscribedSegments existingCustomer subscription', isConsentName, false);
    each(
      'unsubscribed unsubscribedAt optOut suppressed doNotContact isSuppressed suppressionList werbewiderspruch',
      isObjectionName,
      true,
    );
    each('unsubscribe unsubscribeUrl unsubscribeToken optIn unsubscribedSegmentId', isObjectionName, false);
  });

  it('is a mask over data', () => {
    each(
      'maskEmail redact redactPii pseudonymise anonymize obfuscatePhone hashEmail scrubPii stripPii maskiereEmail',
      isRedactionName,
      true,
    );
    each('truncate bitmask clipMask hashPassword inputMask trim subnetMask eventMask hash', isRedactionName, false);
  });

  it('is an AI label', () => {
    each(
      'aiLabel aiDisclosure aiGenerated withAiLabel AiBadge addAiNotice kiHinweis AIDisclaimer isAiGenerated AiLabelBanner',
      isLabelName,
      true,
    );
    each('label aiModel generateAiText aiGeneratedText maillabel aiLabelColor badge', isLabelName, false);
  });
});
