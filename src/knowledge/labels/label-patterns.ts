/** Up to so many words between two parts of a sentence. */
function gap(words: number): string {
  return `(?:[\\p{L}\\p{N}'&.-]+,? ){0,${words}}`;
}

/** A pattern at word level: no letter or digit touches its ends. */
function phrase(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u');
}

const model = 'chatgpt|gpt(?:-?\\d[\\w.]*)?|claude|gemini|(?:large )?language models?|llms?';
const ai = `(?:ai(?:-[\\p{L}]+)?|a\\.i\\.|artificial intelligence|generative ai|genai|${model})`;
const bot = `(?:${ai}|(?:chat|voice)?bots?|(?:virtual|digital|automated|automatic) (?:assistant|agent|system)s?|machines?)`;
const made =
  '(?:written|generated|created|drafted|produced|composed|made|prepared|answered|handled|edited|translated|summari[sz]ed|designed|illustrated|modified|enhanced|assisted|co-written|automated|rendered|synthesi[sz]ed|narrated|voiced|authored|sent|run|operated|written up)';
const by = '(?:by|with|using|through|via|with the (?:help|aid|assistance|support) of|by means of|with help from|from)';
const content =
  '(?:text|content|reply|response|answer|message|e-?mail|mail|image|picture|photo|video|audio|voice|article|post|summary|draft|translation|note|copy|newsletter|chat|conversation|assistant|call|document|story|caption|description)';

const english = [
  phrase(`${made} ${gap(2)}${by} ${gap(4)}${ai}`),
  phrase(
    `(?:is|was|are|were|been) ${gap(2)}ai[- ](?:generated|written|created|assisted|drafted|produced|composed|edited|made|translated|authored|synthesi[sz]ed)`,
  ),
  phrase(
    `(?:this|these|the following|the above|contains?|includes?|with|label(?:led|ed)?:?) ${gap(2)}ai[- ](?:generated|written|created|assisted|drafted|produced|composed|edited|made|modified)`,
  ),
  phrase(
    `(?:you're|you are|you will be|you are now) ${gap(1)}(?:talking|chatting|speaking|writing|messaging|interacting|connected) ${gap(1)}(?:to|with) ${gap(4)}${bot}`,
  ),
  phrase(`(?:i am|i'm) ${gap(5)}(?:${ai}|(?:chat|voice)bot|bot|(?:virtual|digital|automated) (?:assistant|agent))`),
  phrase(`as an (?:ai|artificial intelligence)(?: [\\p{L}]+)?(?:,| model| assistant)? i`),
  phrase(
    `this (?:is|${content} is) (?:an? |our |your )?${gap(2)}(?:ai|artificial intelligence|automated ai|chatbot)(?: [\\p{L}]+)?(?! (?:platform|product|company|tool|feature|startup|update|newsletter))`,
  ),
  phrase(
    `(?:comes?|are|is|was|were) (?:from|by) (?:an? |our |the )?(?:ai|artificial intelligence|chatbot|language model)(?! (?:platform|company|startup))`,
  ),
  phrase(
    `(?:ai|ai assistants?|ai systems?|ai agents?|chatbots?|ai ${content}s?) (?:can|may|might) (?:\\w+ )?(?:make mistakes|be (?:wrong|inaccurate|incorrect)|err|contain (?:errors|mistakes|inaccuracies)|produce (?:errors|inaccurate))`,
  ),
  phrase(`(?:an? )?automated ai (?:system|assistant|agent|reply|response|message)`),
  phrase(`this ai(?:-generated)? (?:answer|reply|response|message|text|image|video|summary)`),
  phrase(`answered by (?:an? |our )?${gap(2)}${bot}`),
  phrase(
    `${bot} (?:replies|reply|answers?|responds?|answering|wrote|generated|created|drafted|composed|produced) (?:this|the|your|here|in this|to you|first)`,
  ),
  phrase(`(?:ai|genai) (?:disclosure|notice|disclaimer|label)`),
];

const ki = '(?:ki(?:-[\\p{L}]+)?|künstliche[rnms]? intelligenz|ai|chatgpt|gpt(?:-?\\d[\\w.]*)?|sprachmodell(?:s|en?)?)';
const gemacht =
  '(?:generiert|erstellt|erzeugt|geschrieben|verfasst|entworfen|formuliert|bearbeitet|beantwortet|übersetzt|unterstützt|zusammengefasst|verändert|produziert|vertont|gesprochen|vorbereitet)(?:e[rnsm]?)?';
