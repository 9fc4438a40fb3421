import { tokens } from '../personal-data/tokens.js';

/** Names and values that single out people in a weak position: age, hardship, illness, grief (AI Act Art. 5(1)(b)). */
const weak: readonly RegExp[] = [
  /^(?:is|are|has|in|recently|newly|high|very|at)?_?(?:bereaved|bereavement|grieving|grief|widow(?:ed|er|s)?|trauernd\w*|verwitwet\w*)/,
  /gambl(?:er|ing)s?_?(?:addict\w*|problem\w*|habit\w*|risk)|(?:problem|compulsive|heavy|addicted)_gambl|spielsucht|spielsuechtig/,
  /(?:^|_)addict(?:ed|ion|ions|s)?(?:_|$)|alcoholi(?:c|sm)|suchtkrank|alkoholsucht/,
  /(?:^|_)(?:in_debt|over_?indebted|indebted|heavy_debt|high_debt|debt_(?:crisis|stress|distress|trouble|problems?)|debtors?|ueberschuldet\w*|verschuldet\w*)(?:_|$)/,
  /(?:^|_)(?:bankrupt\w*|insolven\w*|payday_loan\w*|low_income|financially_\w+|financial_(?:distress|hardship|stress|trouble|difficult\w*|vulnerab\w*)|geldnot|finanznot)(?:_|$)/,
  /(?:^|_)vulnerable(?:_|$)|vulnerability(?:_(?:score|level|index|segment|flag|group|rating))?$|schutzbeduerftig|(?:^|_)desperate|verzweifelt/,
  /(?:^|_)(?:depress(?:ed|ion)|depressiv\w*|suicidal|mental_health|mentally_ill|dementia|dement|cognitive_decline|terminally_ill|terminal_illness|eating_disorder|insecure|low_self_esteem)(?:_|$)/,
  /(?:^|_)(?:lonely|loneliness|einsam\w*|elderly_alone|living_alone|recently_divorced|newly_divorced|miscarriage|recently_laid_off|laid_off|just_fired)(?:_|$)/,
];
/** The same words where they are no trait of a person. */
const harmless =
  /(?:scan|scanner|cve|security|package|dependency|npm|report|disclosure|patch|fix|audit|test|code|host|server)/;

/** Whether a name or value says that somebody is in a weak position; its words, or null. */
export function vulnerabilityIn(name: string): string | null {
  if (name.length < 4 || name.length > 60) return null;
  const joined = tokens(name).join('_');
  return weak.some((pattern) => pattern.test(joined)) && !harmless.test(joined) ? joined.replaceAll('_', ' ') : null;
}

function words(most: number): string {
  return `(?:[\\p{L}\\p{N}'&-]+ ){0,${most}}`;
}

function phrase(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u');
}

const weakness =
  '(?:fears?|loneliness|anxiet(?:y|ies)|anxious|insecurit(?:y|ies)|grief|guilt|shame|desperation|despair|vulnerab\\p{L}*|addictions?|debts?|financial (?:distress|hardship|troubles?|worries|difficulties|situation)|illness|old age|low self-esteem|emotional state|mental health|weakness(?:es)?)';
const pressing: readonly RegExp[] = [
  phrase(
    `(?:exploit|prey on|take advantage of|play on|capitali[sz]e on|weaponi[sz]e|leverage|use|target|tap into|appeal to) ${words(4)}${weakness}`,
  ),
  phrase(
    `(?:create|build|instil|instill|induce|evoke|trigger|generate|apply|put|maximi[sz]e|increase|stoke|provoke|sow|stir up) ${words(4)}(?:fears?|panic|guilt|shame|anxiety|dread|(?:psychological|emotional|maximum|strong|heavy) pressure|pressure on)`,
  ),
  phrase(
    `make (?:them|him|her|people|customers?|users?|readers?|recipients?|the (?:customer|user|reader|recipient|lead|person|caller)) feel ${words(2)}(?:guilty|afraid|ashamed|scared|inadequate|worthless|anxious|stupid|panicked|desperate)`,
  ),
  phrase(
    `(?:nutze|nutz|nutzen sie|spiele mit|spiel mit|erzeuge|erzeugen sie|schüre|schür|baue|setze|setz|übe|verstärke|ziele auf) ${words(6)}(?:angst|ängste|einsamkeit|schuldgefühle?|scham|verzweiflung|trauer|panik|notlage|geldsorgen|schulden|unsicherheit(?:en)?|psychischen druck|starken druck|druck aus|druck auf|unter druck)`,
  ),
];
const denied = /(?:never|not|n't|without|avoid|nicht|nie|niemals|kein\p{L}*|ohne|vermeide)\s(?:[\p{L}']+ ){0,5}$/u;

/** Whether a text tells a model to press people or to work on their weakness; the words that say so, or null. English and German. */
export function pressureIn(text: string): string | null {
  if (text.length < 20) return null;
  const said = text
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[,:]/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
  for (const sentence of said.split(/(?<=[.!?;])\s/u)) {
    for (const pattern of pressing) {
      const found = pattern.exec(sentence);
      if (found !== null && !denied.test(sentence.slice(0, found.index))) return found[0];
    }
  }
  return null;
}
