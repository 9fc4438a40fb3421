/** What each rule says, its title, why it matters, what helps, what static analysis cannot know: English. */
export const ruleTextsEn: Readonly<Record<string, string>> = {
  'rule.pii-beyond-purpose':
    '`{field}` looks like {category}. For the declared purpose "{purpose}" it is {fit}. Review whether it can be dropped or made optional.',
  'rule.pii-beyond-purpose.sent':
    '`{field}` looks like {category} and goes to {recipient}. For the {origin} "{purpose}" it is {fit}. Review whether it can be left out.',
  'rule.pii-beyond-purpose.not-agreed':
    '`{field}` looks like {category} and goes to {recipient}, for which the configuration does not name this category. Leave it out, or add it with its purpose.',
  'rule.pii-beyond-purpose.inferred':
    '`{field}` looks like {category}. For what the names here suggest, "{purpose}", it is {fit}. Review whether it can be dropped or made optional.',
  'rule.pii-beyond-purpose.title': 'More data than the purpose needs',
  'rule.pii-beyond-purpose.why': 'Data that is not collected or passed on cannot leak, be misused or need deletion.',
  'rule.pii-beyond-purpose.help':
    'Drop the field, make it optional or store a coarser value; if it is needed, give the reason in the purpose’s configuration.',
  'rule.pii-beyond-purpose.cannot-know': 'whether a contract or a statute makes the field necessary',
  'rule.pii-special-category':
    '`{field}` may hold special-category data ({category}). Art. 9 GDPR allows this only under narrow conditions. Legal review needed.',
  'rule.pii-special-category.title': 'Special-category data',
  'rule.pii-special-category.why': 'Data that is not collected or passed on cannot leak, be misused or need deletion.',
  'rule.pii-special-category.help':
    'Remove the field or replace it by a preference that reveals nothing; otherwise document the ground under Art. 9(2) GDPR and an impact assessment.',
  'rule.pii-special-category.cannot-know': 'whether explicit consent or another Art. 9(2) ground exists',
  'rule.pii-required-not-necessary':
    '`{field}` is mandatory here, but usually not needed for "{purpose}". Consider making it optional and saying so in the form.',
  'rule.pii-required-not-necessary.title': 'Mandatory field that the purpose does not need',
  'rule.pii-required-not-necessary.why':
    'Data that is not collected or passed on cannot leak, be misused or need deletion.',
  'rule.pii-required-not-necessary.help': 'Make the field optional and say so in the form.',
  'rule.pii-required-not-necessary.cannot-know': 'what the form tells the user outside this file',
  'rule.pii-whole-object-to-sink': 'A whole {entity} object is passed to {sink}. Pass only the fields this call needs.',
  'rule.pii-whole-object-to-sink.title': 'Whole personal record passed on',
  'rule.pii-whole-object-to-sink.why':
    'A whole record carries fields that nobody chose: what is added to it tomorrow travels along unseen.',
  'rule.pii-whole-object-to-sink.help': 'Name the fields that this call needs.',
  'rule.pii-whole-object-to-sink.cannot-know': 'which fields the object carries at run time',
  'rule.pii-in-llm-prompt':
    '{category} flows into a prompt for {model}. Review whether the model needs it; mask or use placeholders where possible.',
  'rule.pii-in-llm-prompt.title': 'Personal data in a prompt',
  'rule.pii-in-llm-prompt.why':
    'A prompt leaves your systems, may be stored by the provider and widens the circle of those who hold the data.',
  'rule.pii-in-llm-prompt.help':
    'Let the model write with placeholders and fill them in afterwards, or mask the value before it goes into the prompt.',
  'rule.pii-in-llm-prompt.cannot-know': 'whether a processing agreement and transfer basis exist',
  'rule.pii-in-logs': '{category} is written to a log. Log an internal ID or a masked value instead.',
  'rule.pii-in-logs.title': 'Personal data in a log',
  'rule.pii-in-logs.why':
    'Logs are copied, forwarded and kept for long, often outside the deletion routines, and many people read them.',
  'rule.pii-in-logs.help': 'Log an internal ID or a masked value, or configure redaction in the logger.',
  'rule.pii-in-logs.cannot-know': 'who can read the log and how long it is kept',
  'rule.pii-in-url':
    '{category} appears in a URL or UTM parameter. URLs leak through logs, referrers and browser history.',
  'rule.pii-in-url.title': 'Personal data in a URL',
  'rule.pii-in-url.why': 'Data that is not collected or passed on cannot leak, be misused or need deletion.',
  'rule.pii-in-url.help': 'Pass an opaque token and resolve it on the server.',
  'rule.pii-in-url.cannot-know': 'whether the receiver strips the query',
  'rule.pii-in-analytics-event': 'Event `{event}` carries {category}. Analytics rarely needs direct identifiers.',
  'rule.pii-in-analytics-event.title': 'Personal data in an analytics event',
  'rule.pii-in-analytics-event.why':
    'Data that is not collected or passed on cannot leak, be misused or need deletion.',
  'rule.pii-in-analytics-event.help': 'Send a pseudonymous ID only.',
  'rule.pii-in-analytics-event.cannot-know': 'the vendor settings for IP truncation and retention',
  'rule.hash-is-not-anonymous':
    'A hashed {category} is still personal data for you and, for matching, usually for the receiver. Do not describe it as anonymous.',
  'rule.hash-is-not-anonymous.title': 'A hash is not anonymous',
  'rule.hash-is-not-anonymous.why': 'Data that is not collected or passed on cannot leak, be misused or need deletion.',
  'rule.hash-is-not-anonymous.help': 'Call the value pseudonymous, use a keyed hash and protect the key.',
  'rule.hash-is-not-anonymous.cannot-know': 'whether the receiver can re-identify',
  'rule.missing-retention':
    'Personal data is stored in {store} without a visible retention limit. Define an expiry or deletion job.',
  'rule.missing-retention.title': 'No retention limit',
  'rule.missing-retention.why': 'Data that is not collected or passed on cannot leak, be misused or need deletion.',
  'rule.missing-retention.help': 'Set an expiry, add a deletion job or declare `retentionDays` for the purpose.',
  'rule.missing-retention.cannot-know': 'deletion done by the database or another service',
  'rule.missing-purpose-declaration':
    'This module processes personal data but declares no purpose. Declare one so that minimisation can be checked.',
  'rule.missing-purpose-declaration.title': 'No declared purpose',
  'rule.missing-purpose-declaration.why':
    'Data that is not collected or passed on cannot leak, be misused or need deletion.',
  'rule.missing-purpose-declaration.help': 'Add `@purpose` to the file or a scope to the configuration.',
  'rule.missing-purpose-declaration.cannot-know': 'purposes documented elsewhere, e.g. in the record of processing',
  'rule.purpose-mismatch-reuse':
    'Data collected for "{from}" is used for "{to}". Check compatibility or a separate basis.',
  'rule.purpose-mismatch-reuse.title': 'Data reused for another purpose',
  'rule.purpose-mismatch-reuse.why':
    'Data that is not collected or passed on cannot leak, be misused or need deletion.',
  'rule.purpose-mismatch-reuse.help': 'Record why the purposes are compatible, or check a consent of its own.',
  'rule.purpose-mismatch-reuse.cannot-know': 'what people were told at collection',
  'rule.child-data-without-check':
    "This path may process children's data in a consent-based service. An age or parental-consent check is not visible.",
  'rule.child-data-without-check.title': 'Children’s data without an age check',
  'rule.child-data-without-check.why':
    'Data that is not collected or passed on cannot leak, be misused or need deletion.',
  'rule.child-data-without-check.help': 'Add an age check or a consent of the parents.',
  'rule.child-data-without-check.cannot-know': 'whether the service is aimed at children',
  'rule.third-party-enrichment':
    'Profile data is added from {source}. People must normally be told where it came from.',
  'rule.third-party-enrichment.title': 'Profile enriched from a third source',
  'rule.third-party-enrichment.why':
    'Data that is not collected or passed on cannot leak, be misused or need deletion.',
  'rule.third-party-enrichment.help': 'Store the source and inform the person (Art. 14 GDPR).',
  'rule.third-party-enrichment.cannot-know': 'exceptions in Art. 14(5)',
  'rule.training-on-personal-data':
    'Personal data flows into training, fine-tuning or an embedding store. Check purpose, basis and how it can be erased.',
  'rule.training-on-personal-data.title': 'Training on personal data',
  'rule.training-on-personal-data.why':
    'Data that is not collected or passed on cannot leak, be misused or need deletion.',
  'rule.training-on-personal-data.help': 'Strip identifiers first, keep a key for deletion, document the basis.',
  'rule.training-on-personal-data.cannot-know': 'whether the provider trains on inputs',
  'rule.marketing-send-without-consent-check':
    'Marketing send without a visible consent or existing-customer check on the recipient.',
  'rule.marketing-send-without-consent-check.title': 'Marketing send without a consent check',
  'rule.marketing-send-without-consent-check.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.marketing-send-without-consent-check.help':
    'Check consent or the existing-customer exception before the send, or select only such recipients.',
  'rule.marketing-send-without-consent-check.cannot-know':
    'whether the list is filtered upstream or § 7(3) UWG applies',
  'rule.objection-not-checked': 'No check against objections or a suppression list before marketing use or profiling.',
  'rule.objection-not-checked.title': 'Objection or suppression not checked',
  'rule.objection-not-checked.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.objection-not-checked.help': 'Look up unsubscriptions and the suppression list before sending or profiling.',
  'rule.objection-not-checked.cannot-know': 'suppression done inside the mail provider',
  'rule.consent-default-true':
    'Consent defaults to granted. Valid consent needs an active choice; pre-set values do not count.',
  'rule.consent-default-true.title': 'Consent granted by default',
  'rule.consent-default-true.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.consent-default-true.help': 'Start with no consent and let the person choose.',
  'rule.consent-default-true.cannot-know': 'server-side overrides',
  'rule.consent-bundled':
    'One consent flag covers several purposes or is tied to registration. Separate choices are usually needed.',
  'rule.consent-bundled.title': 'One consent for several purposes',
  'rule.consent-bundled.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.consent-bundled.help': 'Keep one flag for each purpose.',
  'rule.consent-bundled.cannot-know': 'the wording shown to the user',
  'rule.consent-record-incomplete':
    'Consent is stored without {missing}. You must be able to show who agreed to what, when and how.',
  'rule.consent-record-incomplete.title': 'Incomplete record of consent',
  'rule.consent-record-incomplete.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.consent-record-incomplete.help': 'Store time, wording version, purpose and source with the consent.',
  'rule.consent-record-incomplete.cannot-know': 'records kept in the consent platform',
  'rule.missing-double-opt-in':
    'Subscription becomes active without confirmation mail. Double opt-in is the usual way to prove e-mail consent in Germany.',
  'rule.missing-double-opt-in.title': 'Subscription without confirmation',
  'rule.missing-double-opt-in.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.missing-double-opt-in.help': 'Store the subscription as pending until the address is confirmed.',
  'rule.missing-double-opt-in.cannot-know': 'confirmation handled by the newsletter service',
  'rule.consent-withdrawal-missing':
    'Consent can be given here, but no withdrawal path was found in the project. Withdrawing must be as easy.',
  'rule.consent-withdrawal-missing.title': 'No way to withdraw consent',
  'rule.consent-withdrawal-missing.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.consent-withdrawal-missing.help': 'Offer a handler that withdraws the consent as easily as it was given.',
  'rule.consent-withdrawal-missing.cannot-know': 'preference centre hosted elsewhere',
  'rule.missing-unsubscribe': 'Marketing message without a visible unsubscribe link in the body.',
  'rule.missing-unsubscribe.title': 'Marketing message without unsubscribe link',
  'rule.missing-unsubscribe.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.missing-unsubscribe.help': 'Put an unsubscribe link or the provider’s token into the body.',
  'rule.missing-unsubscribe.cannot-know': 'footers added by the mail provider',
  'rule.missing-list-unsubscribe-header':
    'Bulk marketing mail without `List-Unsubscribe` and `List-Unsubscribe-Post: List-Unsubscribe=One-Click`. Gmail and Yahoo expect one-click unsubscribe from bulk senders.',
  'rule.missing-list-unsubscribe-header.title': 'Bulk mail without List-Unsubscribe',
  'rule.missing-list-unsubscribe-header.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.missing-list-unsubscribe-header.help': 'Send both headers with an https address.',
  'rule.missing-list-unsubscribe-header.cannot-know': 'headers added by the provider; sending volume',
  'rule.tracking-before-consent':
    '{tracker} stores or reads device information without a visible consent check. Consent is normally needed unless strictly necessary.',
  'rule.tracking-before-consent.title': 'Tracking before consent',
  'rule.tracking-before-consent.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.tracking-before-consent.help': 'Start the tracker in the callback of the consent banner.',
  'rule.tracking-before-consent.cannot-know': 'whether the tag manager blocks it',
  'rule.email-open-tracking-without-consent':
    'Open or click tracking per recipient is enabled. Supervisory authorities treat mail pixels as access to the device; consent is usually expected.',
  'rule.email-open-tracking-without-consent.title': 'Mail tracking without consent',
  'rule.email-open-tracking-without-consent.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.email-open-tracking-without-consent.help': 'Switch the tracking off or make it depend on a consent.',
  'rule.email-open-tracking-without-consent.cannot-know': 'provider account defaults',
  'rule.consent-mode-default-granted':
    'Consent Mode default is `granted`, missing, or lacks `ad_user_data`/`ad_personalization`. For EEA traffic start with `denied`. Consent Mode itself is not consent.',
  'rule.consent-mode-default-granted.title': 'Consent Mode granted by default',
  'rule.consent-mode-default-granted.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.consent-mode-default-granted.help': 'Set all four signals to `denied` before the first `config` call.',
  'rule.consent-mode-default-granted.cannot-know': 'region settings and CMP behaviour',
  'rule.tcf-api-outdated':
    '`getTCData` is deprecated since TCF 2.2. Use `addEventListener`, treat undefined `gdprApplies` as applicable, and check the TCF version your vendors require.',
  'rule.tcf-api-outdated.title': 'Outdated TCF call',
  'rule.tcf-api-outdated.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.tcf-api-outdated.help': 'Listen with `addEventListener`.',
  'rule.tcf-api-outdated.cannot-know': 'which vendors are on the list',
  'rule.audience-upload-without-consent':
    'Customer data is uploaded to an ad network without a visible consent filter. Hashing does not remove the need for a legal basis.',
  'rule.audience-upload-without-consent.title': 'Audience upload without a consent filter',
  'rule.audience-upload-without-consent.why':
    'Advertising and tracking usually need a valid consent or another ground, and people can object at any time.',
  'rule.audience-upload-without-consent.help': 'Filter the list by the advertising consent of each contact.',
  'rule.audience-upload-without-consent.cannot-know': 'joint-controller arrangement and notices',
  'rule.ai-chat-undisclosed':
    'Model output reaches a person in a chat or call without a visible AI notice at the start of the session.',
  'rule.ai-chat-undisclosed.title': 'AI conversation without notice',
  'rule.ai-chat-undisclosed.why':
    'Who talks to a machine should know it from the start, unless that is obvious (Art. 50(1) and (5) AI Act, applicable since 2 August 2026).',
  'rule.ai-chat-undisclosed.help': 'Show a notice before or with the first answer of the AI.',
  'rule.ai-chat-undisclosed.cannot-know': 'whether the AI nature is obvious or the notice is rendered elsewhere',
  'rule.ai-output-unlabelled':
    'Generated {modality} is published or sent without an AI label. For realistic media and for text on matters of public interest a label may be mandatory; otherwise it is good practice.',
  'rule.ai-output-unlabelled.title': 'AI content without a label',
  'rule.ai-output-unlabelled.why':
    'People judge a text or an image differently when they know that an AI made it. For some content Art. 50(4) AI Act asks for a label; for the rest it is good practice.',
  'rule.ai-output-unlabelled.help':
    'Add a label to the content itself, or let a person approve the text before it goes out.',
  'rule.ai-output-unlabelled.cannot-know': 'whether the content is realistic, public or editorially reviewed',
  'rule.ai-media-unmarked':
    'Generated {modality} is stored or published without machine-readable marking. If you are the provider of the generating system, marking and detectability are required (systems on the market before 2 Aug 2026: from 2 Dec 2026).',
  'rule.ai-media-unmarked.title': 'AI media without a machine-readable mark',
  'rule.ai-media-unmarked.why': 'People should be able to tell what an AI made and when they talk to one.',
  'rule.ai-media-unmarked.help':
    'Write a C2PA manifest or the IPTC digital source type, and keep the marks of the model.',
  'rule.ai-media-unmarked.cannot-know':
    'marks already embedded by the model provider; your role as provider or deployer',
  'rule.ai-metadata-stripped':
    'Image processing here removes metadata, which may delete an AI provenance mark. Keep metadata or re-apply the mark.',
  'rule.ai-metadata-stripped.title': 'AI provenance mark removed',
  'rule.ai-metadata-stripped.why': 'People should be able to tell what an AI made and when they talk to one.',
  'rule.ai-metadata-stripped.help': 'Keep the metadata or mark the file again after the last step.',
  'rule.ai-metadata-stripped.cannot-know': 'whether the source carries a mark',
  'rule.ai-label-not-perceivable':
    'The AI label is hidden, only in metadata, in a tooltip or in legal text. It should be noticeable at first contact and accessible.',
  'rule.ai-label-not-perceivable.title': 'AI label that nobody sees',
  'rule.ai-label-not-perceivable.why': 'People should be able to tell what an AI made and when they talk to one.',
  'rule.ai-label-not-perceivable.help': 'Show visible text beside the content that screen readers can read as well.',
  'rule.ai-label-not-perceivable.cannot-know': 'final layout and contrast',
  'rule.ai-human-persona':
    'The assistant is given a human identity or told to deny being an AI. This may mislead and defeats the disclosure duty.',
  'rule.ai-human-persona.title': 'Assistant poses as a human',
  'rule.ai-human-persona.why': 'People should be able to tell what an AI made and when they talk to one.',
  'rule.ai-human-persona.help': 'Let the prompt say that the assistant names itself an AI when asked.',
  'rule.ai-human-persona.cannot-know': 'what the interface shows next to the name',
  'rule.ai-agent-principal-undisclosed':
    'An agent contacts third persons without saying that it is an AI and for whom it acts.',
  'rule.ai-agent-principal-undisclosed.title': 'Agent does not say for whom it acts',
  'rule.ai-agent-principal-undisclosed.why': 'People should be able to tell what an AI made and when they talk to one.',
  'rule.ai-agent-principal-undisclosed.help': 'Sign with a line that names the AI and the one it acts for.',
  'rule.ai-agent-principal-undisclosed.cannot-know': 'whether a human sends the message',
  'rule.ai-edit-after-review':
    'Text is changed by AI after human approval. The editorial exception may be lost; review again after the last AI step.',
  'rule.ai-edit-after-review.title': 'AI edit after the review',
  'rule.ai-edit-after-review.why': 'People should be able to tell what an AI made and when they talk to one.',
  'rule.ai-edit-after-review.help': 'Move the AI step before the review, or ask for a new approval after it.',
  'rule.ai-edit-after-review.cannot-know': 'how substantial the change is',
  'rule.social-bot-unlabelled':
    'Automated post from an account that may look personal. German media law asks for a visible automation notice.',
  'rule.social-bot-unlabelled.title': 'Automated post without notice',
  'rule.social-bot-unlabelled.why': 'People should be able to tell what an AI made and when they talk to one.',
  'rule.social-bot-unlabelled.help': 'Add a line that says the post is automated.',
  'rule.social-bot-unlabelled.cannot-know': 'how the account looks',
  'rule.emotion-or-biometric-inference':
    'Emotion recognition or biometric categorisation detected ({api}). Some uses are prohibited, others need notice to the person. Legal review needed.',
  'rule.emotion-or-biometric-inference.title': 'Emotion or biometric inference',
  'rule.emotion-or-biometric-inference.why': 'People should be able to tell what an AI made and when they talk to one.',
  'rule.emotion-or-biometric-inference.help':
    'Remove the call, or document the lawful case and inform the people concerned.',
  'rule.emotion-or-biometric-inference.cannot-know': 'workplace or education context; medical or safety exception',
  'rule.manipulative-targeting':
    'Audience or prompt targets vulnerability ({marker}). Exploiting vulnerabilities may be prohibited.',
  'rule.manipulative-targeting.title': 'Targeting of vulnerability',
  'rule.manipulative-targeting.why': 'People should be able to tell what an AI made and when they talk to one.',
  'rule.manipulative-targeting.help': 'Use such a segment to leave people out, never to address them.',
  'rule.manipulative-targeting.cannot-know': 'intent and harm',
  'rule.automated-decision-no-review':
    'A score or model output triggers `{action}` without a human step. If this has legal or similarly significant effect, Art. 22 GDPR applies. Review needed.',
  'rule.automated-decision-no-review.title': 'Automated decision without review',
  'rule.automated-decision-no-review.why':
    'A refusal, a block or a worse price that no person looked at can violate Art. 22 GDPR. The Court of Justice (C-634/21) sees a decision already in a score on which others draw strongly.',
  'rule.automated-decision-no-review.help':
    'Let the code propose and a person decide: store the case as pending and act only after an approval.',
  'rule.automated-decision-no-review.cannot-know': 'how significant the effect is; downstream human checks',
  'rule.rubber-stamp-review':
    'The review step approves automatically ({how}). Human involvement needs real authority and competence to change the result.',
  'rule.rubber-stamp-review.title': 'Approval that nobody gives',
  'rule.rubber-stamp-review.why':
    'What a machine decides about a person should be explainable, open to objection and, where it matters, looked at by a person.',
  'rule.rubber-stamp-review.help': 'Let a named person approve or refuse; a timeout must not approve.',
  'rule.rubber-stamp-review.cannot-know': 'how carefully people review',
  'rule.decision-without-explanation':
    'The decision is returned or stored without reasons. People may ask which data led to the result and how.',
  'rule.decision-without-explanation.title': 'Decision without reasons',
  'rule.decision-without-explanation.why':
    'What a machine decides about a person should be explainable, open to objection and, where it matters, looked at by a person.',
  'rule.decision-without-explanation.help': 'Store reasons in plain words with the decision.',
  'rule.decision-without-explanation.cannot-know': 'whether Art. 22 applies',
  'rule.decision-without-contest-path':
    'The notice about the decision names no way to object, to state a view or to reach a person.',
  'rule.decision-without-contest-path.title': 'Decision without a way to contest',
  'rule.decision-without-contest-path.why':
    'What a machine decides about a person should be explainable, open to objection and, where it matters, looked at by a person.',
  'rule.decision-without-contest-path.help': 'Name a contact or a link for objections in the notice.',
  'rule.decision-without-contest-path.cannot-know': 'other channels offered',
  'rule.special-category-in-decision':
    'A special-category field is an input to an automated decision. Art. 22(4) GDPR allows this only exceptionally.',
  'rule.special-category-in-decision.title': 'Special category in a decision',
  'rule.special-category-in-decision.why':
    'What a machine decides about a person should be explainable, open to objection and, where it matters, looked at by a person.',
  'rule.special-category-in-decision.help': 'Remove the feature from the decision.',
  'rule.special-category-in-decision.cannot-know': 'explicit consent and safeguards',
  'rule.proxy-feature-in-score':
    '`{field}` may act as a proxy for a protected trait in this score. Test for bias or drop it.',
  'rule.proxy-feature-in-score.title': 'Proxy feature in a score',
  'rule.proxy-feature-in-score.why':
    'What a machine decides about a person should be explainable, open to objection and, where it matters, looked at by a person.',
  'rule.proxy-feature-in-score.help': 'Remove the feature or record a bias test.',
  'rule.proxy-feature-in-score.cannot-know': 'the data distribution',
  'rule.opaque-score': 'The score is kept as a bare number. Store factors and model version with it.',
  'rule.opaque-score.title': 'Score without factors',
  'rule.opaque-score.why':
    'What a machine decides about a person should be explainable, open to objection and, where it matters, looked at by a person.',
  'rule.opaque-score.help': 'Store value, factors, model version and time together.',
  'rule.opaque-score.cannot-know': 'explanations produced elsewhere',
  'rule.personalised-price-undisclosed':
    'A price is set from personal data by an automated step without a notice. Consumers usually have to be told.',
  'rule.personalised-price-undisclosed.title': 'Personalised price without notice',
  'rule.personalised-price-undisclosed.why':
    'What a machine decides about a person should be explainable, open to objection and, where it matters, looked at by a person.',
  'rule.personalised-price-undisclosed.help': 'Show a notice beside the price.',
  'rule.personalised-price-undisclosed.cannot-know': 'B2B only; pure supply-and-demand pricing',
  'rule.high-risk-use-hint':
    'This looks like an Annex III use ({use}). High-risk duties apply from {date}; classify and document early.',
  'rule.high-risk-use-hint.now':
    'This looks like an Annex III use ({use}). High-risk duties apply since {date}; classify and document.',
  'rule.high-risk-use-hint.title': 'Possible high-risk use',
  'rule.high-risk-use-hint.why':
    'What a machine decides about a person should be explainable, open to objection and, where it matters, looked at by a person.',
  'rule.high-risk-use-hint.help': 'Record the classification with its reason in the configuration.',
  'rule.high-risk-use-hint.cannot-know': 'intended purpose and Art. 6(3) filter',
  'rule.missing-escalation-path':
    'This chat or bot flow has no hand-over to a person. Add escalation for emotional, complex or failing conversations.',
  'rule.missing-escalation-path.title': 'No hand-over to a person',
  'rule.missing-escalation-path.why':
    'An automation needs somebody who watches it, a record of what it did and a way to stop it.',
  'rule.missing-escalation-path.help': 'Offer a branch or a tool that hands over to a person.',
  'rule.missing-escalation-path.cannot-know': 'hand-over done by the platform',
  'rule.missing-decision-log':
    'AI-based action without an audit record. Log time, model and version, input reference, output, reviewer — without raw personal data.',
  'rule.missing-decision-log.title': 'AI action without an audit record',
  'rule.missing-decision-log.why':
    'An automation needs somebody who watches it, a record of what it did and a way to stop it.',
  'rule.missing-decision-log.help': 'Write an audit record with time, model, input reference, result and reviewer.',
  'rule.missing-decision-log.cannot-know': 'logging by a gateway or tracing tool',
  'rule.ai-input-unvalidated': 'Model input or output is used without schema validation.',
  'rule.ai-input-unvalidated.title': 'Model input or output not validated',
  'rule.ai-input-unvalidated.why':
    'An automation needs somebody who watches it, a record of what it did and a way to stop it.',
  'rule.ai-input-unvalidated.help': 'Parse the value with a schema before it is used.',
  'rule.ai-input-unvalidated.cannot-know': 'validation in another layer',
  'rule.missing-fallback': 'No way to switch this automation off or fall back. Add a flag and a safe default.',
  'rule.missing-fallback.title': 'No switch-off or fallback',
  'rule.missing-fallback.why':
    'An automation needs somebody who watches it, a record of what it did and a way to stop it.',
  'rule.missing-fallback.help': 'Guard the action with a flag and a safe default.',
  'rule.missing-fallback.cannot-know': 'infrastructure-level switches',
  'rule.missing-drift-monitoring': 'Scoring runs without drift or quality metrics and alerts.',
  'rule.missing-drift-monitoring.title': 'No drift monitoring',
  'rule.missing-drift-monitoring.why':
    'An automation needs somebody who watches it, a record of what it did and a way to stop it.',
  'rule.missing-drift-monitoring.help': 'Name the metric and who is alerted in the configuration.',
  'rule.missing-drift-monitoring.cannot-know': 'external monitoring',
  'rule.missing-bias-check': 'No bias check is recorded for this model or segment, or it is older than {days} days.',
  'rule.missing-bias-check.title': 'No current bias check',
  'rule.missing-bias-check.why':
    'An automation needs somebody who watches it, a record of what it did and a way to stop it.',
  'rule.missing-bias-check.help': 'Record a dated bias review in the configuration.',
  'rule.missing-bias-check.cannot-know': 'results kept elsewhere',
  'rule.missing-model-card': 'Model `{model}` is used but has no card in the inventory.',
  'rule.missing-model-card.no-code': 'The entry `{system}` names no file of the program.',
  'rule.missing-model-card.title': 'No model card',
  'rule.missing-model-card.why':
    'An automation needs somebody who watches it, a record of what it did and a way to stop it.',
  'rule.missing-model-card.help': 'Name a model card in the configuration.',
  'rule.missing-model-card.cannot-know': 'cards kept outside the repository',
  'rule.missing-data-provenance': 'Data set `{dataset}` has no recorded origin, legal basis or date.',
  'rule.missing-data-provenance.title': 'No record of data origin',
  'rule.missing-data-provenance.why':
    'An automation needs somebody who watches it, a record of what it did and a way to stop it.',
  'rule.missing-data-provenance.help': 'Record origin, legal basis and date of the data.',
  'rule.missing-data-provenance.cannot-know': 'records held by a data catalogue',
  'rule.missing-owner': 'No responsible person or approver is named for this automation.',
  'rule.missing-owner.approver': 'This system acts with approval, but nobody is named who approves.',
  'rule.missing-owner.title': 'Nobody responsible',
  'rule.missing-owner.why':
    'An automation needs somebody who watches it, a record of what it did and a way to stop it.',
  'rule.missing-owner.help': 'Name an owner and, where people approve, an approver.',
  'rule.missing-owner.cannot-know': 'organisation charts',
  'rule.review-overdue': 'The last {kind} review is {days} days old (limit {limit}).',
  'rule.review-overdue.title': 'Review overdue',
  'rule.review-overdue.why':
    'An automation needs somebody who watches it, a record of what it did and a way to stop it.',
  'rule.review-overdue.help': 'Carry out the review and enter its date.',
  'rule.review-overdue.cannot-know': 'whether the review took place',
  'rule.ai-literacy-record-missing': 'No current AI-literacy or privacy training is recorded for the team.',
  'rule.ai-literacy-record-missing.title': 'No training record',
  'rule.ai-literacy-record-missing.why':
    'An automation needs somebody who watches it, a record of what it did and a way to stop it.',
  'rule.ai-literacy-record-missing.help': 'Enter date and topics of the training in the configuration.',
  'rule.ai-literacy-record-missing.cannot-know': 'training records held by HR',
  'rule.dpia-hint': 'Several high-risk signals ({signals}). Check whether a data-protection impact assessment is due.',
  'rule.dpia-hint.title': 'Check for an impact assessment',
  'rule.dpia-hint.why': 'An automation needs somebody who watches it, a record of what it did and a way to stop it.',
  'rule.dpia-hint.help': 'Carry out the assessment, or record why it is not needed.',
  'rule.dpia-hint.cannot-know': 'scale and context',
  'rule.suppression-without-reason': 'This suppression gives no reason and has no effect. Add one after `--`.',
  'rule.suppression-without-reason.title': 'Suppression without a reason',
  'rule.suppression-without-reason.why':
    'A silenced finding is an accepted risk. Who accepted it, and why, must be visible later (Art. 5(2) GDPR).',
  'rule.suppression-without-reason.help': 'Write the reason after two dashes: `-- why, ticket`.',
  'rule.suppression-without-reason.cannot-know': 'whether the reason is a good one',
  'rule.unused-suppression': 'This suppression matches no finding of `{rule}`. Remove it.',
  'rule.unused-suppression.title': 'Unused suppression',
  'rule.unused-suppression.why': 'A suppression without a finding hides the next one that appears there.',
  'rule.unused-suppression.help': 'Remove the comment.',
  'rule.unused-suppression.cannot-know': 'whether the reason is a good one',
};