const german = [
  phrase(`(?:mit|von|durch|mithilfe|mittels|per|unter einsatz|unter verwendung) ${gap(4)}${ki} ${gap(4)}${gemacht}`),
  phrase(`${gemacht} ${gap(3)}(?:mit|von|durch|mithilfe|mittels|per) ${gap(4)}${ki}`),
  phrase(
    `(?:ki|ai)[- ]?(?:generiert|erstellt|erzeugt|geschrieben|verfasst|unterstützt|bearbeitet|verändert|übersetzt)(?:e[rnsm]?)?`,
  ),
  phrase(
    `ich bin ${gap(5)}(?:${ki}|chatbot|bot|sprachbot|(?:digitale[rn]?|virtuelle[rn]?|automatische[rn]?) (?:assistent|assistentin|agent))`,
  ),
  phrase(
    `(?:sie|du) (?:sprechen|sprichst|chatten|chattest|schreiben|schreibst|unterhalten|unterhältst|kommunizieren|kommunizierst) ${gap(3)}mit ${gap(4)}(?:${ki}|chatbot|bot|(?:ki-)?assistenten?)`,
  ),
  phrase(
    `(?:antwortet|antworten|schreibt|hilft|berät|spricht) ${gap(3)}(?:ein|eine|einer|unser|unsere|die|der) (?:automatische[rsn]? )?(?:${ki}|chatbot)`,
  ),
  phrase(`(?:eine|unsere|die) ${ki} (?:antwortet|schreibt|schrieb|beantwortet)`),
  phrase(`antwort(?:en)? ${gap(3)}(?:von|einer|unserer) ${gap(2)}${ki}`),
  phrase(`(?:ki|ki-[\\p{L}]+|der assistent) kann (?:fehler|irren|sich irren|ungenau)`),
  phrase(`ki-(?:hinweis|kennzeichnung|avatar|stimme|bild|text|inhalt|antwort)`),
];

const ia = "(?:l'|d'une |une )?(?:ia|intelligence artificielle|chatbot)";
const others = [
  phrase(
    `(?:généré|rédigé|écrit|créé|produit|traduit|répondu)(?:e|s|es)? ${gap(2)}(?:par|avec|à l'aide d[e'u]|grâce à|via) ?${gap(3)}${ia}`,
  ),
  phrase(`je suis ${gap(4)}(?:ia|intelligence artificielle|assistant(?:e)? virtuel(?:le)?|chatbot)`),
  phrase(`vous (?:parlez|discutez|échangez|conversez) ${gap(2)}avec ${gap(3)}${ia}`),
  phrase(
    `(?:generad|escrit|cread|redactad|producid|traducid)[oa]s? ${gap(2)}(?:por|con|mediante|usando) ${gap(3)}(?:ia|inteligencia artificial|chatbot)`,
  ),
  phrase(`soy ${gap(4)}(?:ia|inteligencia artificial|asistente virtual|chatbot)`),
  phrase(`(?:estás|está) (?:hablando|chateando) con ${gap(3)}(?:ia|inteligencia artificial|chatbot)`),
  phrase(
    `(?:generat|scritt|creat|redatt|prodott|tradott)[oaie] ${gap(2)}(?:da|con|dall'|dalla|dall|tramite|mediante) ?${gap(3)}(?:l'|un'|dall')?(?:ia|ai|intelligenza artificiale|chatbot)`,
  ),
  phrase(`sono ${gap(4)}(?:un'|l')?(?:ia|ai|intelligenza artificiale|assistente virtuale|chatbot)`),
  phrase(`(?:stai|sta) (?:parlando|chattando) con ${gap(3)}(?:un'|l')?(?:ia|ai|intelligenza artificiale|chatbot)`),
  phrase(
    `(?:gegenereerd|geschreven|gemaakt|opgesteld|vertaald|beantwoord) ${gap(2)}(?:door|met|met behulp van) ${gap(3)}(?:ai|kunstmatige intelligentie|chatbot)`,
  ),
  phrase(
    `(?:door|met) ${gap(3)}(?:ai|kunstmatige intelligentie) (?:gegenereerd|geschreven|gemaakt|opgesteld|vertaald|beantwoord)e?`,
  ),
  phrase(`(?:ai|ki)-gegenereerde?`),
  phrase(`ik ben ${gap(4)}(?:ai(?:-[\\p{L}]+)?|chatbot|virtuele assistent)`),
  phrase(
    `(?:u|je) (?:chat|praat|spreekt|spreek) ${gap(1)}met ${gap(3)}(?:ai(?:-[\\p{L}]+)?|chatbot|kunstmatige intelligentie)`,
  ),
  phrase(
    `(?:wygenerowan|napisan|stworzon|utworzon|przygotowan|przetłumaczon)\\p{L}* ${gap(2)}(?:przez|za pomocą|przy użyciu|z użyciem|z pomocą) ${gap(3)}(?:ai|si|sztuczn\\p{L}+ inteligencj\\p{L}+|chatbota?)`,
  ),
  phrase(`jestem ${gap(4)}(?:ai|sztuczną inteligencją|wirtualnym asystentem|chatbotem)`),
  phrase(`rozmawiasz ${gap(1)}z(?:e)? ${gap(3)}(?:ai|sztuczną inteligencją|chatbotem|botem)`),
];

