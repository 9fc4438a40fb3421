import { chatOpeners, denials, disclosurePatterns, labelLines, shortLabels } from './label-patterns.js';

/** Longer texts are marketing, not a label, when only the chat wording speaks. */
const longestChatLine = 90;

/** What every label speaks of; most texts do not and are done with at once. */
const mention =
  /(?<![\p{L}\p{N}])(?:ai|ki|ia|si|a\.i|genai|llms?|gpt|chatgpt|claude|gemini|[\p{L}]*bot|machine|automat|virtual|digital|agent|language model)|intelligen[ctzç]|inteligen|sprachmodell|assist|asist|asyst/u;

/** Small letters, plain quotes, no tags, one blank between words. */
function plain(text: string): string {
  return text
    .replace(/<[^>]{1,400}>/gu, ' ')
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u2010-\u2012]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Whether a text tells its reader that an AI made it or that an AI answers: English, German, French, Spanish, Italian,
 * Dutch, Polish. `AI` alone, product marketing and instructions to a model (`You are an AI assistant`) do not.
 */
export function isAiLabelText(text: string): boolean {
  const said = plain(text);
  if (said.length < 2 || !mention.test(said) || denials.some((pattern) => pattern.test(said))) {
    return false;
  }
  if (disclosurePatterns.some((pattern) => pattern.test(said)) || linesOf(text).some((line) => labelLines.test(line))) {
    return true;
  }
  return (
    shortLabels.test(said) || (said.length <= longestChatLine && chatOpeners.some((pattern) => pattern.test(said)))
  );
}

/** The short lines of a text, and what stands between its tags. */
function linesOf(text: string): string[] {
  return text
    .split(/\n|…|<[^>]{1,400}>/u)
    .map(plain)
    .filter((line) => line !== '' && line.length < 50);
}

const disclosureKeys = new Set(
  `aidisclosure xaidisclosure dataaidisclosure aigenerated isaigenerated xaigenerated dataaigenerated aigeneratedcontent
  isaigeneratedcontent hasaigeneratedcontent ailabel dataailabel isailabeled generatedbyai dataGeneratedByAi isgeneratedbyai
  createdwithai createdbyai madewithai madebyai writtenbyai containsaigeneratedcontent containsaicontent aicontent isaicontent
  containssyntheticmedia issyntheticmedia isaigc aigc aigclabel videomadewithai aicreated iscreatedbyai aiassisted isaiassisted
  kigeneriert istkigeneriert mitkierstellt kihinweis kikennzeichnung xaigeneratedcontent hasaidisclosure showaidisclosure`
    .toLowerCase()
    .split(/\s+/u),
);
const noValues = new Set([
  'false',
  'none',
  'no',
  '0',
  'null',
  'undefined',
  '',
  'human',
  'human-only',
  'human_only',
  'off',
  'nein',
]);

/**
 * Whether a property, attribute or header says that its content was made by AI: `aiGenerated: true`,
 * `AI-Disclosure: ai-generated`, `digitalSourceType` with trainedAlgorithmicMedia. `value` is null when it is unknown.
 */
export function isDisclosureKey(name: string, value: string | null): boolean {
  const key = name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const said = value?.trim().toLowerCase() ?? null;
  if (key.endsWith('digitalsourcetype')) {
    return said !== null && /trained[_-]?algorithmic[_-]?media/u.test(said);
  }
  return disclosureKeys.has(key) && (said === null || !noValues.has(said));
}
