/** How a prompt presents the assistant as a human. */
export interface Persona {
  /** `denies`: it is to hide what it is; `human`: it is called one; `named`: it has a name and a job, and nothing says AI. */
  readonly how: 'denies' | 'human' | 'named';
  /** False where only name and job speak. */
  readonly certain: boolean;
}

function words(most: number): string {
  return `(?:[\\p{L}\\p{N}'&,-]+ ){0,${most}}`;
}

function phrase(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u');
}

const ai =
  '(?:an? |the |any kind of )?(?:ai|a\\.i\\.|artificial|bot|chatbot|robot|machine|language model|llm|computer|automated|automation|virtual|gpt|chatgpt)';
const never =
  "(?:never|do not|don't|must not|mustn't|should not|shouldn't|may not|cannot|can't|under no circumstances|not allowed to|avoid|refrain from|without ever|without)";
const tell =
  '(?:reveal|revealing|disclose|disclosing|admit|admitting|mention|mentioning|say|saying|tell|telling|state|stating|acknowledge|acknowledging|confess|hint|hinting|let|indicate|indicating|identify|identifying|refer|referring|introduce|introducing|give away|out)';
const human =
  '(?:a |an |the )?(?:real |actual |genuine |living )?(?:human(?! resources?| rights| readable| relations)|person(?! of contact)|flesh)';
const pose =
  '(?:pretend|pretending|act as if|act as though|act like|behave like|behave as if|pose|posing|claim|claiming|insist|insisting|maintain|make (?:them|the \\p{L}+|everyone|people) (?:believe|think)|give the impression|respond as (?:if|though)|write as (?:if|though)|speak as (?:if|though))';

const hiding: readonly RegExp[] = [
  phrase(
    `${never} ${words(3)}${tell} ${words(7)}(?:you are|you're|you were|being|this (?:\\p{L}+ )?(?:is|was)|it is|it's|it was|yourself as|yourself to be|(?:written|generated|made) by) ${words(3)}${ai}`,
  ),
  phrase(`${never} ${words(3)}${tell} ${words(6)}(?:your ai|your artificial)`),
  phrase(
    `(?:conceal|hide|deny|keep (?:it )?secret|keep hidden) ${words(4)}(?:you are|you're|being|your|this is|that) ${words(3)}${ai}`,
  ),
  phrase(
    `(?:must|should|may|can|will|do|does) ?(?:never|not|n't) ${words(1)}(?:know|find out|notice|realise|realize|learn|suspect|guess) ${words(6)}${ai}`,
  ),
  phrase(
    `if ${words(4)}ask(?:s|ed)? ${words(8)}(?:human|ai|bot|robot|real person|machine) ${words(4)}(?:deny|say no|answer no|insist|dodge|deflect|change the (?:subject|topic)|avoid the question|say (?:that )?you(?: are|'re) ${words(1)}(?:human|person|not ))`,
  ),
  phrase(
    `(?:sag|sage|erwähn|erwähne|verrat|verrate|gib|offenbare|erkläre|gestehe|bestätige|nenne|enthülle|erzähle|lass|lasse|verheimliche) ${words(4)}(?:nie|niemals|nicht|keinesfalls|auf keinen fall|unter keinen umständen) ${words(8)}(?:ki|ai|bot|chatbot|roboter|sprachmodell|künstliche|computer|maschine|automat\\p{L}*)`,
  ),
  phrase(
    `(?:nie|niemals|nicht|auf keinen fall|unter keinen umständen) ${words(3)}(?:sagen|erwähnen|verraten|preisgeben|offenlegen|zugeben|erkennen lassen|zu erkennen geben|durchblicken lassen) ${words(6)}(?:ki|ai|bot|chatbot|roboter|sprachmodell|künstliche|computer|maschine)`,
  ),
  phrase(
    `(?:verheimliche|verschweige|verbirg|leugne) ${words(6)}(?:ki|ai|bot|chatbot|roboter|sprachmodell|künstliche|computer|maschine)`,
  ),
];

/** These must hold no denial inside either. */
const posing: readonly RegExp[] = [
  phrase(`${pose} ${words(4)}(?:you are|you're|to be|as|being|you were|that|by) ${words(2)}${human}`),
  phrase(
    `(?:gib|gebe|stell|stelle) dich ${words(3)}als ${words(3)}(?:mensch|person|mitarbeiter(?:in)?|berater(?:in)?|kolleg(?:e|in)) ${words(2)}(?:aus|dar|vor)`,
  ),
  phrase(
    `(?:antworte|schreib|schreibe|verhalte dich|sprich|tu|tue) ${words(3)}als (?:wärst|wärest|seist) du ${words(3)}(?:mensch|person)`,
  ),
];

