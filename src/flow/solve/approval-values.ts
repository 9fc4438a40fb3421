import { saysApproved } from '../../knowledge/decisions/approval-words.js';
import { kindOf, nameOfExpression, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { constantText } from './constants.js';
import { targetName } from './own-scores.js';
import { seeSpot } from './spots.js';
import type { Frame } from './frame.js';

/** How an approval comes about that no person gives. */
export type How = 'actor' | 'default' | 'timeout' | 'model' | 'code';

/** Remembers a place where an approval comes about so. */
export function see(frame: Frame, node: number, how: How, name = ''): void {
  seeSpot(frame, 'automatic-approval', node, { detail: how, name });
}

/** Keys of what selects records. */
export const queries = /^(where|filter|select|include|orderBy|query|omit|having)$/;

/** What a constant expression says, as a text. */
export function saidAt(frame: Frame, node: number): string | null {
  const { facts } = frame;
  switch (kindOf(facts, node)) {
    case Kind.Text:
      return textOperand(facts, node, 0);
    case Kind.Boolean:
      return operand(facts, node, 0) === 1 ? 'true' : 'false';
    case Kind.Variable:
    case Kind.Member: {
      const value = frame.values.get(node);
      return value && value.marks.length === 0 ? constantText(value) : null;
    }
    case Kind.Cast:
    case Kind.Await:
      return saidAt(frame, operand(facts, node, 0));
    default:
      return null;
  }
}

/** An expression that gives an approval: `true`, `'approved'`, `{ approved: true }`; in a review, `true` is one. */
export function approves(frame: Frame, node: number, bare: boolean): boolean {
  const { facts } = frame;
  if (kindOf(facts, node) === Kind.Object)
    return operandsFrom(facts, node, 0).some(
      (property) =>
        kindOf(facts, property) === Kind.Property &&
        saysApproved(textOperand(facts, property, 0), saidAt(frame, operand(facts, property, 1)) ?? ''),
    );
  const said = saidAt(frame, node);
  return said !== null && ((bare && said === 'true') || saysApproved('decision', said));
}

/** Names that speak of a review. */
export const reviewing = /approv|review|sign_?off|freigabe|genehmig|human|confirm/i;

/** `request.status = 'approved'`. */
export function assignsApproved(frame: Frame, node: number): boolean {
  const name = targetName(frame, operand(frame.facts, node, 1));
  const said = saidAt(frame, operand(frame.facts, node, 2)) ?? '';
  return saysApproved(name, said);
}

/** A call that writes such a state. */
export function setsApproved(frame: Frame, call: number): boolean {
  return (
    /^(update|set|save|patch|mark|transition)/i.test(nameOfExpression(frame.facts, call)) &&
    operandsFrom(frame.facts, call, 2).some((argument) => writesApproved(frame, argument, 0))
  );
}

/** Such a state in an object literal, outside of what selects records. */
export function writesApproved(frame: Frame, node: number, depth: number): boolean {
  const { facts } = frame;
  if (depth > 2 || kindOf(facts, node) !== Kind.Object) return false;
  return operandsFrom(facts, node, 0).some((property) => {
    if (kindOf(facts, property) !== Kind.Property) return false;
    const name = textOperand(facts, property, 0);
    const value = operand(facts, property, 1);
    return (
      !queries.test(name) && (saysApproved(name, saidAt(frame, value) ?? '') || writesApproved(frame, value, depth + 1))
    );
  });
}
