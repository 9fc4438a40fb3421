const notice =
  /(price|discount|offer|rate)s?\b.{0,60}(personali[sz]ed|adjusted|tailored|individual|based on your (data|profile|behaviou?r|history)|using your data)|(personali[sz]ed|individual(ly calculated)?) (price|pricing|offer)s? (for you|based|was|is|has)|(preis|rabatt|angebot|tarif)\w*\b.{0,60}(personalisier|automatisiert|anhand ihrer|individuell)|personalisierte[rns]? preis/i;

const name =
  /^(personali[sz]ed_?(price|pricing)|price_?(notice|disclosure|personali[sz]ation_?notice)|(is_?)?price_?personali[sz]ed|preishinweis)\w*$/i;

/** True for a notice that a price was made for the person, and for names of such a notice (Art. 246a § 1 EGBGB). */
export function saysPersonalPrice(text: string): boolean {
  return text.length < 60 && !text.includes(' ') ? name.test(text) : notice.test(text);
}
