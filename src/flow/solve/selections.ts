import { objectFields } from './object-fields.js';
import { isApprovedStatus } from '../../knowledge/decisions/effect-words.js';
import { constantTexts } from './constants.js';
import { heedOfQuery } from './demands.js';
import type { Argument, Frame } from './frame.js';
import { Cleared } from './marks.js';
import type { Value } from './value.js';

/** What a query asks for: the columns it selects (null: all), and what its conditions say of the rows. */
export function selection(
  frame: Frame,
  args: readonly Argument[],
  node: number,
): { readonly fields: readonly string[] | null; readonly cleared: number } {
  let fields: readonly string[] | null = null;
  let cleared = heedOfQuery(frame.facts, node, frame.solver.names.consentFields);
  for (const argument of args) {
    for (const atom of argument.value.atoms) {
      if (atom.kind !== 'object') continue;
      const options = objectFields(frame, atom.id);
      const select = options?.get('select') ?? options?.get('columns') ?? options?.get('attributes');
      if (select) fields = selectedNames(frame, select);
      const where = options?.get('where') ?? options?.get('filter');
      if (where && demandsApproval(frame, where, 0)) cleared |= Cleared.reviewed;
    }
  }
  return { fields, cleared };
}

/** `{ email: true, profile: { … } }` or `['email']`. */
function selectedNames(frame: Frame, select: Value): readonly string[] | null {
  const names: string[] = [];
  for (const atom of select.atoms) {
    if (atom.kind !== 'object') return null;
    for (const [name, value] of objectFields(frame, atom.id) ?? []) {
      const off = value.atoms.some((part) => part.kind === 'constant' && part.value === false);
      if (/^\d+$/.test(name)) names.push(...(constantTexts(value) ?? []));
      else if (!off) names.push(name);
    }
  }
  return names;
}

/** `where: { status: 'approved' }`. */
function demandsApproval(frame: Frame, where: Value, depth: number): boolean {
  return where.atoms.some((atom) => {
    if (atom.kind !== 'object' || depth > 3) return false;
    return [...(objectFields(frame, atom.id) ?? [])].some(([name, value]) => {
      if (name === 'not' || name === 'NOT') return false;
      const texts = constantTexts(value);
      if (texts) return texts.every((text) => isApprovedStatus(text) || frame.solver.names.reviewStates.has(text));
      return demandsApproval(frame, value, depth + 1);
    });
  });
}
