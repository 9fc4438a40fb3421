import { tokens, wordSet } from '../personal-data/tokens.js';

/** Joined words of a name, and the words themselves. */
function parse(name: string): { readonly joined: string; readonly parts: readonly string[] } {
  const parts = tokens(name);
  return { joined: parts.join(''), parts };
}

function hasSequence(parts: readonly string[], sequences: readonly string[]): boolean {
  const text = ` ${parts.join(' ')} `;
  return sequences.some((sequence) => text.includes(` ${sequence} `));
}

const notReview = wordSet(`
  code product customer preview previews count counts rating ratings stars star amazon google trustpilot movie book hotel
  restaurant peer pull pr github page pages carousel section schema form average avg total  card
`);
const reviewSequences = [
  'human review',
  'human approval',
  'human in',
  'manual review',
  'manual approval',
  'needs review',
  'needs approval',
  'pending review',
  'pending approval',
  'request approval',
  'request review',
  'await approval',
  'await review',
  'wait for approval',
  'wait for review',
  'wait for human',
  'require approval',
  'requires approval',
  'require review',
  'requires review',
  'approved by',
  'reviewed by',
  'approved at',
  'reviewed at',
  'approval status',
  'review status',
  'review queue',
  'approval queue',
  'review task',
  'approval task',
  'submit for review',
  'send for review',
  'send for approval',
  'sign off',
  'signed off',
  'ask human',
  'human decision',
  'human confirmed',
  'human approved',
  'human reviewed',
  'approval required',
  'review required',
  'is approved',
  'is reviewed',
  'was approved',
  'was reviewed',
  'editor approved',
  'wait for confirmation',
  'four eyes',
  'freigegeben von',
  'geprueft von',
  'freigabe durch',
  'zur pruefung',
  'approval token',
  'approval id',
  'has approval',
  'get approval',
  'create approval',
  'manual check',
  'human check',
  'escalate to human',
  'review request',
  'approval request',
  'approval request',
  'review state',
  'approval state',
];
const reviewWords = wordSet(
  'approval approvals approved approver reviewer reviewed freigabe freigegeben freigeber pruefer genehmigung genehmigt vieraugenprinzip humanreview',
);

/**
 * True for functions, variables and fields that stand for a review by a person: requestApproval, approvedBy, needsReview.
 * codeReview, productReviews, reviewCount, preview are none.
 */
export function isReviewName(name: string): boolean {
  const { parts } = parse(name);
  if (parts.some((part) => notReview.has(part)) || parts.includes('auto') || parts.includes('automatic')) {
    return false;
  }
  return hasSequence(parts, reviewSequences) || parts.some((part) => reviewWords.has(part));
}

const consentWords = wordSet(`
  consent consents consented optin optedin subscribed einwilligung werbeeinwilligung newsletteroptin zustimmung doi
  einwilligungen marketingconsent gdprconsent confirmedoptin doubleoptin
`);
const consentSequences = [
  'opt in',
  'opted in',
  'accepts marketing',
  'accepted marketing',
  'marketing allowed',
  'allow marketing',
  'allows marketing',
  'email marketing consent',
  'can email',
  'can contact',
  'may contact',
  'can send marketing',
  'marketing permission',
  'permission to contact',
  'double opt in',
  'is subscribed',
  'newsletter confirmed',
  'darf kontaktieren',
  'existing customer',
  'legal basis',
  'lawful basis',
  'marketing opt',
  'agreed to marketing',
  'privacy accepted',
];

/** True for names of a consent or another ground for marketing: marketingConsent, newsletterOptIn, hasConsent, acceptsMarketing. */
export function isConsentName(name: string): boolean {
  const { parts } = parse(name);
  if (
    hasSequence(parts, [
      'consent mode',
      'consent banner',
      'consent dialog',
      'consent form',
      'consent text',
      'consent screen',
      'consent url',
    ])
  ) {
    return false;
  }
  return parts.some((part) => consentWords.has(part)) || hasSequence(parts, consentSequences);
}

