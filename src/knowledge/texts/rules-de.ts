/** What each rule says, its title, why it matters, what helps, what static analysis cannot know: German. */
export const ruleTextsDe: Readonly<Record<string, string>> = {
  'rule.pii-beyond-purpose':
    '`{field}` sieht nach {category} aus. Für den Zweck „{purpose}“ ist das {fit}. Prüfen, ob es entfallen oder freiwillig werden kann.',
  'rule.pii-beyond-purpose.sent':
    '`{field}` sieht nach {category} aus und geht an {recipient}. Für den Zweck „{purpose}“ ({origin}) ist es {fit}. Prüfen, ob es entfallen kann.',
  'rule.pii-beyond-purpose.not-agreed':
    '`{field}` sieht nach {category} aus und geht an {recipient}; die Konfiguration nennt diese Kategorie dort nicht. Weglassen oder mit ihrem Zweck eintragen.',
  'rule.pii-beyond-purpose.inferred':
    '`{field}` sieht nach {category} aus. Für den Zweck, auf den die Namen hier schließen lassen, „{purpose}“, ist das {fit}. Prüfen, ob es entfallen oder freiwillig werden kann.',
  'rule.pii-beyond-purpose.title': 'Mehr Daten, als der Zweck braucht',
  'rule.pii-beyond-purpose.why':
    'Daten, die nicht erhoben oder weitergegeben werden, können nicht abfließen, nicht missbraucht werden und müssen nicht gelöscht werden.',
  'rule.pii-beyond-purpose.help':
    'Das Feld weglassen, freiwillig machen oder gröber speichern; wird es gebraucht, den Grund in der Konfiguration des Zwecks nennen.',
  'rule.pii-beyond-purpose.cannot-know': 'ob ein Vertrag oder ein Gesetz das Feld erforderlich macht',
  'rule.pii-special-category':
    '`{field}` enthält möglicherweise besondere Kategorien ({category}). Art. 9 DSGVO lässt das nur unter engen Voraussetzungen zu. Rechtliche Prüfung nötig.',
  'rule.pii-special-category.title': 'Besondere Kategorie personenbezogener Daten',
  'rule.pii-special-category.why':
    'Daten, die nicht erhoben oder weitergegeben werden, können nicht abfließen, nicht missbraucht werden und müssen nicht gelöscht werden.',
  'rule.pii-special-category.help':
    'Das Feld entfernen oder durch eine unverfängliche Angabe ersetzen; sonst den Grund nach Art. 9 Abs. 2 DSGVO und eine Folgenabschätzung dokumentieren.',
  'rule.pii-special-category.cannot-know':
    'ob eine ausdrückliche Einwilligung oder ein anderer Grund nach Art. 9 Abs. 2 vorliegt',
  'rule.pii-required-not-necessary':
    '`{field}` ist hier Pflicht, für „{purpose}“ aber meist nicht nötig. Erwägen, das Feld freiwillig zu machen und so zu kennzeichnen.',
  'rule.pii-required-not-necessary.title': 'Pflichtfeld, das der Zweck nicht braucht',
  'rule.pii-required-not-necessary.why':
    'Daten, die nicht erhoben oder weitergegeben werden, können nicht abfließen, nicht missbraucht werden und müssen nicht gelöscht werden.',
  'rule.pii-required-not-necessary.help': 'Das Feld freiwillig machen und im Formular so kennzeichnen.',
  'rule.pii-required-not-necessary.cannot-know': 'was das Formular außerhalb dieser Datei erklärt',
  'rule.pii-whole-object-to-sink': 'Ein ganzes {entity}-Objekt geht an {sink}. Nur die benötigten Felder übergeben.',
  'rule.pii-whole-object-to-sink.title': 'Ganzer Personendatensatz weitergegeben',
  'rule.pii-whole-object-to-sink.why':
    'Ein ganzer Datensatz trägt Felder, die niemand ausgewählt hat: Was morgen dazukommt, reist ungesehen mit.',
  'rule.pii-whole-object-to-sink.help': 'Die Felder nennen, die dieser Aufruf braucht.',
  'rule.pii-whole-object-to-sink.cannot-know': 'welche Felder das Objekt zur Laufzeit trägt',
  'rule.pii-in-llm-prompt':
    '{category} gelangt in einen Prompt an {model}. Prüfen, ob das Modell sie braucht; möglichst schwärzen oder Platzhalter verwenden.',
  'rule.pii-in-llm-prompt.title': 'Personenbezogene Daten in einem Prompt',
  'rule.pii-in-llm-prompt.why':
    'Ein Prompt verlässt Ihre Systeme, kann beim Anbieter gespeichert werden und vergrößert den Kreis derer, die die Daten haben.',
  'rule.pii-in-llm-prompt.help':
    'Das Modell mit Platzhaltern schreiben lassen und sie danach füllen, oder den Wert vor dem Prompt maskieren.',
  'rule.pii-in-llm-prompt.cannot-know': 'ob Auftragsverarbeitung und Übermittlungsgrundlage geregelt sind',
  'rule.pii-in-logs': '{category} wird protokolliert. Stattdessen interne ID oder maskierten Wert schreiben.',
  'rule.pii-in-logs.title': 'Personenbezogene Daten im Log',
  'rule.pii-in-logs.why':
    'Logs werden kopiert, weitergeleitet und lange aufbewahrt, oft außerhalb der Löschroutinen, und viele lesen mit.',
  'rule.pii-in-logs.help': 'Interne ID oder maskierten Wert protokollieren oder das Schwärzen im Logger einstellen.',
  'rule.pii-in-logs.cannot-know': 'wer das Log liest und wie lange es aufbewahrt wird',
  'rule.pii-in-url':
    '{category} steht in einer URL oder einem UTM-Parameter. URLs gelangen in Logs, Referrer und Verläufe.',
  'rule.pii-in-url.title': 'Personenbezogene Daten in einer URL',
  'rule.pii-in-url.why':
    'Daten, die nicht erhoben oder weitergegeben werden, können nicht abfließen, nicht missbraucht werden und müssen nicht gelöscht werden.',
  'rule.pii-in-url.help': 'Ein undurchsichtiges Token übergeben und auf dem Server auflösen.',
  'rule.pii-in-url.cannot-know': 'ob der Empfänger die Query entfernt',
  'rule.pii-in-analytics-event': 'Das Ereignis `{event}` enthält {category}. Analyse braucht selten direkte Kennungen.',
  'rule.pii-in-analytics-event.title': 'Personenbezogene Daten in einem Analyse-Ereignis',
  'rule.pii-in-analytics-event.why':
    'Daten, die nicht erhoben oder weitergegeben werden, können nicht abfließen, nicht missbraucht werden und müssen nicht gelöscht werden.',
  'rule.pii-in-analytics-event.help': 'Nur eine pseudonyme Kennung senden.',
  'rule.pii-in-analytics-event.cannot-know': 'die Anbieter-Einstellungen zu IP-Kürzung und Speicherdauer',
  'rule.hash-is-not-anonymous':
    'Ein gehashter Wert ({category}) bleibt für Sie und beim Abgleich meist auch für den Empfänger personenbezogen. Nicht als anonym bezeichnen.',
  'rule.hash-is-not-anonymous.title': 'Ein Hash ist nicht anonym',
  'rule.hash-is-not-anonymous.why':
    'Daten, die nicht erhoben oder weitergegeben werden, können nicht abfließen, nicht missbraucht werden und müssen nicht gelöscht werden.',
  'rule.hash-is-not-anonymous.help':
    'Den Wert pseudonym nennen, einen Hash mit Schlüssel verwenden und den Schlüssel schützen.',
  'rule.hash-is-not-anonymous.cannot-know': 'ob der Empfänger re-identifizieren kann',
  'rule.missing-retention':
    'Personenbezogene Daten werden in {store} ohne erkennbare Frist gespeichert. Ablauf oder Löschjob festlegen.',
  'rule.missing-retention.title': 'Keine Speicherfrist',
  'rule.missing-retention.why':
    'Daten, die nicht erhoben oder weitergegeben werden, können nicht abfließen, nicht missbraucht werden und müssen nicht gelöscht werden.',
  'rule.missing-retention.help':
    'Ein Ablaufdatum setzen, einen Löschjob anlegen oder `retentionDays` für den Zweck angeben.',
  'rule.missing-retention.cannot-know': 'Löschung durch Datenbank oder anderen Dienst',
  'rule.missing-purpose-declaration':
    'Dieses Modul verarbeitet Personendaten ohne erklärten Zweck. Zweck angeben, damit die Datenminimierung prüfbar wird.',
  'rule.missing-purpose-declaration.title': 'Kein erklärter Zweck',
  'rule.missing-purpose-declaration.why':
    'Daten, die nicht erhoben oder weitergegeben werden, können nicht abfließen, nicht missbraucht werden und müssen nicht gelöscht werden.',
  'rule.missing-purpose-declaration.help': '`@purpose` in die Datei oder einen Bereich in die Konfiguration schreiben.',
  'rule.missing-purpose-declaration.cannot-know':
    'Zwecke, die anderswo dokumentiert sind, z. B. im Verarbeitungsverzeichnis',
  'rule.purpose-mismatch-reuse':
    'Daten aus „{from}“ werden für „{to}“ verwendet. Vereinbarkeit oder eigene Grundlage prüfen.',
  'rule.purpose-mismatch-reuse.title': 'Daten für einen anderen Zweck verwendet',
  'rule.purpose-mismatch-reuse.why':
    'Daten, die nicht erhoben oder weitergegeben werden, können nicht abfließen, nicht missbraucht werden und müssen nicht gelöscht werden.',
  'rule.purpose-mismatch-reuse.help':
    'Festhalten, warum die Zwecke vereinbar sind, oder eine eigene Einwilligung prüfen.',
  'rule.purpose-mismatch-reuse.cannot-know': 'was bei der Erhebung mitgeteilt wurde',
  'rule.child-data-without-check':
    'Dieser Pfad verarbeitet möglicherweise Daten von Kindern. Eine Alters- oder Elternprüfung ist nicht erkennbar.',
  'rule.child-data-without-check.title': 'Daten von Kindern ohne Altersprüfung',
  'rule.child-data-without-check.why':
    'Daten, die nicht erhoben oder weitergegeben werden, können nicht abfließen, nicht missbraucht werden und müssen nicht gelöscht werden.',
  'rule.child-data-without-check.help': 'Eine Altersprüfung oder die Einwilligung der Eltern ergänzen.',
  'rule.child-data-without-check.cannot-know': 'ob sich das Angebot an Kinder richtet',
  'rule.third-party-enrichment':
    'Profildaten werden aus {source} ergänzt. Betroffene müssen normalerweise die Herkunft erfahren.',
  'rule.third-party-enrichment.title': 'Profil aus fremder Quelle ergänzt',
  'rule.third-party-enrichment.why':
    'Daten, die nicht erhoben oder weitergegeben werden, können nicht abfließen, nicht missbraucht werden und müssen nicht gelöscht werden.',
  'rule.third-party-enrichment.help': 'Die Quelle speichern und die Person informieren (Art. 14 DSGVO).',
  'rule.third-party-enrichment.cannot-know': 'Ausnahmen nach Art. 14 Abs. 5',
  'rule.training-on-personal-data':
    'Personendaten fließen in Training, Fine-Tuning oder einen Vektorspeicher. Zweck, Grundlage und Löschbarkeit prüfen.',
  'rule.training-on-personal-data.title': 'Training mit personenbezogenen Daten',
  'rule.training-on-personal-data.why':
    'Daten, die nicht erhoben oder weitergegeben werden, können nicht abfließen, nicht missbraucht werden und müssen nicht gelöscht werden.',
  'rule.training-on-personal-data.help':
    'Vorher Kennungen entfernen, einen Schlüssel zum Löschen behalten, die Grundlage dokumentieren.',
  'rule.training-on-personal-data.cannot-know': 'ob der Anbieter mit Eingaben trainiert',
  'rule.marketing-send-without-consent-check':
    'Werbeversand ohne erkennbare Einwilligungs- oder Bestandskundenprüfung beim Empfänger.',
  'rule.marketing-send-without-consent-check.title': 'Werbeversand ohne Einwilligungsprüfung',
  'rule.marketing-send-without-consent-check.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.marketing-send-without-consent-check.help':
    'Vor dem Versand Einwilligung oder Bestandskundenausnahme prüfen oder nur solche Empfänger auswählen.',
  'rule.marketing-send-without-consent-check.cannot-know':
    'ob die Liste vorher gefiltert wird oder § 7 Abs. 3 UWG greift',
  'rule.objection-not-checked': 'Keine Prüfung auf Widerspruch oder Sperrliste vor Werbung oder Profiling.',
  'rule.objection-not-checked.title': 'Widerspruch oder Sperrliste nicht geprüft',
  'rule.objection-not-checked.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.objection-not-checked.help': 'Vor Versand oder Profiling Abmeldungen und Sperrliste abfragen.',
  'rule.objection-not-checked.cannot-know': 'Sperrlisten im Versanddienst',
  'rule.consent-default-true':
    'Einwilligung ist voreingestellt erteilt. Wirksame Einwilligung braucht eine aktive Handlung; Voreinstellungen zählen nicht.',
  'rule.consent-default-true.title': 'Einwilligung voreingestellt',
  'rule.consent-default-true.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.consent-default-true.help': 'Ohne Einwilligung beginnen und die Person wählen lassen.',
  'rule.consent-default-true.cannot-know': 'serverseitige Überschreibungen',
  'rule.consent-bundled':
    'Eine Einwilligung deckt mehrere Zwecke ab oder ist an die Registrierung gekoppelt. In der Regel sind getrennte Entscheidungen nötig.',
  'rule.consent-bundled.title': 'Eine Einwilligung für mehrere Zwecke',
  'rule.consent-bundled.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.consent-bundled.help': 'Für jeden Zweck ein eigenes Kennzeichen führen.',
  'rule.consent-bundled.cannot-know': 'den angezeigten Wortlaut',
  'rule.consent-record-incomplete':
    'Die Einwilligung wird ohne {missing} gespeichert. Nachweisbar sein muss, wer wann wie wozu zugestimmt hat.',
  'rule.consent-record-incomplete.title': 'Unvollständiger Nachweis der Einwilligung',
  'rule.consent-record-incomplete.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.consent-record-incomplete.help': 'Zeitpunkt, Textfassung, Zweck und Quelle mit der Einwilligung speichern.',
  'rule.consent-record-incomplete.cannot-know': 'Nachweise in der Consent-Plattform',
  'rule.missing-double-opt-in':
    'Die Anmeldung wird ohne Bestätigungsmail aktiv. Double-Opt-in ist in Deutschland der übliche Nachweis der E-Mail-Einwilligung.',
  'rule.missing-double-opt-in.title': 'Anmeldung ohne Bestätigung',
  'rule.missing-double-opt-in.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.missing-double-opt-in.help': 'Die Anmeldung als offen speichern, bis die Adresse bestätigt ist.',
  'rule.missing-double-opt-in.cannot-know': 'Bestätigung durch den Newsletter-Dienst',
  'rule.consent-withdrawal-missing':
    'Hier wird eine Einwilligung erteilt, im Projekt fehlt aber ein Weg zum Widerruf. Er muss ebenso einfach sein.',
  'rule.consent-withdrawal-missing.title': 'Kein Weg zum Widerruf',
  'rule.consent-withdrawal-missing.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.consent-withdrawal-missing.help': 'Einen Weg anbieten, der die Einwilligung ebenso einfach widerruft.',
  'rule.consent-withdrawal-missing.cannot-know': 'extern betriebenes Präferenzcenter',
  'rule.missing-unsubscribe': 'Werbenachricht ohne sichtbaren Abmeldelink im Text.',
  'rule.missing-unsubscribe.title': 'Werbenachricht ohne Abmeldelink',
  'rule.missing-unsubscribe.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.missing-unsubscribe.help': 'Einen Abmeldelink oder den Platzhalter des Anbieters in den Text setzen.',
  'rule.missing-unsubscribe.cannot-know': 'Fußzeilen des Versanddienstes',
  'rule.missing-list-unsubscribe-header':
    'Werbe-Massenmail ohne `List-Unsubscribe` und `List-Unsubscribe-Post: List-Unsubscribe=One-Click`. Gmail und Yahoo erwarten die Ein-Klick-Abmeldung von Massenversendern.',
  'rule.missing-list-unsubscribe-header.title': 'Massenmail ohne List-Unsubscribe',
  'rule.missing-list-unsubscribe-header.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.missing-list-unsubscribe-header.help': 'Beide Kopfzeilen mit einer https-Adresse senden.',
  'rule.missing-list-unsubscribe-header.cannot-know': 'vom Anbieter gesetzte Header; Versandmenge',
  'rule.tracking-before-consent':
    '{tracker} speichert oder liest Geräteinformationen ohne erkennbare Einwilligungsprüfung. Außer bei unbedingter Erforderlichkeit ist meist eine Einwilligung nötig.',
  'rule.tracking-before-consent.title': 'Tracking vor der Einwilligung',
  'rule.tracking-before-consent.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.tracking-before-consent.help': 'Den Tracker erst im Rückruf des Einwilligungsbanners starten.',
  'rule.tracking-before-consent.cannot-know': 'ob der Tag-Manager blockiert',
  'rule.email-open-tracking-without-consent':
    'Öffnungs- oder Klicktracking je Empfänger ist aktiv. Aufsichtsbehörden werten Mail-Pixel als Gerätezugriff; meist wird eine Einwilligung erwartet.',
  'rule.email-open-tracking-without-consent.title': 'Mail-Tracking ohne Einwilligung',
  'rule.email-open-tracking-without-consent.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.email-open-tracking-without-consent.help':
    'Das Tracking abschalten oder von einer Einwilligung abhängig machen.',
  'rule.email-open-tracking-without-consent.cannot-know': 'Konto-Voreinstellungen des Anbieters',
  'rule.consent-mode-default-granted':
    'Consent-Mode-Standard steht auf `granted`, fehlt oder enthält `ad_user_data`/`ad_personalization` nicht. Für EWR-Besuche mit `denied` beginnen. Consent Mode ersetzt keine Einwilligung.',
  'rule.consent-mode-default-granted.title': 'Consent Mode voreingestellt erteilt',
  'rule.consent-mode-default-granted.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.consent-mode-default-granted.help': 'Alle vier Signale vor dem ersten `config`-Aufruf auf `denied` setzen.',
  'rule.consent-mode-default-granted.cannot-know': 'Regionseinstellungen und CMP-Verhalten',
  'rule.tcf-api-outdated':
    '`getTCData` ist seit TCF 2.2 veraltet. `addEventListener` nutzen, undefiniertes `gdprApplies` als anwendbar behandeln und die geforderte TCF-Version prüfen.',
  'rule.tcf-api-outdated.title': 'Veralteter TCF-Aufruf',
  'rule.tcf-api-outdated.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.tcf-api-outdated.help': 'Mit `addEventListener` zuhören.',
  'rule.tcf-api-outdated.cannot-know': 'welche Anbieter gelistet sind',
  'rule.audience-upload-without-consent':
    'Kundendaten gehen ohne erkennbaren Einwilligungsfilter an ein Werbenetzwerk. Hashing ersetzt keine Rechtsgrundlage.',
  'rule.audience-upload-without-consent.title': 'Zielgruppen-Upload ohne Einwilligungsfilter',
  'rule.audience-upload-without-consent.why':
    'Werbung und Tracking brauchen in der Regel eine wirksame Einwilligung oder eine andere Grundlage, und Betroffene können jederzeit widersprechen.',
  'rule.audience-upload-without-consent.help': 'Die Liste nach der Werbeeinwilligung jedes Kontakts filtern.',
  'rule.audience-upload-without-consent.cannot-know': 'Vereinbarung zur gemeinsamen Verantwortung und Hinweise',
  'rule.ai-chat-undisclosed':
    'Modellausgaben erreichen Personen in Chat oder Anruf ohne erkennbaren KI-Hinweis zu Beginn der Sitzung.',
  'rule.ai-chat-undisclosed.title': 'KI-Gespräch ohne Hinweis',
  'rule.ai-chat-undisclosed.why':
    'Wer mit einer Maschine spricht, soll das von Anfang an wissen, wenn es nicht offensichtlich ist (Art. 50 Abs. 1 und 5 KI-VO, anwendbar seit 2. August 2026).',
  'rule.ai-chat-undisclosed.help': 'Einen Hinweis vor oder mit der ersten Antwort der KI anzeigen.',
  'rule.ai-chat-undisclosed.cannot-know': 'ob die KI offensichtlich ist oder der Hinweis anderswo erscheint',
  'rule.ai-output-unlabelled':
    'KI-erzeugte Inhalte ({modality}) werden ohne KI-Kennzeichnung veröffentlicht oder versendet. Bei realistischen Medien und Texten von öffentlichem Interesse kann sie Pflicht sein, sonst ist sie gute Praxis.',
  'rule.ai-output-unlabelled.title': 'KI-Inhalt ohne Kennzeichnung',
  'rule.ai-output-unlabelled.why':
    'Menschen beurteilen einen Text oder ein Bild anders, wenn sie wissen, dass eine KI es gemacht hat. Für manche Inhalte verlangt Art. 50 Abs. 4 KI-VO eine Kennzeichnung, sonst ist sie gute Praxis.',
  'rule.ai-output-unlabelled.help':
    'Den Inhalt selbst kennzeichnen oder den Text vor dem Versand von einem Menschen freigeben lassen.',
  'rule.ai-output-unlabelled.cannot-know': 'ob der Inhalt realistisch wirkt, öffentlich oder redaktionell geprüft ist',
  'rule.ai-media-unmarked':
    'Erzeugte Inhalte ({modality}) werden ohne maschinenlesbare Markierung gespeichert oder veröffentlicht. Für Anbieter des Systems sind Markierung und Erkennbarkeit Pflicht (Altsysteme vor dem 2.8.2026: ab 2.12.2026).',
  'rule.ai-media-unmarked.title': 'KI-Medien ohne maschinenlesbare Markierung',
  'rule.ai-media-unmarked.why':
    'Menschen sollen erkennen können, was eine KI gemacht hat und wann sie mit einer sprechen.',
  'rule.ai-media-unmarked.help':
    'Ein C2PA-Manifest oder den IPTC Digital Source Type schreiben und Marken des Modells erhalten.',
  'rule.ai-media-unmarked.cannot-know':
    'bereits vom Modellanbieter eingebettete Marken; ob Sie Anbieter oder Betreiber sind',
  'rule.ai-metadata-stripped':
    'Die Bildverarbeitung entfernt hier Metadaten und damit evtl. eine KI-Herkunftsmarke. Metadaten behalten oder neu setzen.',
  'rule.ai-metadata-stripped.title': 'KI-Herkunftsmarke entfernt',
  'rule.ai-metadata-stripped.why':
    'Menschen sollen erkennen können, was eine KI gemacht hat und wann sie mit einer sprechen.',
  'rule.ai-metadata-stripped.help': 'Metadaten behalten oder die Datei nach dem letzten Schritt neu markieren.',
  'rule.ai-metadata-stripped.cannot-know': 'ob die Quelle eine Marke trägt',
  'rule.ai-label-not-perceivable':
    'Der KI-Hinweis ist verborgen, nur in Metadaten, im Tooltip oder im Rechtstext. Er sollte beim ersten Kontakt wahrnehmbar und barrierefrei sein.',
  'rule.ai-label-not-perceivable.title': 'KI-Hinweis, den niemand sieht',
  'rule.ai-label-not-perceivable.why':
    'Menschen sollen erkennen können, was eine KI gemacht hat und wann sie mit einer sprechen.',
  'rule.ai-label-not-perceivable.help': 'Sichtbaren Text beim Inhalt zeigen, den auch Screenreader lesen.',
  'rule.ai-label-not-perceivable.cannot-know': 'endgültiges Layout und Kontrast',
  'rule.ai-human-persona':
    'Der Assistent erhält eine menschliche Identität oder soll KI-Einsatz leugnen. Das kann irreführen und läuft der Hinweispflicht zuwider.',
  'rule.ai-human-persona.title': 'Assistent gibt sich als Mensch aus',
  'rule.ai-human-persona.why':
    'Menschen sollen erkennen können, was eine KI gemacht hat und wann sie mit einer sprechen.',
  'rule.ai-human-persona.help': 'Im Prompt festlegen, dass sich der Assistent auf Nachfrage als KI zu erkennen gibt.',
  'rule.ai-human-persona.cannot-know': 'was die Oberfläche neben dem Namen zeigt',
  'rule.ai-agent-principal-undisclosed':
    'Ein Agent kontaktiert Dritte, ohne KI-Eigenschaft und Auftraggeber zu nennen.',
  'rule.ai-agent-principal-undisclosed.title': 'Agent nennt seinen Auftraggeber nicht',
  'rule.ai-agent-principal-undisclosed.why':
    'Menschen sollen erkennen können, was eine KI gemacht hat und wann sie mit einer sprechen.',
  'rule.ai-agent-principal-undisclosed.help': 'Mit einer Zeile unterschreiben, die KI und Auftraggeber nennt.',
  'rule.ai-agent-principal-undisclosed.cannot-know': 'ob ein Mensch die Nachricht sendet',
  'rule.ai-edit-after-review':
    'Der Text wird nach der Freigabe erneut durch KI verändert. Die redaktionelle Ausnahme kann entfallen; nach dem letzten KI-Schritt erneut prüfen.',
  'rule.ai-edit-after-review.title': 'KI-Änderung nach der Freigabe',
  'rule.ai-edit-after-review.why':
    'Menschen sollen erkennen können, was eine KI gemacht hat und wann sie mit einer sprechen.',
  'rule.ai-edit-after-review.help': 'Den KI-Schritt vor die Prüfung ziehen oder danach neu freigeben lassen.',
  'rule.ai-edit-after-review.cannot-know': 'wie wesentlich die Änderung ist',
  'rule.social-bot-unlabelled':
    'Automatischer Beitrag über ein möglicherweise persönlich wirkendes Konto. Der MStV verlangt einen Automatisierungshinweis.',
  'rule.social-bot-unlabelled.title': 'Automatischer Beitrag ohne Hinweis',
  'rule.social-bot-unlabelled.why':
    'Menschen sollen erkennen können, was eine KI gemacht hat und wann sie mit einer sprechen.',
  'rule.social-bot-unlabelled.help': 'Eine Zeile ergänzen, die den Beitrag als automatisiert ausweist.',
  'rule.social-bot-unlabelled.cannot-know': 'wie das Konto auftritt',
  'rule.emotion-or-biometric-inference':
    'Emotionserkennung oder biometrische Kategorisierung erkannt ({api}). Manche Einsätze sind verboten, andere verlangen einen Hinweis. Rechtliche Prüfung nötig.',
  'rule.emotion-or-biometric-inference.title': 'Emotions- oder biometrische Auswertung',
  'rule.emotion-or-biometric-inference.why':
    'Menschen sollen erkennen können, was eine KI gemacht hat und wann sie mit einer sprechen.',
  'rule.emotion-or-biometric-inference.help':
    'Den Aufruf entfernen oder den zulässigen Fall dokumentieren und Betroffene informieren.',
  'rule.emotion-or-biometric-inference.cannot-know':
    'Arbeits- oder Bildungskontext; medizinische oder Sicherheitsausnahme',
  'rule.manipulative-targeting':
    'Zielgruppe oder Prompt zielt auf Schutzbedürftigkeit ({marker}). Das Ausnutzen von Schwächen kann verboten sein.',
  'rule.manipulative-targeting.title': 'Zielgruppe nach Schutzbedürftigkeit',
  'rule.manipulative-targeting.why':
    'Menschen sollen erkennen können, was eine KI gemacht hat und wann sie mit einer sprechen.',
  'rule.manipulative-targeting.help': 'Ein solches Segment nur zum Ausschließen verwenden, nie zum Ansprechen.',
  'rule.manipulative-targeting.cannot-know': 'Absicht und Schaden',
  'rule.automated-decision-no-review':
    'Ein Score oder Modellergebnis löst `{action}` ohne menschlichen Schritt aus. Bei rechtlicher oder ähnlich erheblicher Wirkung gilt Art. 22 DSGVO. Prüfung nötig.',
  'rule.automated-decision-no-review.title': 'Automatisierte Entscheidung ohne Prüfung',
  'rule.automated-decision-no-review.why':
    'Eine Absage, eine Sperre oder ein schlechterer Preis, den kein Mensch angesehen hat, kann gegen Art. 22 DSGVO verstoßen. Der EuGH (C-634/21) sieht eine Entscheidung schon in einem Score, auf den andere maßgeblich abstellen.',
  'rule.automated-decision-no-review.help':
    'Den Code vorschlagen und einen Menschen entscheiden lassen: den Fall als offen speichern und erst nach einer Freigabe handeln.',
  'rule.automated-decision-no-review.cannot-know': 'wie erheblich die Wirkung ist; nachgelagerte menschliche Prüfung',
  'rule.rubber-stamp-review':
    'Der Prüfschritt gibt automatisch frei ({how}). Menschliche Beteiligung braucht echte Befugnis und Fachkunde zur Änderung.',
  'rule.rubber-stamp-review.title': 'Freigabe, die niemand erteilt',
  'rule.rubber-stamp-review.why':
    'Was eine Maschine über einen Menschen entscheidet, soll erklärbar und anfechtbar sein und, wo es darauf ankommt, von einem Menschen geprüft werden.',
  'rule.rubber-stamp-review.help':
    'Einen benannten Menschen freigeben oder ablehnen lassen; ein Zeitablauf darf nicht freigeben.',
  'rule.rubber-stamp-review.cannot-know': 'wie sorgfältig geprüft wird',
  'rule.decision-without-explanation':
    'Die Entscheidung wird ohne Gründe zurückgegeben oder gespeichert. Betroffene können erfragen, welche Daten wie zum Ergebnis führten.',
  'rule.decision-without-explanation.title': 'Entscheidung ohne Gründe',
  'rule.decision-without-explanation.why':
    'Was eine Maschine über einen Menschen entscheidet, soll erklärbar und anfechtbar sein und, wo es darauf ankommt, von einem Menschen geprüft werden.',
  'rule.decision-without-explanation.help': 'Gründe in einfachen Worten mit der Entscheidung speichern.',
  'rule.decision-without-explanation.cannot-know': 'ob Art. 22 anwendbar ist',
  'rule.decision-without-contest-path':
    'Der Bescheid nennt keinen Weg zu Widerspruch, eigener Stellungnahme oder menschlicher Prüfung.',
  'rule.decision-without-contest-path.title': 'Entscheidung ohne Weg zum Widerspruch',
  'rule.decision-without-contest-path.why':
    'Was eine Maschine über einen Menschen entscheidet, soll erklärbar und anfechtbar sein und, wo es darauf ankommt, von einem Menschen geprüft werden.',
  'rule.decision-without-contest-path.help': 'Im Bescheid Kontakt oder Link für Einwände nennen.',
  'rule.decision-without-contest-path.cannot-know': 'andere angebotene Wege',
  'rule.special-category-in-decision':
    'Ein Merkmal besonderer Kategorie fließt in eine automatisierte Entscheidung ein. Art. 22 Abs. 4 DSGVO erlaubt das nur ausnahmsweise.',
  'rule.special-category-in-decision.title': 'Besondere Kategorie in einer Entscheidung',
  'rule.special-category-in-decision.why':
    'Was eine Maschine über einen Menschen entscheidet, soll erklärbar und anfechtbar sein und, wo es darauf ankommt, von einem Menschen geprüft werden.',
  'rule.special-category-in-decision.help': 'Das Merkmal aus der Entscheidung entfernen.',
  'rule.special-category-in-decision.cannot-know': 'ausdrückliche Einwilligung und Schutzmaßnahmen',
  'rule.proxy-feature-in-score':
    '`{field}` kann im Score als Stellvertreter für ein geschütztes Merkmal wirken. Auf Verzerrung testen oder weglassen.',
  'rule.proxy-feature-in-score.title': 'Stellvertretermerkmal in einem Score',
  'rule.proxy-feature-in-score.why':
    'Was eine Maschine über einen Menschen entscheidet, soll erklärbar und anfechtbar sein und, wo es darauf ankommt, von einem Menschen geprüft werden.',
  'rule.proxy-feature-in-score.help': 'Das Merkmal entfernen oder einen Verzerrungstest dokumentieren.',
  'rule.proxy-feature-in-score.cannot-know': 'die Datenverteilung',
  'rule.opaque-score': 'Der Score wird nur als Zahl gespeichert. Einflussgrößen und Modellversion mitspeichern.',
  'rule.opaque-score.title': 'Score ohne Einflussgrößen',
  'rule.opaque-score.why':
    'Was eine Maschine über einen Menschen entscheidet, soll erklärbar und anfechtbar sein und, wo es darauf ankommt, von einem Menschen geprüft werden.',
  'rule.opaque-score.help': 'Wert, Einflussgrößen, Modellversion und Zeit zusammen speichern.',
  'rule.opaque-score.cannot-know': 'anderswo erzeugte Erklärungen',
  'rule.personalised-price-undisclosed':
    'Ein Preis wird automatisiert aus Personendaten gebildet, ohne Hinweis. Verbraucher müssen das in der Regel erfahren.',
  'rule.personalised-price-undisclosed.title': 'Personalisierter Preis ohne Hinweis',
  'rule.personalised-price-undisclosed.why':
    'Was eine Maschine über einen Menschen entscheidet, soll erklärbar und anfechtbar sein und, wo es darauf ankommt, von einem Menschen geprüft werden.',
  'rule.personalised-price-undisclosed.help': 'Einen Hinweis neben dem Preis zeigen.',
  'rule.personalised-price-undisclosed.cannot-know': 'reines B2B; reine Marktpreisbildung',
  'rule.high-risk-use-hint':
    'Das ähnelt einem Anwendungsfall aus Anhang III ({use}). Hochrisiko-Pflichten gelten ab {date}; früh einstufen und dokumentieren.',
  'rule.high-risk-use-hint.now':
    'Das ähnelt einem Anwendungsfall aus Anhang III ({use}). Hochrisiko-Pflichten gelten seit {date}; einstufen und dokumentieren.',
  'rule.high-risk-use-hint.title': 'Möglicher Hochrisiko-Einsatz',
  'rule.high-risk-use-hint.why':
    'Was eine Maschine über einen Menschen entscheidet, soll erklärbar und anfechtbar sein und, wo es darauf ankommt, von einem Menschen geprüft werden.',
  'rule.high-risk-use-hint.help': 'Die Einstufung mit Begründung in der Konfiguration festhalten.',
  'rule.high-risk-use-hint.cannot-know': 'Zweckbestimmung und Filter des Art. 6 Abs. 3',
  'rule.missing-escalation-path':
    'Dieser Chat- oder Bot-Ablauf hat keine Übergabe an einen Menschen. Eskalation bei emotionalen, komplexen oder scheiternden Gesprächen ergänzen.',
  'rule.missing-escalation-path.title': 'Keine Übergabe an einen Menschen',
  'rule.missing-escalation-path.why':
    'Eine Automatisierung braucht jemanden, der auf sie achtet, ein Protokoll und einen Weg, sie anzuhalten.',
  'rule.missing-escalation-path.help': 'Einen Zweig oder ein Werkzeug zur Übergabe an einen Menschen anbieten.',
  'rule.missing-escalation-path.cannot-know': 'Übergabe durch die Plattform',
  'rule.missing-decision-log':
    'KI-gestützte Aktion ohne Prüfprotokoll. Zeit, Modell und Version, Eingabereferenz, Ergebnis, prüfende Person festhalten — ohne Rohdaten.',
  'rule.missing-decision-log.title': 'KI-Aktion ohne Prüfprotokoll',
  'rule.missing-decision-log.why':
    'Eine Automatisierung braucht jemanden, der auf sie achtet, ein Protokoll und einen Weg, sie anzuhalten.',
  'rule.missing-decision-log.help':
    'Ein Protokoll mit Zeit, Modell, Eingabereferenz, Ergebnis und prüfender Person schreiben.',
  'rule.missing-decision-log.cannot-know': 'Protokollierung durch Gateway oder Tracing',
  'rule.ai-input-unvalidated': 'Modelleingabe oder -ausgabe wird ohne Schemaprüfung verwendet.',
  'rule.ai-input-unvalidated.title': 'Modellein- oder -ausgabe ungeprüft',
  'rule.ai-input-unvalidated.why':
    'Eine Automatisierung braucht jemanden, der auf sie achtet, ein Protokoll und einen Weg, sie anzuhalten.',
  'rule.ai-input-unvalidated.help': 'Den Wert vor der Verwendung mit einem Schema prüfen.',
  'rule.ai-input-unvalidated.cannot-know': 'Prüfung in anderer Schicht',
  'rule.missing-fallback':
    'Keine Abschalt- oder Rückfallmöglichkeit erkennbar. Schalter und sicheren Standard ergänzen.',
  'rule.missing-fallback.title': 'Keine Abschaltung, kein Rückfall',
  'rule.missing-fallback.why':
    'Eine Automatisierung braucht jemanden, der auf sie achtet, ein Protokoll und einen Weg, sie anzuhalten.',
  'rule.missing-fallback.help': 'Die Aktion mit einem Schalter und einem sicheren Standard absichern.',
  'rule.missing-fallback.cannot-know': 'Schalter in der Infrastruktur',
  'rule.missing-drift-monitoring': 'Das Scoring läuft ohne Drift- oder Qualitätskennzahlen und Alarme.',
  'rule.missing-drift-monitoring.title': 'Keine Drift-Überwachung',
  'rule.missing-drift-monitoring.why':
    'Eine Automatisierung braucht jemanden, der auf sie achtet, ein Protokoll und einen Weg, sie anzuhalten.',
  'rule.missing-drift-monitoring.help': 'Kennzahl und Empfänger der Alarme in der Konfiguration nennen.',
  'rule.missing-drift-monitoring.cannot-know': 'externe Überwachung',
  'rule.missing-bias-check':
    'Für dieses Modell oder Segment ist keine Verzerrungsprüfung erfasst oder sie ist älter als {days} Tage.',
  'rule.missing-bias-check.title': 'Keine aktuelle Verzerrungsprüfung',
  'rule.missing-bias-check.why':
    'Eine Automatisierung braucht jemanden, der auf sie achtet, ein Protokoll und einen Weg, sie anzuhalten.',
  'rule.missing-bias-check.help': 'Eine datierte Verzerrungsprüfung in der Konfiguration festhalten.',
  'rule.missing-bias-check.cannot-know': 'anderswo abgelegte Ergebnisse',
  'rule.missing-model-card': 'Modell `{model}` wird verwendet, hat aber keine Modellkarte im Verzeichnis.',
  'rule.missing-model-card.no-code': 'Der Eintrag `{system}` nennt keine Datei des Programms.',
  'rule.missing-model-card.title': 'Keine Modellkarte',
  'rule.missing-model-card.why':
    'Eine Automatisierung braucht jemanden, der auf sie achtet, ein Protokoll und einen Weg, sie anzuhalten.',
  'rule.missing-model-card.help': 'Eine Modellkarte in der Konfiguration nennen.',
  'rule.missing-model-card.cannot-know': 'Karten außerhalb des Repositorys',
  'rule.missing-data-provenance':
    'Für den Datensatz `{dataset}` sind Herkunft, Rechtsgrundlage oder Stand nicht erfasst.',
  'rule.missing-data-provenance.title': 'Keine Angabe zur Datenherkunft',
  'rule.missing-data-provenance.why':
    'Eine Automatisierung braucht jemanden, der auf sie achtet, ein Protokoll und einen Weg, sie anzuhalten.',
  'rule.missing-data-provenance.help': 'Herkunft, Rechtsgrundlage und Stand der Daten festhalten.',
  'rule.missing-data-provenance.cannot-know': 'Einträge in einem Datenkatalog',
  'rule.missing-owner': 'Für diese Automatisierung ist keine verantwortliche oder freigebende Person benannt.',
  'rule.missing-owner.approver': 'Dieses System handelt mit Freigabe, aber niemand ist benannt, der freigibt.',
  'rule.missing-owner.title': 'Niemand verantwortlich',
  'rule.missing-owner.why':
    'Eine Automatisierung braucht jemanden, der auf sie achtet, ein Protokoll und einen Weg, sie anzuhalten.',
  'rule.missing-owner.help': 'Verantwortliche und, wo freigegeben wird, freigebende Personen nennen.',
  'rule.missing-owner.cannot-know': 'Organigramme',
  'rule.review-overdue': 'Die letzte Prüfung ({kind}) ist {days} Tage alt (Grenze {limit}).',
  'rule.review-overdue.title': 'Prüfung überfällig',
  'rule.review-overdue.why':
    'Eine Automatisierung braucht jemanden, der auf sie achtet, ein Protokoll und einen Weg, sie anzuhalten.',
  'rule.review-overdue.help': 'Die Prüfung durchführen und das Datum eintragen.',
  'rule.review-overdue.cannot-know': 'ob die Prüfung stattfand',
  'rule.ai-literacy-record-missing': 'Für das Team ist keine aktuelle KI- oder Datenschutzschulung erfasst.',
  'rule.ai-literacy-record-missing.title': 'Kein Schulungsnachweis',
  'rule.ai-literacy-record-missing.why':
    'Eine Automatisierung braucht jemanden, der auf sie achtet, ein Protokoll und einen Weg, sie anzuhalten.',
  'rule.ai-literacy-record-missing.help': 'Datum und Themen der Schulung in der Konfiguration eintragen.',
  'rule.ai-literacy-record-missing.cannot-know': 'Schulungsnachweise im Personalbereich',
  'rule.dpia-hint': 'Mehrere Risikosignale ({signals}). Prüfen, ob eine Datenschutz-Folgenabschätzung nötig ist.',
  'rule.dpia-hint.title': 'Folgenabschätzung prüfen',
  'rule.dpia-hint.why':
    'Eine Automatisierung braucht jemanden, der auf sie achtet, ein Protokoll und einen Weg, sie anzuhalten.',
  'rule.dpia-hint.help': 'Die Folgenabschätzung durchführen oder festhalten, warum sie nicht nötig ist.',
  'rule.dpia-hint.cannot-know': 'Umfang und Zusammenhang',
  'rule.suppression-without-reason':
    'Diese Unterdrückung nennt keinen Grund und wirkt nicht. Grund nach `--` ergänzen.',
  'rule.suppression-without-reason.title': 'Unterdrückung ohne Begründung',
  'rule.suppression-without-reason.why':
    'Ein unterdrückter Befund ist ein akzeptiertes Risiko. Später muss sichtbar sein, warum (Art. 5 Abs. 2 DSGVO).',
  'rule.suppression-without-reason.help': 'Den Grund hinter zwei Striche schreiben: `-- warum, Ticket`.',
  'rule.suppression-without-reason.cannot-know': 'ob der Grund trägt',
  'rule.unused-suppression': 'Diese Unterdrückung trifft keinen Fund von `{rule}`. Entfernen.',
  'rule.unused-suppression.title': 'Unnötige Unterdrückung',
  'rule.unused-suppression.why': 'Eine Unterdrückung ohne Befund verdeckt den nächsten, der dort entsteht.',
  'rule.unused-suppression.help': 'Den Kommentar entfernen.',
  'rule.unused-suppression.cannot-know': 'ob der Grund trägt',
};
