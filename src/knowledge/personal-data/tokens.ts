import { remember } from './remember.js';

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };
const word = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/gu;

/**
 * The words of an identifier, lower-case, umlauts written out:
 * `customerFirstName` → customer, first, name; `E-Mail` and `eMail` → email; `LEAD_IDs` → lead, ids.
 */
export const tokens = remember((name: string): readonly string[] => {
  const plain = name.replace(/[äöüÄÖÜß]/gu, (letter) => umlauts[letter] ?? letter).replace(/IDs\b/gu, 'Ids');
  const found = (plain.match(word) ?? []).map((part) => part.toLowerCase());
  const result: string[] = [];
  for (const part of found) {
    if (part === 'mail' && result.at(-1) === 'e') {
      result[result.length - 1] = 'email';
    } else {
      result.push(part);
    }
  }
  return result;
});

/** The singular of an English noun, good enough for names: `addresses` → address, `parties` → party, `leads` → lead. */
export function singular(token: string): string {
  if (token.length < 4 || token.endsWith('ss') || token.endsWith('us') || token.endsWith('is')) {
    return token;
  }
  if (token.endsWith('ies')) {
    return `${token.slice(0, -3)}y`;
  }
  if (/(?:ss|x|ch|sh)es$/u.test(token)) {
    return token.slice(0, -2);
  }
  return token.endsWith('s') ? token.slice(0, -1) : token;
}

/** A set of words written as one text. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((entry) => entry !== ''));
}
