import { wordSet } from '../personal-data/tokens.js';

/** Words of names that speak for direct marketing, in English and German. */
export const marketingWords = wordSet(`
  newsletter newsletters campaign campaigns promo promos promotion promotions promotional marketing advert adverts
  advertising drip nurture nurturing outreach coldmail winback reengage reengagement upsell crosssell blackfriday werbung werbemail werbemails werbe mailing mailings rundbrief
  kampagne kampagnen rabattaktion sonderangebot digest offers
  bulkmail massmail massenmail blast eblast retargeting teaser
`);

/** The same in two words. */
export const marketingSequences: readonly string[] = [
  'cold mail',
  'cold email',
  'win back',
  're engage',
  're engagement',
  'cross sell',
  'up sell',
  'black friday',
  'abandoned cart',
  'cart abandonment',
  'abandoned basket',
  'warenkorb abbrecher',
  'product launch',
  'product update',
  'product updates',
  'product news',
  'special offer',
  'flash sale',
  'mass mail',
  'mass email',
  'bulk mail',
  'bulk email',
  'email blast',
  'new arrivals',
  'we miss you',
  'loyalty offer',
  'birthday offer',
  'birthday voucher',
  'price drop',
  'back in stock',
];

/** Words of messages that a contract, a law or the person asked for, and of mail to the own people. */
export const serviceWords = wordSet(`
  password passwort reset verify verification verifizierung verifizieren confirm confirmation bestaetigung
  bestaetigen bestaetigungs invoice invoices rechnung rechnungen receipt receipts quittung beleg order orders bestellung
  bestellungen bestell shipping shipment shipped versand delivery lieferung payment payments zahlung refund erstattung
  security sicherheit alert alerts otp magiclink mfa twofactor 2fa invitation invitations invite invites einladung
  einladungen appointment appointments termin termine booking bookings buchung reservation support ticket tickets incident
  outage admin admins staff team internal owner operator moderator developer inquiry enquiry anfrage
  feedback test tests testmail preview unsubscribe unsubscription abmeldung abmelden optin doi optout export deletion
  dsar billing transactional transaktion transaktions login signin signup onboarding registration registrierung account
  activation aktivierung activate expired expiry bounce bounces receipt legal terms report
  error errors failure failed failover stats statistics analytics metrics mahnung dunning
`);

/** The same in two words. */
export const serviceSequences: readonly string[] = [
  'contact form',
  'contact us',
  'contact request',
  'contact message',
  'kontakt formular',
  'magic link',
  'one time',
  'welcome mail',
  'welcome email',
];

/** In the subject of a message. */
export const marketingSubject =
  /newsletter|\d+\s?%|\b(((summer|winter|spring|autumn|flash|big|mega|final|clearance|private|weekend|holiday) |on )sale|sale (ends|starts|is on|now|up to)|deals?|discounts?|coupons?|vouchers?|promo\w*|special offers?|exclusive|offers?|limited time|last chance|don.?t miss|black friday|cyber monday|new arrivals?|new collection|we miss you|come back|win a|shop now|save (up|big|now|\d|€|\$)|launch(ing)? (sale|week)|product (news|updates?)|what.?s new|weekly digest|angebote?|rabatt\w*|gutschein\w*|sonderaktion|sparen|neuheiten|neuigkeiten|exklusiv\w*|nur heute|wir vermissen|schnäppchen)\b/i;

export const serviceSubject =
  /\b(password|passwort|verify|verification|verifizier\w*|confirm\w*|bestätig\w*|orders?|bestell\w*|invoices?|rechnung\w*|receipts?|quittung|shipp\w*|versand\w*|delivery|lieferung|payments?|zahlung\w*|security|sicherheit\w*|log ?in|sign[- ]?in|sign ?up|(security|login|access) code|otp|invit\w*|einladung|appointment|termin\w*|booking|buchung|refund\w*|ticket|support|account|konto|reset|receipt|subscription (has|was|ended|renewed|cancel\w*)|contact form|kontaktformular|request|anfrage|terms of service|privacy policy|data export|unsubscribed|abgemeldet|welcome|willkommen|completed|abgeschlossen|submissions?|submitted|approved|rejected|declined|(has|have) been (deleted|removed|updated|changed|approved|rejected|received|processed|paid|added|completed)|wurden? (gelöscht|geändert|genehmigt|abgelehnt|entfernt))\b/i;
