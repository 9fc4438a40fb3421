import { consentNamesAround, heedOfPredicate } from './demands.js';
import { type Frame, siteOf, type Solver } from './frame.js';
import { objectFields } from './object-fields.js';
import type { Condition } from './summary.js';
import { extendTrace } from './trace.js';
import { Cleared, type Mark } from './marks.js';
import type { Value } from './value.js';

/** What is known of the people in a list: a filter or a query kept those who agreed, or those who did not object. */
export function heedOf(frame: Frame, value: Value): number {
  return value.atoms.reduce((bits, atom) => {
    if (atom.kind === 'object') return bits | (frame.solver.objects[atom.id]?.heed ?? 0);
    return atom.kind === 'result' ? bits | (atom.cleared & heedBits) : bits;
  }, 0);
}

const heedBits = Cleared.consented | Cleared.heeded;

/** The list made from another one, or by a filter, keeps what is known of its elements. */
export function withHeed(frame: Frame, value: Value, heed: number): Value {
  if (heed === 0) return value;
  for (const atom of value.atoms) {
    if (atom.kind !== 'object') continue;
    const info = frame.solver.objects[atom.id];
    if (info) frame.solver.objects[atom.id] = { ...info, heed: (info.heed ?? 0) | heed };
  }
  return value;
}

/** What is put into a list only where somebody agreed makes it a list of those who did. Called before it is put in. */
export function noteAdded(frame: Frame, list: Value): void {
  for (const atom of list.atoms) {
    const info = atom.kind === 'object' ? frame.solver.objects[atom.id] : undefined;
    if (atom.kind !== 'object' || info?.kind !== 'array') continue;
    const bits = heedOfConditions(frame.conditions);
    const isEmpty = (objectFields(frame, atom.id)?.size ?? 1) === 0;
    const heed = info.heed === undefined ? (isEmpty ? bits : 0) : info.heed & bits;
    if (heed !== info.heed) frame.solver.objects[atom.id] = { ...info, heed };
  }
}

function heedOfConditions(conditions: readonly Condition[]): number {
  return conditions.reduce((bits, { marks, positive, sure }) => {
    if (!sure) return bits;
    const agreed = positive && marks.some((mark) => mark.kind === 'consent');
    const free = !positive && marks.some((mark) => mark.kind === 'objection');
    return bits | (agreed ? Cleared.consented : 0) | (free ? Cleared.heeded : 0);
  }, 0);
}

/** What a filter asks by its callback: by the text of the function, and by the answers of functions that it calls. */
export function heedOfFilter(frame: Frame, callback: Value, verdict: Value): number {
  let heed = 0;
  for (const atom of callback.atoms) {
    const facts = atom.kind === 'closure' ? frame.solver.program.facts(atom.file) : undefined;
    if (facts && atom.kind === 'closure') heed |= heedOfPredicate(facts, atom.index, frame.solver.names.consentFields);
  }
  if (verdict.marks.some((mark) => mark.kind === 'consent')) heed |= Cleared.consented;
  return heed;
}

/** Names of the consents that the query or the filter behind a list asked for. */
export function heedNames(solver: Solver, value: Value): readonly string[] {
  return value.atoms.flatMap((atom) => {
    const site =
      atom.kind === 'result' ? atom.site : atom.kind === 'object' ? solver.objects[atom.id]?.site : undefined;
    const facts = site ? solver.program.facts(site.file) : undefined;
    return facts && site ? consentNamesAround(facts, site.node) : [];
  });
}

/** Inside a loop over such a list, each person has agreed, or has not objected. */
export function heedConditions(frame: Frame, list: Value, node: number): readonly Condition[] {
  const heed = heedOf(frame, list);
  if (heed === 0) return [];
  const site = siteOf(frame, node);
  const names = heedNames(frame.solver, list).join(',') || 'filter';
  const condition = (kind: 'consent' | 'objection'): Condition => {
    const mark: Mark = {
      kind,
      detail: kind === 'consent' ? names : 'filter',
      cleared: 0,
      implicit: false,
      certain: true,
      trace: extendTrace(null, site, 'condition', 'filter'),
      source: '',
    };
    return { marks: [mark], positive: kind === 'consent', sure: true, site };
  };
  return [
    ...(heed & Cleared.consented ? [condition('consent')] : []),
    ...(heed & Cleared.heeded ? [condition('objection')] : []),
  ];
}
