import { objectFields } from './object-fields.js';
import { isAiLabelText, isDisclosureKey } from '../../knowledge/labels/label-text.js';
import { kindOf, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { constantText } from './constants.js';
import type { Frame } from './frame.js';
import { hole, type Value } from './value.js';

/** A label in the text itself, on every way it may have come about. */
export function isLabelled(frame: Frame, value: Value): boolean {
  const texts = value.atoms.filter((atom) => atom.kind === 'text');
  return texts.length > 0 && texts.every((atom) => isLabelText(frame, atom.text));
}

export function isLabelText(frame: Frame, text: string): boolean {
  if (text.length < 4) return false;
  const readable = text.replaceAll(hole, ' … ');
  return isAiLabelText(readable) || frame.solver.names.labelTexts.some((label) => readable.includes(label));
}

/** A label among the texts of a record, such as a response with a field for it. */
export function containsLabel(frame: Frame, value: Value, depth = 0): boolean {
  if (isLabelled(frame, value)) return true;
  return value.atoms.some(
    (atom) =>
      atom.kind === 'object' &&
      depth < 3 &&
      [...(objectFields(frame, atom.id) ?? [])].some(([, field]) => containsLabel(frame, field, depth + 1)),
  );
}

/** A property such as `aiGenerated: true` or a header beside the content. */
export function hasDisclosureKey(frame: Frame, objectNode: number): boolean {
  const facts = frame.facts;
  if (kindOf(facts, objectNode) !== Kind.Object) return false;
  return operandsFrom(facts, objectNode, 0).some((property) => {
    if (kindOf(facts, property) !== Kind.Property) return false;
    const value = operand(facts, property, 1);
    const evaluated = frame.values.get(value);
    const text =
      (evaluated ? constantText(evaluated) : null) ??
      (kindOf(facts, value) === Kind.Boolean ? String(operand(facts, value, 0) === 1) : null);
    return isDisclosureKey(textOperand(facts, property, 0), text) || hasDisclosureKey(frame, value);
  });
}