/** A mark with a sign between: `AI · image generated`, `KI: Bild verändert`. */
const marks = [
  /(?<![\p{L}\p{N}])(?:ai|ki)\s*[·•|:–—]\s*(?:[\p{L}]+ ){0,4}(?:generated|modified|edited|created|voices?|generiert|verändert|bearbeitet|erzeugte[nr]?|stimmen)/u,
  /(?<![\p{L}\p{N}])(?:ai|ki)[- ]avatar/u,
  /[([]\s*(?:[^\p{L}\p{N}()[\]]{0,4})(?:ai|ki)[- ]?(?:generated|written|created|assisted|made|generiert|erstellt|erzeugt)(?: [\p{L}]+)?(?:[,;:–—-] ?[\p{L} ]{0,40})?[)\]]/u,
  /#(?:ai[-_]?(?:generated|written|content|made|art|assisted)|(?:generated|written|made|created)(?:by|with)ai|ki[-_]?(?:generiert|erstellt))(?![\p{L}\p{N}])/u,
];

/** Sentences that tell their reader that an AI made the content or answers. */
export const disclosurePatterns: readonly RegExp[] = [...english, ...german, ...others, ...marks];

/** A short line that is nothing but a label. */
export const shortLabels =
  /^[^\p{L}\p{N}]*(?:your |the |our |ihr |ihre |unser |unsere )?(?:(?:ai|ki)[- ]?(?:assistant|assistent|assistentin|response|reply|answer|antwort|chat|chatbot|bot|agent|generated|generiert|summary|zusammenfassung|support|generated (?:text|content|image|video|reply|response|answer|summary|email|message)|written|assisted|support agent|sales agent)|(?:generated|written|drafted|created|made) (?:by|with) (?:ai|gpt|chatgpt)|mit ki erstellt)[^\p{L}\p{N}]*$/u;

/** A line of its own, between others, that is nothing but a label. */
export const labelLines =
  /^[^\p{L}\p{N}]*(?:(?:ai|ki)[- ]?(?:generated|written|created|assisted|generiert|erstellt|erzeugt|generierter?)(?: (?:text|content|image|bild|inhalt|post|e-?mail|reply|response|answer|antwort|summary))?|(?:generated|written|drafted|created|made) (?:by|with) (?:ai|gpt|chatgpt)|mit ki erstellt)[^\p{L}\p{N}]*$/u;

/** Lines over a chat that say who answers. */
export const chatOpeners: readonly RegExp[] = [
  phrase(`(?:chat|talk|speak) (?:to|with) ${gap(2)}(?:ai|chatbot|(?:virtual|digital) assistant)(?: [\\p{L}]+)?`),
  phrase(`ask (?:our |the |your )?ai(?: assistant| chatbot)?(?: to| anything| about| a question| questions)?`),
  phrase(`(?:frag|frage|fragen sie) (?:die |unsere |deine |ihre )?ki`),
  phrase(`powered by (?:ai|artificial intelligence|generative ai|openai|anthropic|${model})`),
  phrase(
    `(?:your|our|the|an|a) (?:ai|virtual|digital) (?:assistant|agent|chatbot|receptionist|concierge|sales assistant|support assistant)`,
  ),
  phrase(
    `(?:ihr|unser|dein|der|ein|unsere|ihre) (?:ki-assistent(?:in)?|ki-chatbot|ki-agent|digitaler? assistent(?:in)?|virtueller? assistent(?:in)?)`,
  ),
  phrase(`(?:unterstützt|betrieben) (?:durch|von|mit) ki`),
];

/** What turns such words around: denials, instructions to a model, sayings about other people's content. */
export const denials: readonly RegExp[] = [
  phrase(`(?:not|never|n't|nicht|kein(?:e[rn]?)?) (?:been )?${gap(1)}(?:${made}|ai[- ](?:generated|written))`),
  phrase(
    `(?:never|do not|don't|must not|should not|avoid|without) ${gap(2)}(?:say|saying|reveal|revealing|mention|mentioning|disclose|disclosing|admit|admitting|state|tell|telling|claim)`,
  ),
  phrase(`(?:niemals|nie|nicht) ${gap(6)}(?:erwähnen|verraten|preisgeben|offenlegen|zugeben|sagen)`),
  phrase(
    `you are (?!(?:\\p{L}+ )?(?:talking|chatting|speaking|writing|messaging|interacting|connected) )(?:an? |the )?${gap(3)}(?:ai|artificial intelligence|language model|assistant|agent|chatbot|bot|copywriter|expert)`,
  ),
  phrase(`du bist (?:ein|eine) ${gap(4)}(?:assistent|assistentin|agent|ki|chatbot|experte|expertin|texter)`),
  phrase(`(?:detect|detects|detecting|detector|signal|identify|recogni[sz]e) ${gap(3)}ai`),
  phrase(`ai (?:content )?(?:detector|detection|detectors)`),
  phrase(
    `(?:create|build|generate|get|try|use|make|launch|publish|unlimited|discover|sell|send|schedule) ${gap(3)}ai[- ](?:generated|written|created|assisted)`,
  ),
  phrase(`(?:pretend|act as|behave like|roleplay|respond as|sound like)`),
];
