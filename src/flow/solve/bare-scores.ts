import { matchScoreName } from '../../knowledge/personal-data/match.js';
import { isReasonName, isVersionName } from '../../knowledge/decisions/record-words.js';
import { kindOf, operand, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import type { Argument, Frame } from './frame.js';
import { objectFields } from './object-fields.js';
import { note } from './notes.js';
import { functionNameOf, ownScore, scoreNamed } from './own-scores.js';
import { chainWords, namesReason } from './records.js';
import { seeSpot } from './spots.js';
import type { Value } from './value.js';

const stores =
  /^(create|insert|upsert|update|save|set|patch|put|add|store|persist|write|values|upsertOne|updateOne|insertOne)/i;

/** A call that stores a score as a number, with nothing beside it that says how it came about. */
export function recordBareScore(frame: Frame, name: string, args: readonly Argument[], node: number): void {
  if (!stores.test(name)) return;
  const owners = chainWords(frame, node).slice(1);
  for (const argument of args) {
    const found = scoreIn(frame, argument.value, owners, 0);
    if (found === null) continue;
    if (namesReason(frame, argument.node, 0) || argument.value.atoms.some((atom) => hasFactors(frame, atom, 0)))
      note(frame, 'explained', node);
    else seeSpot(frame, 'bare-score', node, { name: found });
    return;
  }
}

function scoreIn(frame: Frame, value: Value, owners: readonly string[], depth: number): string | null {
  for (const atom of value.atoms) {
    if (atom.kind !== 'object' || depth > 2) continue;
    for (const [field, given] of objectFields(frame, atom.id) ?? []) {
      const name = field.replace(/^\?/, '');
      if (/^(where|filter|query|select|include|orderBy)$/.test(name)) continue;
      if (isMade(given) && isScoreName(frame, name, owners)) return name;
      const inner = scoreIn(frame, given, owners, depth + 1);
      if (inner !== null) return inner;
    }
  }
  return null;
}

function isScoreName(frame: Frame, name: string, owners: readonly string[]): boolean {
  return scoreNamed(frame, name) !== null || matchScoreName(name, { owners, type: 'unknown', role: 'column' }) !== null;
}

/** A number that a model or the program itself has made, not one that is only copied. */
function isMade(value: Value): boolean {
  if (value.atoms.some((atom) => atom.kind === 'object')) return false;
  return value.marks.some(
    (mark) =>
      !mark.implicit &&
      (mark.kind === 'ai-output'
        ? mark.detail === 'structured'
        : mark.kind === 'score' && (mark.source === ownScore || mark.detail === 'model')),
  );
}

function hasFactors(frame: Frame, atom: Value['atoms'][number], depth: number): boolean {
  if (atom.kind !== 'object' || depth > 2) return false;
  return [...(objectFields(frame, atom.id) ?? [])].some(
    ([field, given]) =>
      isReasonName(field) || isVersionName(field) || given.atoms.some((inner) => hasFactors(frame, inner, depth + 1)),
  );
}

/** `lead.score = computeScore(lead)`. */
export function recordAssignedScore(frame: Frame, target: number, value: Value, node: number): void {
  if (kindOf(frame.facts, target) !== Kind.TargetPattern) return;
  const member = operand(frame.facts, target, 0);
  if (kindOf(frame.facts, member) !== Kind.Member || !isMade(value)) return;
  const name = textOperand(frame.facts, member, 1);
  if (isScoreName(frame, name, chainWords(frame, operand(frame.facts, member, 0))))
    seeSpot(frame, 'bare-score', node, { name });
}

/** A scoring function that gives back nothing but the number; whether somebody of the program calls it is known at the end. */
export function recordReturnedScore(frame: Frame, node: number, valueNode: number, value: Value): void {
  const isComputed = kindOf(frame.facts, valueNode) === Kind.Binary && textOperand(frame.facts, valueNode, 0) !== '===';
  if (frame.functionIndex === 0 || !(isMade(value) || isComputed)) return;
  const name = functionNameOf(frame);
  if (/scor|bewert|bonit|propensity|probab|likelihood/i.test(name) && scoreNamed(frame, name) !== null)
    seeSpot(frame, 'bare-score', node, { detail: 'returned', name });
}
