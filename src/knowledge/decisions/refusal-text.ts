const refusal =
  /\b(unfortunately|regret (to|that)|we (are|were) (sorry|unable)|cannot (offer|accept|approve|work with|proceed|grant)|can(no|')?t (offer|accept|approve|proceed|grant)|not (been )?(successful|approved|accepted|eligible|qualif\w+|able to (offer|accept|approve))|(has|have) been (declined|rejected|denied|refused|suspended|blocked|terminated|cancelled|closed|disqualified)|(was|were|is|are) (declined|rejected|denied|refused|not eligible)|(account|access|membership) (suspended|blocked|terminated)|leider|bedauern|(wurde|wird|haben wir) .{0,40}(abgelehnt|gesperrt|gek(ü|ue)ndigt|zur(ü|ue)ckgewiesen)|abgelehnt|absage|k(ö|oe)nnen .{0,40} nicht (anbieten|ber(ü|ue)cksichtigen|annehmen|gew(ä|ae)hren|bewilligen))\b/i;

const about =
  /application|apply|applied|account|refund|claim|loan|credit|contract|membership|subscription|request|interview|position|role|offer|candidate|inquiry|enquiry|partner|order|eligib|bewerbung|antrag|konto|erstattung|vertrag|kredit|anfrage|stelle|bestellung|mitglied|angebot/i;

/** True for a text that tells somebody of a refusal or a loss. */
export function isRefusalText(text: string): boolean {
  return refusal.test(text) && about.test(text);
}

const contest =
  /appeal|object(ion)?\b|contest|dispute|challenge (this|the)|human (review|being|decision)|reviewed by (a|one of our) (person|human|colleague|member)|(a|real) person|speak (to|with)|talk to|contact|reply|respond to this|get in touch|reach (out|us)|call us|write to us|e-?mail us|mailto:|tel:|https?:\/\/|www\.|[\w.+-]+@[\w-]+\.[a-z]{2,}|widerspr(uch|echen)|einspruch|beschwerde|anfechten|kontakt|antworten|melden sie sich|erreichen sie|r(ü|ue)ckfragen|pers(ö|oe)nlich|mensch|stellung nehmen|stellungnahme|href=|support/i;

/** True for a text that names a way to object, to state a view or to reach a person. */
export function namesContest(text: string): boolean {
  return contest.test(text);
}
