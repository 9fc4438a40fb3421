import { tokens, wordSet } from '../personal-data/tokens.js';

const goods = wordSet(
  'approved approve accepted eligible iseligible allowed isallowed granted qualified isqualified admitted passed creditworthy insurable approved isapproved genehmigt angenommen geeignet zugelassen',
);

const bads = wordSet(
  'reject rejected decline declined deny denied refuse refused block blocked ban suspend suspended disqualify disqualified ineligible unqualified noteligible ablehnen abgelehnt gesperrt verweigert',
);

/** True for a verdict against somebody: the field `approved` that is false, or the word `reject`. */
export function adverseVerdict(field: string, value: string): boolean {
  if (value === 'false') return goods.has(tokens(field).join(''));
  return field === '' && bads.has(tokens(value).join(''));
}