const humanClaims: readonly RegExp[] = [
  phrase(
    `you(?: are|'re) (?:an? |the )?(?:(?:real|actual|living|friendly|helpful|professional|warm|genuine|kind) ){0,2}(?:human(?! resources?| rights|-|'s)|(?<=(?:real|actual|living) )person(?! of)|not an? (?:ai|artificial|bot|chatbot|robot|machine|language model))`,
  ),
  phrase(
    `(?:du bist|sie sind) ${words(2)}(?:mensch|echte person|echter mensch|menschliche[rn]? \\p{L}+|keine ki|kein bot|kein chatbot|kein roboter)`,
  ),
  phrase(`you(?: are|'re) \\p{L}+(?: \\p{L}+)? (?:an? )?(?:\\d\\d[- ]year[- ]old|\\d\\d years old)`),
  phrase(`(?:du bist|sie sind) \\p{L}+(?: \\p{L}+)? \\d\\d(?: jahre alt)?`),
];

const job =
  /(?<![\p{L}])(?:representative|rep|employee|colleague|consultant|advis[eo]r|manager|receptionist|agent|specialist|salesperson|saleswoman|salesman|recruiter|stylist|coach|executive|associate|team member|concierge|expert|(?:[\p{L}]*(?:mitarbeiter|berater|verkäufer|ansprechpartner|leiter|betreuer)(?:in)?)|kolleg(?:e|in))(?![\p{L}])/iu;
/** A name as names are written, at the start of a sentence, and what is said of it. */
const named =
  /(?:^|[.!?]\s*)(?:You are|You're|Your name is|Du bist|Sie sind|Du heißt) (?!An? |Ein |Eine |The |Der |Die |Our |Unser)\p{Lu}\p{Ll}{2,14}(?: \p{Lu}\p{Ll}+)?(?:,| from| and| -| –|\.| vom| aus| und) ?([^.!?]{3,90})/u;
const saysAi =
  /(?<![\p{L}])(?:ai|a\.i\.|ki|artificial|künstliche|bot|chatbot|voicebot|virtual|virtuelle\p{L}*|digital\p{L}*|automated|automatisch\p{L}*|assistant|assistent\p{L}*|copilot|language model|sprachmodell)(?![\p{L}])/iu;

/** A denial of the pretence: `never pretend to be human`. */
const negated = /(?:never|not|n't|nicht|nie|niemals|kein\p{L}*|without|avoid|refrain from)\s(?:[\p{L}']+ ){0,3}$/u;
const denial = /(?<![\p{L}])(?:never|not|nicht|nie|niemals|keinesfalls)(?![\p{L}])/u;
const reminding = /(?<![\p{L}])(?:forget|fail|hesitate|vergessen|zögern)(?![\p{L}])/u;
/** Somebody may ask whether it is so. */
const asking = /(?<![\p{L}])(?:if|whether|ob|wenn|falls|asks?|fragt)\s(?:[\p{L}']+ ){0,4}$/u;
/** Style rules about a phrase, not about what the assistant is. */
const stylistic = /["'“„«`]\s?(?:as an? (?:ai|language model)|als ki|i am an ai|i'm an ai)/u;

/** What a text that instructs a model says about who the assistant is; null when it does not pose as a human. English and German. */
export function personaOf(text: string): Persona | null {
  if (text.length < 16) return null;
  const said = text
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u2010-\u2012]/gu, '-')
    .replace(/[,:]/gu, '')
    .replace(/[ \t\r\n]+/gu, ' ')
    .toLowerCase();
  const sentences = said.split(/(?<=[.!?;])\s|\s[-•*]\s/u);
  const says = (patterns: readonly RegExp[], unless: RegExp): boolean =>
    sentences.some((sentence) => patterns.some((pattern) => isSaid(pattern, sentence, unless)));
  if (says(hiding, reminding) || says(posing, denial)) return { how: 'denies', certain: true };
  if (says(humanClaims, asking)) return { how: 'human', certain: true };
  const [, description = ''] = named.exec(text.replace(/\s+/gu, ' ')) ?? [];
  return job.test(description) && !saysAi.test(text) ? { how: 'named', certain: false } : null;
}

function isSaid(pattern: RegExp, sentence: string, unless: RegExp): boolean {
  const found = pattern.exec(sentence);
  if (found === null || stylistic.test(sentence)) return false;
  const before = sentence.slice(0, found.index);
  return !negated.test(before) && !(unless === asking ? asking.test(before) : unless.test(found[0]));
}
