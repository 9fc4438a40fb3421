import { defineCategory } from '../define-category.js';

/** Consent, objection, preferences; data about third persons. */
export const preferencesCategories = [
  defineCategory({
    key: 'pref.consent',
    en: 'Consent and objection status',
    de: 'Einwilligungs- und Widerspruchsstatus',
    dpv: 'pd:PrivacyPreference exact',
    fides: 'user.privacy_preferences exact',
    risk: 'low',
    shape: 'flag',
    likely:
      'marketingConsent newsletterOptIn consentTimestamp tcString unsubscribedAt doNotContact einwilligung werbeeinwilligung',
    weak: 'widerspruch zustimmung consent optIn',
    stems: 'einwilligung werbeeinwilligung',
    falseFriends: 'consent mode',
  }),
  defineCategory({
    key: 'pref.communication',
    en: 'Channel and frequency preference',
    de: 'Kontaktpräferenz',
    dpv: 'pd:Preference exact',
    fides: 'user.account.settings close',
    risk: 'low',
    shape: 'flag',
    likely: 'preferredChannel mailFrequency topicSubscriptions kontaktpraeferenz versandhaeufigkeit',
    stems: 'kontaktpraeferenz',
  }),
  defineCategory({
    key: 'rel.thirdPerson',
    en: 'Data about another person (referral, address book)',
    de: 'Daten Dritter (Empfehlung, Adressbuch)',
    dpv: 'pd:SocialNetwork close',
    fides: 'user.social broader',
    risk: 'high',
    shape: 'object',
    sure: 'friendEmail referralEmail refereeName freundEmail empfehlungskontakt',
    weak: 'addressBook invitedContacts adressbuch',
    falseFriends: 'contacts page, db connections, socket connection',
  }),
];
