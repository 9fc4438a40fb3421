import { wordSet } from '../personal-data/tokens.js';

export const notReview = wordSet(`
  code product customer preview previews count counts rating ratings stars star amazon google trustpilot movie book hotel
  restaurant peer pull pr github page pages carousel section schema form average avg total card
`);

export const reviewSequences = [
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

export const reviewWords = wordSet(
  'approval approvals approver reviewer freigabe freigeber pruefer genehmigung vieraugenprinzip humanreview',
);

export const consentWords = wordSet(`
  consent consents consented optin optedin einwilligung werbeeinwilligung newsletteroptin zustimmung doi
  einwilligungen marketingconsent gdprconsent confirmedoptin doubleoptin
`);

export const consentSequences = [
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
  'is existing customer',
  'legal basis',
  'lawful basis',
  'marketing opt',
  'agreed to marketing',
  'privacy accepted',
];

export const objectionWords = wordSet(`
  unsubscribed optout optedout suppressed suppression suppressions donotcontact dnc unsubscribes blocklist
  robinsonliste robinson widerspruch widersprochen abgemeldet sperrliste werbesperre werbewiderspruch optouts
`);

export const objectionSequences = [
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
  'unsubscribe list',
  'unsubscribe status',
  'unsubscribe date',
  'unsubscribe at',
];

export const redactionWords = wordSet(`
  mask masks masked masker masking redact redacts redacted redactor redaction pseudonymise pseudonymize pseudonymised
  pseudonymized pseudonymizer pseudonym pseudonymous anonymise anonymize anonymised anonymized anonymizer anonymiser
  anonymisation anonymization obfuscate obfuscated obfuscator scrub scrubbed scrubber deidentify deidentified
  censor censored maskiere maskieren maskiert schwaerze schwaerzen geschwaerzt anonymisiere anonymisieren anonymisiert
  pseudonymisiere pseudonymisieren pseudonymisiert unkenntlich verschleiern
`);

export const redactionSequences = [
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

export const hashTargets = wordSet(
  'email emails phone name ip address user identifier id pii personal value customer lead contact',
);

export const notRedaction = wordSet(
  'input bit css clip layer image alpha subnet netmask event unmask icon network svg attention loss bitmask',
);

export const labelNouns = wordSet(
  'label labels badge notice disclosure disclaimer hint banner marker watermark tag footer kennzeichnung hinweis kennzeichen disclosed declaration generated labelled labeled note credit attribution',
);

export const aiWords = wordSet('ai ki genai llm aigc');

export const notLabel = wordSet('schema config type id ids color colour size width class style names map');

/** Participles that stand for a review where nothing or a person or time follows: approved, approvedBy, reviewedAt. */
export const reviewParticiples = wordSet('approved reviewed freigegeben genehmigt');
export const afterParticiple: ReadonlySet<string> = new Set([
  '',
  'by',
  'at',
  'on',
  'von',
  'am',
  'durch',
  'manually',
  'status',
]);

/** Parts of an unsubscription's machinery, which say nothing about a person's wish. */
export const notObjection = wordSet(
  'url urls link links token tokens secret header headers timeout handler page text route html footer template confirmation event post button label segment segments id ids definition html filter',
);
