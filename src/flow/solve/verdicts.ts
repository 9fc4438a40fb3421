import { adverseVerdict } from '../../knowledge/decisions/verdict-words.js';
import { constantTexts } from './constants.js';
import { aboutPerson } from './decision-subject.js';
import { recordDecision, stateIn } from './decisions.js';
import { type Frame, steers } from './frame.js';
import { objectFields } from './object-fields.js';
import { functionNameOf } from './own-scores.js';
import { namesReason } from './records.js';
import { type AnyMark, unionMarks, type Value } from './value.js';

/** Functions whose answer others act on: `decideRefund`, `checkEligibility`, `screenApplicant`. */
const deciding =
  /decid|decision|assess|evaluat|screen|qualif|eligib|approv|underwrit|adjudicat|verdict|vet(t|$|[A-Z])|grant|admit|triage|review|judge|process|handle|check|entscheid|pruef|prüf|bewert/i;

/** A function answers with a refusal of a person: whoever called it acts on that, outside of the program. */
export function recordVerdict(frame: Frame, node: number, valueNode: number, value: Value): void {
  if (valueNode <= 0 || frame.functionIndex === 0) return;
  if (frame.conditions.every(({ marks }) => !marks.some(steers)) && value.atoms.every(({ kind }) => kind !== 'object'))
    return;
  if (!deciding.test(functionNameOf(frame))) return;
  const effect = stateIn(frame, value, 0) ?? refused(frame, value);
  if (!effect || !aboutPerson(frame, node)) return;
  recordDecision(frame, { ...effect, explained: namesReason(frame, valueNode, 0) }, 'verdict', node);
}

/** `{ approved: false }`, or the word `'reject'`. */
function refused(frame: Frame, value: Value): { action: string; marks: readonly AnyMark[] } | null {
  for (const atom of value.atoms) {
    if (atom.kind !== 'object') continue;
    for (const [field, given] of objectFields(frame, atom.id) ?? [])
      if (given.atoms.some((one) => one.kind === 'constant' && one.value === false) && adverseVerdict(field, 'false'))
        return { action: 'reject', marks: given.marks };
  }
  const texts = value.atoms.some(({ kind }) => kind === 'text') ? (constantTexts(value) ?? []) : [];
  const said = texts.find((text) => adverseVerdict('', text));
  return said === undefined ? null : { action: 'reject', marks: unionMarks([], value.marks) };
}
