import { matchEffectStatus } from '../../knowledge/decisions/effect-words.js';
import { constantTexts } from './constants.js';
import { recordDecision } from './decisions.js';
import type { Argument, Frame } from './frame.js';
import { handStatus } from './hand-status.js';
import { namesReason } from './records.js';
import type { Summary } from './summary.js';

/** A caller hands a constant that is a refusal: it decides. */
export function recordHandedStatus(frame: Frame, summary: Summary, args: readonly Argument[], node: number): void {
  for (const [key, field] of frame.solver.handedStates.get(summary.key) ?? []) {
    const [index = '', path = ''] = key.split('|');
    const given = args[Number(index)]?.value;
    if (!given || path !== '') continue;
    const texts =
      constantTexts({
        atoms: given.atoms.filter((atom) => atom.kind === 'text' || atom.kind === 'constant'),
        marks: [],
      }) ?? [];
    handStatus(frame, field, given);
    for (const text of texts) {
      const action = matchEffectStatus(field, text);
      if (!action) continue;
      const explained = args.some((argument) => namesReason(frame, argument.node, 0));
      recordDecision(frame, { action, marks: given.marks, explained }, summary.name, node);
      return;
    }
  }
}
