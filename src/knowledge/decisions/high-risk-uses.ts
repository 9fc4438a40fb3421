/** Uses of Annex III AI Act that marketing code comes near to (Art. 6(2); Annex III No. 1, 4(a), 5(b), 5(c), 8(b)). */
export type HighRiskUse = 'emotion' | 'recruitment' | 'credit' | 'insurance' | 'election';

interface UseWords {
  readonly use: HighRiskUse;
  /** All of them must be said. */
  readonly words: readonly RegExp[];
}

const uses: readonly UseWords[] = [
  {
    use: 'emotion',
    words: [
      /emotions? (recognition|detect\w*|analysis|inference|classif\w*|score|from)|(recogni[sz]e|detect|infer|classify|analy[sz]e|identify) (the |their |his |her |any )?(\w+ )?(emotions?|emotional state)|facial expressions?|emotional state|emotionserkennung|biometric categori[sz]ation/,
    ],
  },
  {
    use: 'recruitment',
    words: [
      /\b(resumes?|cvs?|curriculum vitae|bewerb(er|erin|ung|ungen|ern)|lebenslauf|recruit(er|ers|ing|ment)|hiring (decision|manager|process|team)s?|interviewees?|job interviews?)\b|\bjob (applicants?|applications?|candidates?)|\b(applicants?|candidates?)\b.{0,80}\b(job|role|position|hire|vacancy|cv|resume|interview|stelle)\b|\b(job|role|position|vacancy|interview|stelle)\b.{0,80}\b(applicants?|candidates?)\b/s,
      /\b(screen\w*|rank\w*|scor\w+|rat(e|es|ed|ing)|assess\w*|evaluat\w*|suitab\w*|fit|qualif\w*|select\w*|shortlist\w*|filter\w*|reject\w*|hire|eignung|geeignet|bewerte\w*|auswahl|vorauswahl)\b/,
    ],
  },
  {
    use: 'recruitment',
    words: [
      /\b(job (ads?|adverts?|advertisements?|postings?)|stellenanzeigen?)\b/,
      /\b(target\w*|audiences?|zielgruppen?|segment\w*)\b/,
    ],
  },
  {
    use: 'credit',
    words: [
      /\bcredit ?(scor\w+|worth\w*|risk|rating|decisions?|assessment|limits?|check)|creditworth\w+|loan (applica\w+|approval|decisions?|default|eligib\w+)|(probability|risk) of default|default (risk|probability)|bonit(ae|ä)t\w*|kredit(w(ue|ü)rdigkeit|score|antrag|pr(ue|ü)fung|entscheidung)|schufa|mortgage (applica\w+|approval)/,
    ],
  },
  {
    use: 'insurance',
    words: [
      /\b(life|health)[ -]?insurance|kranken(zusatz)?versicherung|lebensversicherung|insured person|insurance (premium|applicant|risk)/,
      /\b(premiums?|pric(e|ing)|risk|underwrit\w*|tariff?s?|tarif|pr(ae|ä)mie|applicants?)\b/,
    ],
  },
  {
    use: 'election',
    words: [
      /\b(voters?|electorate|w(ae|ä)hler(in|innen)?|ballots?)\b/,
      /\b(persua\w*|campaigns?|target\w*|micro-?targeting|election\w*|wahlkampf|convince|candidate|message|turnout|swing|(ü|ue)berzeug\w*)\b/,
    ],
  },
];

/** The use that a text of names and prompts speaks of, or null. Fraud detection is no credit scoring (Annex III No. 5(b)). */
export function highRiskUse(said: string): HighRiskUse | null {
  const text = said
    .replace(/([a-zäöü])([A-Z])/g, '$1 $2')
    .replace(/[_/.-]+/g, ' ')
    .toLowerCase();
  return uses.find(({ words }) => isSaid(text, words))?.use ?? null;
}

/** How far words of one thought may stand apart. */
const reach = 120;

/** All words are said, and near to each other: a long prompt speaks of many things. */
function isSaid(text: string, [first, ...others]: readonly RegExp[]): boolean {
  if (!first) return false;
  for (const found of text.matchAll(new RegExp(first.source, 'g'))) {
    const around = text.slice(Math.max(0, found.index - reach), found.index + found[0].length + reach);
    if (others.every((word) => word.test(around))) return true;
  }
  return false;
}
