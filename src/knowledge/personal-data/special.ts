import { category } from './categories.js';

/** Special by its nature (GDPR Art. 9), or about convictions and offences (Art. 10). */
export function isSpecial(key: string): boolean {
  const found = category(key);
  return found !== null && (found.special || found.art10);
}
