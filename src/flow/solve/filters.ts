import { objectFields } from './object-fields.js';
import { type Frame, implicit } from './frame.js';
import { Cleared } from './marks.js';
import { type Atom, type Value, withMarks } from './value.js';

/** Elements that a filter kept, after a callback that asked for an approval: they are reviewed. */
export function conditionOfCallback(frame: Frame, kept: Value, verdict: Value): Value {
  const steering = implicit(verdict.marks).filter(
    (mark) => mark.kind === 'score' || mark.kind === 'ai-output' || mark.kind === 'rules',
  );
  if (steering.length > 0) return withMarks(kept, steering);
  const approved = verdict.marks.some((mark) => mark.kind === 'approval' && mark.detail === 'human');
  if (!approved) return kept;
  const atoms = kept.atoms.map((atom): Atom => {
    if (atom.kind === 'result') return { ...atom, cleared: atom.cleared | Cleared.reviewed, key: `${atom.key}!r` };
    if (atom.kind === 'object') markFields(frame, atom.id);
    return atom;
  });
  return { atoms, marks: kept.marks.map((mark) => ({ ...mark, cleared: mark.cleared | Cleared.reviewed })) };
}

function markFields(frame: Frame, id: number): void {
  const fields = objectFields(frame, id);
  if (!fields) return;
  const reviewed = [...fields].map(([name, value]): [string, Value] => [
    name,
    { atoms: value.atoms, marks: value.marks.map((mark) => ({ ...mark, cleared: mark.cleared | Cleared.reviewed })) },
  ]);
  frame.store.heap.set(id, new Map(reviewed));
}