const objectionWords = wordSet(`
  unsubscribed unsubscribe optout optedout suppressed suppression suppressions donotcontact dnc unsubscribes blocklist
  robinsonliste robinson widerspruch widersprochen abgemeldet sperrliste werbesperre werbewiderspruch optouts
`);
const objectionSequences = [
  'opt out',
  'opted out',
  'do not contact',
  'do not email',
  'do not call',
  'do not mail',
  'dont contact',
  'not contact',
  'has objected',
  'objected at',
  'objected to',
  'is objected',
  'marketing objection',
  'no marketing',
  'unsubscribed at',
  'list unsubscribe',
  'email blocked',
];

/** True for names of an objection, an unsubscription or a suppression list. */
export function isObjectionName(name: string): boolean {
  const { parts } = parse(name);
  return parts.some((part) => objectionWords.has(part)) || hasSequence(parts, objectionSequences);
}

const redactionWords = wordSet(`
  mask masks masked masker masking redact redacts redacted redactor redaction pseudonymise pseudonymize pseudonymised
  pseudonymized pseudonymizer pseudonym pseudonymous anonymise anonymize anonymised anonymized anonymizer anonymiser
  anonymisation anonymization obfuscate obfuscated obfuscator scrub scrubbed scrubber deidentify deidentified 
  censor censored maskiere maskieren maskiert schwaerze schwaerzen geschwaerzt anonymisiere anonymisieren anonymisiert
  pseudonymisiere pseudonymisieren pseudonymisiert unkenntlich verschleiern
`);
const redactionSequences = [
  'de identify',
  'strip pii',
  'remove pii',
  'sanitize pii',
  'sanitise pii',
  'filter pii',
  'clean pii',
  'without pii',
  'hide pii',
  'drop pii',
];
const hashTargets = wordSet(
  'email emails phone name ip address user identifier id pii personal value customer lead contact',
);
const notRedaction = wordSet(
  'input bit css clip layer image alpha subnet netmask event unmask icon network svg attention loss bitmask',
);

/** True for functions and values that hide who somebody is: maskEmail, redactPii, pseudonymise, hashEmail; not truncate. */
export function isRedactionName(name: string): boolean {
  const { parts } = parse(name);
  if (parts.some((part) => notRedaction.has(part))) {
    return false;
  }
  if (parts.some((part) => redactionWords.has(part)) || hasSequence(parts, redactionSequences)) {
    return true;
  }
  const index = parts.findIndex((part) => part === 'hash' || part === 'hashed' || part === 'hmac' || part === 'sha256');
  return index >= 0 && parts.some((part) => hashTargets.has(part));
}

const labelNouns = wordSet(
  'label labels badge notice disclosure disclaimer hint banner marker watermark tag footer kennzeichnung hinweis kennzeichen disclosed declaration generated labelled labeled note credit attribution',
);
const aiWords = wordSet('ai ki genai llm aigc');
const notLabel = wordSet('schema config type id ids color colour size width class style names map');

/** True for names of an AI label or what puts one on: aiLabel, withAiLabel, AiBadge, aiDisclosure, kiHinweis, aiGenerated. */
export function isLabelName(name: string): boolean {
  const { parts, joined } = parse(name);
  if (parts.some((part) => notLabel.has(part))) {
    return false;
  }
  if (
    /^(?:with|add|append|prepend|show)?(?:ai|ki)(?:label|badge|notice|disclosure|disclaimer|hinweis|kennzeichnung)$/u.test(
      joined,
    )
  ) {
    return true;
  }
  const ai = parts.findIndex(
    (part, index) => aiWords.has(part) || (part === 'artificial' && parts[index + 1] === 'intelligence'),
  );
  if (ai < 0) {
    return hasSequence(parts, ['bot disclosure', 'bot notice', 'automated notice', 'machine generated label']);
  }
  const label = parts.findIndex((part, index) => index > ai && labelNouns.has(part));
  const labelBefore = parts.findIndex(
    (part, index) =>
      index < ai &&
      (part === 'label' || part === 'disclose' || part === 'mark' || part === 'kennzeichne') &&
      parts[index + 1] !== 'of',
  );
  if (label >= 0) {
    const noun = parts[label] ?? '';
    if (noun === 'generated') {
      return label === parts.length - 1 && parts.length - ai === 2;
    }
    return label - ai <= 2;
  }
  return labelBefore >= 0;
}
