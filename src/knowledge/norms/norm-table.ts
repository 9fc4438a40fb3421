/** `id | German citation | title en | title de | law | verification | applies from (when not as the law)`, one norm a line. */
export const normTable = `
GDPR Art. 4(5) | Art. 4 Nr. 5 DSGVO | Pseudonymisation | Pseudonymisierung | gdpr | known
GDPR Art. 4(11) | Art. 4 Nr. 11 DSGVO | What consent is | Begriff der Einwilligung | gdpr | known
GDPR Art. 5(1)(a) | Art. 5 Abs. 1 lit. a DSGVO | Lawfulness, fairness, transparency | Rechtmäßigkeit, Treu und Glauben, Transparenz | gdpr | known
GDPR Art. 5(1)(b) | Art. 5 Abs. 1 lit. b DSGVO | Purpose limitation | Zweckbindung | gdpr | known
GDPR Art. 5(1)(c) | Art. 5 Abs. 1 lit. c DSGVO | Data minimisation | Datenminimierung | gdpr | known
GDPR Art. 5(1)(d) | Art. 5 Abs. 1 lit. d DSGVO | Accuracy | Richtigkeit | gdpr | known
GDPR Art. 5(1)(e) | Art. 5 Abs. 1 lit. e DSGVO | Storage limitation | Speicherbegrenzung | gdpr | known
GDPR Art. 5(1)(f) | Art. 5 Abs. 1 lit. f DSGVO | Integrity and confidentiality | Integrität und Vertraulichkeit | gdpr | known
GDPR Art. 5(2) | Art. 5 Abs. 2 DSGVO | Accountability | Rechenschaftspflicht | gdpr | known
GDPR Art. 5(2), 24 | Art. 5 Abs. 2, Art. 24 DSGVO | Accountability and responsibility | Rechenschaftspflicht und Verantwortung | gdpr | known
GDPR Art. 6 | Art. 6 DSGVO | Legal bases | Rechtsgrundlagen | gdpr | known
GDPR Art. 6(1)(a) | Art. 6 Abs. 1 lit. a DSGVO | Consent as legal basis | Einwilligung als Rechtsgrundlage | gdpr | known
GDPR Art. 6(1)(f) | Art. 6 Abs. 1 lit. f DSGVO | Legitimate interests | Berechtigte Interessen | gdpr | known
GDPR Art. 6(4) | Art. 6 Abs. 4 DSGVO | Compatibility with another purpose | Vereinbarkeit mit einem anderen Zweck | gdpr | known
GDPR Art. 7 | Art. 7 DSGVO | Conditions for consent | Bedingungen für die Einwilligung | gdpr | known
GDPR Art. 7(1) | Art. 7 Abs. 1 DSGVO | Proof of consent | Nachweis der Einwilligung | gdpr | known
GDPR Art. 7(2) | Art. 7 Abs. 2 DSGVO | Consent set apart from other matters | Trennung der Einwilligung von anderen Sachverhalten | gdpr | known
GDPR Art. 7(3) | Art. 7 Abs. 3 DSGVO | Withdrawal of consent | Widerruf der Einwilligung | gdpr | known
GDPR Art. 7(4) | Art. 7 Abs. 4 DSGVO | Consent tied to a contract | Kopplung der Einwilligung an einen Vertrag | gdpr | known
GDPR Art. 8 | Art. 8 DSGVO | Consent of children | Einwilligung von Kindern | gdpr | known
GDPR Art. 9 | Art. 9 DSGVO | Special categories | Besondere Kategorien | gdpr | known
GDPR Art. 9(2)(a),(g) | Art. 9 Abs. 2 lit. a, g DSGVO | Explicit consent, substantial public interest | Ausdrückliche Einwilligung, erhebliches öffentliches Interesse | gdpr | known
GDPR Art. 12(2) | Art. 12 Abs. 2 DSGVO | Easy exercise of rights | Erleichterung der Rechte | gdpr | known
GDPR Art. 13(2)(f) | Art. 13 Abs. 2 lit. f DSGVO | Information on automated decisions | Information über automatisierte Entscheidungen | gdpr | known
GDPR Art. 14 | Art. 14 DSGVO | Information when data comes from elsewhere | Information bei Daten aus anderer Quelle | gdpr | known
GDPR Art. 14(2)(f) | Art. 14 Abs. 2 lit. f DSGVO | Source of the data | Quelle der Daten | gdpr | known
GDPR Art. 14(2)(g) | Art. 14 Abs. 2 lit. g DSGVO | Information on automated decisions | Information über automatisierte Entscheidungen | gdpr | known
GDPR Art. 15(1)(h) | Art. 15 Abs. 1 lit. h DSGVO | Access to the logic of a decision | Auskunft über die Logik einer Entscheidung | gdpr | known
GDPR Art. 17 | Art. 17 DSGVO | Erasure | Löschung | gdpr | known
GDPR Art. 21 | Art. 21 DSGVO | Right to object | Widerspruchsrecht | gdpr | known
GDPR Art. 21(2) | Art. 21 Abs. 2 DSGVO | Objection to direct marketing | Widerspruch gegen Direktwerbung | gdpr | known
GDPR Art. 21(3) | Art. 21 Abs. 3 DSGVO | No direct marketing after an objection | Keine Direktwerbung nach Widerspruch | gdpr | known
GDPR Art. 21(4) | Art. 21 Abs. 4 DSGVO | Notice of the right to object | Hinweis auf das Widerspruchsrecht | gdpr | known
GDPR Art. 22 | Art. 22 DSGVO | Automated individual decisions | Automatisierte Entscheidungen im Einzelfall | gdpr | known
GDPR Art. 22(3) | Art. 22 Abs. 3 DSGVO | Human intervention, own view, contest | Eingreifen einer Person, eigener Standpunkt, Anfechtung | gdpr | known
GDPR Art. 22(4) | Art. 22 Abs. 4 DSGVO | Special categories in automated decisions | Besondere Kategorien in automatisierten Entscheidungen | gdpr | known
GDPR Art. 24(1), 32(1)(d), 35(11) | Art. 24 Abs. 1, Art. 32 Abs. 1 lit. d, Art. 35 Abs. 11 DSGVO | Regular review of measures | Regelmäßige Überprüfung der Maßnahmen | gdpr | known
GDPR Art. 25 | Art. 25 DSGVO | Data protection by design and by default | Datenschutz durch Technik und Voreinstellungen | gdpr | known
GDPR Art. 25(2) | Art. 25 Abs. 2 DSGVO | Data protection by default | Datenschutzfreundliche Voreinstellungen | gdpr | known
GDPR Art. 26 | Art. 26 DSGVO | Joint controllers | Gemeinsam Verantwortliche | gdpr | known
GDPR Art. 28 | Art. 28 DSGVO | Processors | Auftragsverarbeiter | gdpr | known
GDPR Art. 30 | Art. 30 DSGVO | Records of processing | Verzeichnis der Verarbeitungstätigkeiten | gdpr | known
GDPR Art. 32 | Art. 32 DSGVO | Security of processing | Sicherheit der Verarbeitung | gdpr | known
GDPR Art. 35 | Art. 35 DSGVO | Impact assessment | Datenschutz-Folgenabschätzung | gdpr | known
GDPR Art. 35(3)(b) | Art. 35 Abs. 3 lit. b DSGVO | Impact assessment for special categories on a large scale | Folgenabschätzung bei besonderen Kategorien in großem Umfang | gdpr | known
GDPR Chapter V | Kapitel V DSGVO | Transfers to third countries | Übermittlung in Drittländer | gdpr | known
GDPR Rec. 32, 43 | Erwägungsgründe 32, 43 DSGVO | Free and separate consent | Freiwillige und getrennte Einwilligung | gdpr | known
GDPR Rec. 71 | Erwägungsgrund 71 DSGVO | Fair profiling | Faires Profiling | gdpr | known
CJEU C-634/21 | EuGH C-634/21 | SCHUFA: a score can be the decision | SCHUFA: Ein Score kann die Entscheidung sein | cjeu | primary | 2023-12-07
CJEU C-203/22 | EuGH C-203/22 | Dun & Bradstreet Austria: explanation in plain words | Dun & Bradstreet Austria: verständliche Erklärung | cjeu | primary | 2025-02-27
CJEU C-394/23 | EuGH C-394/23 | Mousse: courtesy title not necessary | Mousse: Anrede nicht erforderlich | cjeu | primary | 2025-01-09
CJEU C-446/21 | EuGH C-446/21 | Schrems v Meta: minimisation in advertising | Schrems gegen Meta: Datenminimierung in der Werbung | cjeu | primary | 2024-10-04
CJEU C-654/23 | EuGH C-654/23 | Inteligo Media: newsletters to account holders | Inteligo Media: Newsletter an Kontoinhaber | cjeu | primary | 2025-11-13
CJEU C-413/23 P | EuGH C-413/23 P | EDPS v SRB: identifiability is relative | EDSB gegen SRB: Personenbezug ist relativ | cjeu | agreeing | 2025-09-04
CJEU C-673/17 | EuGH C-673/17 | Planet49: pre-ticked boxes are no consent | Planet49: Voreinstellungen sind keine Einwilligung | cjeu | one-source | 2019-10-01
ePrivacy Directive Art. 5(3) | Art. 5 Abs. 3 ePrivacy-RL | Access to devices | Zugriff auf Endgeräte | eprivacy | known
ePrivacy Directive Art. 13 | Art. 13 ePrivacy-RL | Unsolicited communications | Unerbetene Nachrichten | eprivacy | primary
ePrivacy Directive Art. 13(2),(4) | Art. 13 Abs. 2, 4 ePrivacy-RL | Existing customers, way to opt out | Bestandskunden, Abmeldemöglichkeit | eprivacy | primary
§ 25 TDDDG | § 25 TDDDG | Access to devices | Zugriff auf Endeinrichtungen | tdddg | known
§ 25(1) TDDDG | § 25 Abs. 1 TDDDG | Consent to access to devices | Einwilligung in den Zugriff auf Endeinrichtungen | tdddg | one-source
§ 7 UWG | § 7 UWG | Unreasonable harassment | Unzumutbare Belästigungen | uwg | primary
§ 7(2) No. 2 UWG | § 7 Abs. 2 Nr. 2 UWG | Electronic mail without consent | Elektronische Post ohne Einwilligung | uwg | primary
§ 7(3) No. 3 UWG | § 7 Abs. 3 Nr. 3 UWG | Objection of existing customers | Widerspruch von Bestandskunden | uwg | primary
§ 7(2) No. 3 c), (3) No. 4 UWG | § 7 Abs. 2 Nr. 3 lit. c, Abs. 3 Nr. 4 UWG | Address for opting out, notice at each use | Abmeldeadresse, Hinweis bei jeder Verwendung | uwg | primary
§ 7a UWG (phone) | § 7a UWG (Telefon) | Proof of consent to calls | Nachweis der Einwilligung in Telefonwerbung | uwg | one-source
§ 4a UWG | § 4a UWG | Aggressive practices | Aggressive geschäftliche Handlungen | uwg | known
§§ 5, 5a UWG | §§ 5, 5a UWG | Misleading practices | Irreführung | uwg | known
§ 18(3) MStV | § 18 Abs. 3 MStV | Notice on automated posts | Hinweis bei automatisierten Beiträgen | mstv | one-source
AGG | AGG | German equal-treatment law | Allgemeines Gleichbehandlungsgesetz | other-law | known
Directive 2005/29/EC | Richtlinie 2005/29/EG | Unfair commercial practices | Unlautere Geschäftspraktiken | other-law | known
Directive (EU) 2019/882 | Richtlinie (EU) 2019/882 | Accessibility of products and services | Barrierefreiheit von Produkten und Diensten | other-law | known
Directive 2011/83/EU Art. 6(1)(ea) | Art. 6 Abs. 1 lit. ea Richtlinie 2011/83/EU | Notice of personalised prices | Hinweis auf personalisierte Preise | other-law | known
Art. 246a § 1 EGBGB | Art. 246a § 1 EGBGB | Information for consumers | Informationspflichten gegenüber Verbrauchern | other-law | known
AI Act Art. 4 | Art. 4 KI-VO | AI literacy | KI-Kompetenz | ai-act | agreeing | 2025-02-02
AI Act Art. 4a, 10(2)(f) | Art. 4a, Art. 10 Abs. 2 lit. f KI-VO | Detection and correction of bias | Erkennung und Korrektur von Verzerrungen | ai-act | agreeing | 2027-12-02
AI Act Art. 5(1)(a),(b) | Art. 5 Abs. 1 lit. a, b KI-VO | Manipulation, exploitation of vulnerabilities | Manipulation, Ausnutzen von Schutzbedürftigkeit | ai-act | agreeing | 2025-02-02
AI Act Art. 5(1)(f),(g) | Art. 5 Abs. 1 lit. f, g KI-VO | Emotions at work and school, biometric categorisation | Emotionen in Arbeit und Schule, biometrische Kategorisierung | ai-act | agreeing | 2025-02-02
AI Act Art. 50 | Art. 50 KI-VO | Transparency | Transparenz | ai-act | agreeing
AI Act Art. 50(1) | Art. 50 Abs. 1 KI-VO | People know that they deal with AI | Menschen wissen, dass sie mit KI zu tun haben | ai-act | agreeing
AI Act Art. 50(2) | Art. 50 Abs. 2 KI-VO | Machine-readable marking | Maschinenlesbare Markierung | ai-act | agreeing
AI Act Art. 50(3) | Art. 50 Abs. 3 KI-VO | Notice of emotion recognition | Hinweis auf Emotionserkennung | ai-act | agreeing
AI Act Art. 50(4) | Art. 50 Abs. 4 KI-VO | Deep fakes and texts of public interest | Deepfakes und Texte von öffentlichem Interesse | ai-act | agreeing
AI Act Art. 50(5) | Art. 50 Abs. 5 KI-VO | Clear notice at first contact | Klarer Hinweis beim ersten Kontakt | ai-act | agreeing
AI Act Art. 111(4) | Art. 111 Abs. 4 KI-VO | Transition for marking | Übergangsfrist für die Markierung | ai-act | agreeing | 2026-07-27
AI Act Annex III No. 1 | Anhang III Nr. 1 KI-VO | Biometrics as high-risk use | Biometrie als Hochrisiko-Einsatz | ai-act | agreeing | 2027-12-02
AI Act Annex III No. 1, 4(a), 5(b), 5(c), 8(b) | Anhang III Nr. 1, 4 lit. a, 5 lit. b, c, 8 lit. b KI-VO | High-risk uses | Hochrisiko-Einsätze | ai-act | agreeing | 2027-12-02
AI Act Art. 6(2)-(3) | Art. 6 Abs. 2, 3 KI-VO | Classification as high-risk | Einstufung als Hochrisiko-System | ai-act | agreeing | 2027-12-02
AI Act Art. 10(2)(b) (high-risk) | Art. 10 Abs. 2 lit. b KI-VO (Hochrisiko) | Origin of data | Herkunft der Daten | ai-act | agreeing | 2027-12-02
AI Act Art. 10(2)(f),(g) (high-risk) | Art. 10 Abs. 2 lit. f, g KI-VO (Hochrisiko) | Examination of bias | Untersuchung auf Verzerrungen | ai-act | agreeing | 2027-12-02
AI Act Art. 10, 15 (high-risk) | Art. 10, 15 KI-VO (Hochrisiko) | Data quality, accuracy, robustness | Datenqualität, Genauigkeit, Robustheit | ai-act | agreeing | 2027-12-02
AI Act Art. 11, 13, Annex IV (high-risk) | Art. 11, 13, Anhang IV KI-VO (Hochrisiko) | Technical documentation | Technische Dokumentation | ai-act | agreeing | 2027-12-02
AI Act Art. 12, 19, 26(6) (high-risk) | Art. 12, 19, 26 Abs. 6 KI-VO (Hochrisiko) | Logs | Protokolle | ai-act | agreeing | 2027-12-02
AI Act Art. 13 (high-risk) | Art. 13 KI-VO (Hochrisiko) | Interpretable output | Interpretierbare Ausgabe | ai-act | agreeing | 2027-12-02
AI Act Art. 14, 26(2) (high-risk) | Art. 14, 26 Abs. 2 KI-VO (Hochrisiko) | Human oversight | Menschliche Aufsicht | ai-act | agreeing | 2027-12-02
AI Act Art. 14(4)(e) (high-risk) | Art. 14 Abs. 4 lit. e KI-VO (Hochrisiko) | Stop button | Anhalten des Systems | ai-act | agreeing | 2027-12-02
AI Act Art. 15, 26(5), 72 (high-risk) | Art. 15, 26 Abs. 5, 72 KI-VO (Hochrisiko) | Monitoring in operation | Überwachung im Betrieb | ai-act | agreeing | 2027-12-02
AI Act Art. 26(2) (high-risk) | Art. 26 Abs. 2 KI-VO (Hochrisiko) | Competent people for oversight | Fachkundige Aufsicht | ai-act | agreeing | 2027-12-02
AI Act Art. 86 (Annex III) | Art. 86 KI-VO (Anhang III) | Explanation of decisions | Erläuterung von Entscheidungen | ai-act | open | 2027-12-02
Code of Practice (10 June 2026) | Praxisleitfaden (10. Juni 2026) | Transparency of AI content (voluntary) | Transparenz von KI-Inhalten (freiwillig) | guidance | agreeing | 2026-06-10
Code of Practice Sec. 1 Measure 1.2 | Praxisleitfaden Abschnitt 1 Maßnahme 1.2 | No removal of marks (voluntary) | Kein Entfernen von Marken (freiwillig) | guidance | agreeing | 2026-06-10
Commission guidelines C(2026) 5054, para. 31 | Leitlinien der Kommission C(2026) 5054, Rn. 31 | Agents name their principal | Agenten nennen ihren Auftraggeber | guidance | agreeing | 2026-07-20
Commission guidelines C(2026) 5054, para. 136 | Leitlinien der Kommission C(2026) 5054, Rn. 136 | Changes by AI after the review | Änderungen durch KI nach der Prüfung | guidance | agreeing | 2026-07-20
EDPB Guidelines 2/2023 | EDSA-Leitlinien 2/2023 | Technical scope of Art. 5(3) ePrivacy Directive | Technischer Anwendungsbereich von Art. 5 Abs. 3 ePrivacy-RL | guidance | agreeing
EDPB Guidelines 08/2020 | EDSA-Leitlinien 08/2020 | Targeting of social media users | Gezielte Ansprache in sozialen Medien | guidance | primary
EDPB Opinion 28/2024 | EDSA-Stellungnahme 28/2024 | AI models and personal data | KI-Modelle und personenbezogene Daten | guidance | known
WP251 rev.01 | WP251 rev.01 | Automated decisions and profiling | Automatisierte Entscheidungen und Profiling | guidance | known
WP248 rev.01 | WP248 rev.01 | Criteria for impact assessments | Kriterien für Folgenabschätzungen | guidance | one-source
RFC 2369 | RFC 2369 | List headers | List-Kopfzeilen | standard | agreeing
RFC 8058 | RFC 8058 | One-click unsubscribe | Ein-Klick-Abmeldung | standard | agreeing
Gmail and Yahoo sender requirements | Absenderanforderungen von Gmail und Yahoo | Delivery rules of mailbox providers, no law | Zustellregeln der Postfachanbieter, kein Gesetz | standard | agreeing
Google Consent Mode v2 | Google Consent Mode v2 | Consent signals to Google | Einwilligungssignale an Google | standard | primary
IAB TCF v2.3 / v2.4 | IAB TCF v2.3 / v2.4 | Consent framework of the advertising industry | Einwilligungsrahmen der Werbewirtschaft | standard | agreeing
C2PA | C2PA | Content provenance | Inhaltsherkunft | standard | primary
IPTC digitalSourceType | IPTC digitalSourceType | Kind of digital source | Art der digitalen Quelle | standard | primary
good practice (seed) | gute Praxis | Good practice | Gute Praxis | practice | known
`;
