import { laws } from './laws.js';
import { normTable } from './norm-table.js';
import type { LawKey, Norm, Verification } from './norm.js';

const lawOf = new Map(laws.map((law) => [law.key, law]));
const lawKeys = new Map<string, LawKey>(laws.map(({ key }) => [key, key]));
const verifications = new Map<string, Verification>(
  (['primary', 'agreeing', 'one-source', 'known', 'open'] as const).map((word) => [word, word]),
);

function parseNorm(line: string): Norm {
  const [id = '', de = '', titleEn = '', titleDe = '', key = '', checked = '', from = ''] = line.split(' | ');
  const law = lawKeys.get(key) ?? 'practice';
  return {
    id,
    citation: { en: id === 'good practice (seed)' ? 'good practice' : id, de },
    title: { en: titleEn, de: titleDe },
    law,
    appliesFrom: from === '' ? (lawOf.get(law)?.appliesFrom ?? null) : from,
    verification: verifications.get(checked) ?? 'open',
  };
}

/** Every norm that a rule cites. */
export const norms: readonly Norm[] = normTable
  .split('\n')
  .filter((line) => line !== '')
  .map(parseNorm);

const byId = new Map(norms.map((entry) => [entry.id, entry]));

/** The norm of an id, or null. */
export function norm(id: string): Norm | null {
  return byId.get(id) ?? null;
}

/** The norms that apply on a day (YYYY-MM-DD), in the order given; a norm without a date or unknown to us stays. */
export function normsInForce(ids: readonly string[], date: string): readonly string[] {
  return ids.filter((id) => {
    const from = byId.get(id)?.appliesFrom ?? null;
    return from === null || from <= date;
  });
}
