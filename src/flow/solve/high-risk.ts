import { highRiskUse } from '../../knowledge/decisions/high-risk-uses.js';
import type { CallModel } from '../../knowledge/sdk/model-table.js';
import { returnRole } from '../../knowledge/sdk/roles.js';
import { functionView } from '../facts-reader.js';
import type { Argument, Frame } from './frame.js';
import { objectFields } from './object-fields.js';
import { functionNameOf } from './own-scores.js';
import { seeSpot } from './spots.js';
import { hole, type Value } from './value.js';

/** A call of a model whose prompt, and the names around it, speak of a use of Annex III. */
export function recordHighRiskCall(
  frame: Frame,
  matching: readonly CallModel[],
  args: readonly Argument[],
  node: number,
): void {
  const answers = matching.some((model) =>
    model.returns.some((item) => {
      const role = returnRole(model.family, item.label);
      return role?.kind === 'score' || (role?.kind === 'ai-output' && /^(text|structured)$/.test(role.modality));
    }),
  );
  if (!answers) return;
  const said = [...namesOf(frame), ...args.flatMap((argument) => textsIn(frame, argument.value, 0))].join(' | ');
  const use = highRiskUse(said);
  if (use !== null) seeSpot(frame, 'high-risk-use', node, { detail: use });
}

/** A score of the program's own that is one of these uses by its name: `computeCreditScore`. */
export function recordHighRiskScore(frame: Frame, node: number): void {
  const name = functionNameOf(frame);
  if (!/scor|risk|underwrit|premium|bonit|rat(e|ing)|eligib|assess|evaluat/i.test(name)) return;
  const use = highRiskUse(name);
  if (use !== null) seeSpot(frame, 'high-risk-use', node, { detail: use });
}

function namesOf(frame: Frame): string[] {
  const names: string[] = [frame.facts.file.replace(/\.\w+$/, '')];
  for (let index = frame.functionIndex, depth = 0; index > 0 && depth < 4; depth++) {
    const view = functionView(frame.facts, index);
    names.push(view.name);
    index = view.parent;
  }
  return names;
}

const mostSaid = 40;

function textsIn(frame: Frame, value: Value, depth: number): string[] {
  if (depth > 4) return [];
  return value.atoms
    .flatMap((atom): string[] => {
      if (atom.kind === 'text') return [atom.text.replaceAll(hole, ' … ')];
      if (atom.kind !== 'object') return [];
      return [...(objectFields(frame, atom.id) ?? [])].flatMap(([, field]) => textsIn(frame, field, depth + 1));
    })
    .slice(0, mostSaid);
}
