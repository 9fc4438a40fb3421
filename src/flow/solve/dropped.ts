import { isFavourable } from '../../knowledge/decisions/favourable.js';
import { functionView, kindOf, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { conditionsOf } from './conditions.js';
import { constantText } from './constants.js';
import { recordEffect } from './effects.js';
import { type Frame, siteOf } from './frame.js';
import { unionMarks } from './value.js';

/**
 * A function that ends with `if (verdict === 'QUALIFIED') …` and says nothing of the others drops them: a model's
 * verdict about a person decides alone who is followed up. Something in `else`, or after it, is no drop.
 */
export function recordDrop(frame: Frame, block: number): void {
  const { facts } = frame;
  if (functionView(facts, frame.functionIndex).body !== block) return;
  const last = operandsFrom(facts, block, 0).at(-1) ?? 0;
  if (kindOf(facts, last) !== Kind.If || operand(facts, last, 2) > 0) return;
  const condition = operand(facts, last, 0);
  if (!favours(frame, condition)) return;
  const marks = conditionsOf(frame, condition, true)
    .filter((part) => part.positive)
    .flatMap((part) => part.marks.filter((mark) => mark.kind === 'ai-output'));
  if (marks.length === 0) return;
  const part = {
    role: { kind: 'decision', action: 'exclude' } as const,
    value: { atoms: [], marks: unionMarks([], marks) },
    place: siteOf(frame, condition),
    handed: false,
    labelled: false,
    fresh: true,
  };
  recordEffect(frame, { name: 'decision if', family: 'decision', recipient: '' }, [part], condition, false);
}

/** Every way into the branch is a verdict in favour of somebody: `=== 'QUALIFIED'`, `.eligible`. */
function favours(frame: Frame, node: number): boolean {
  const { facts } = frame;
  switch (kindOf(facts, node)) {
    case Kind.Logical:
      return favours(frame, operand(facts, node, 1)) || favours(frame, operand(facts, node, 2));
    case Kind.Await:
    case Kind.Cast:
      return favours(frame, operand(facts, node, 0));
    case Kind.Member:
      return isFavourable(textOperand(facts, node, 1));
    case Kind.Binary:
      return (
        /^===?$/.test(textOperand(facts, node, 0)) &&
        [1, 2].some((side) => {
          const value = frame.values.get(operand(facts, node, side));
          const text = value && value.marks.length === 0 ? constantText(value) : null;
          return text !== null && isFavourable(text);
        })
      );
    default:
      return false;
  }
}
