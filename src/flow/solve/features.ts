import { category } from '../../knowledge/personal-data/categories.js';
import { isProxyCategory } from '../../knowledge/personal-data/proxies.js';
import { matchIdentifier, matchScoreName } from '../../knowledge/personal-data/match.js';
import { isReasonName } from '../../knowledge/decisions/record-words.js';
import { kindOf, nameOfExpression, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { namesAround } from './decision-subject.js';
import type { Frame } from './frame.js';
import { innerExpressions } from './inner-expressions.js';
import { functionNameOf, scoreNamed, targetName } from './own-scores.js';
import { seeSpot } from './spots.js';
import { Cleared } from './marks.js';

/** What is personal at one place of an expression. */
interface PersonalPart {
  readonly node: number;
  readonly category: string;
  readonly name: string;
  readonly certain: boolean;
}

const featureLists =
  /^(features?|feature_?vector|model_?input|inputs?|input_?vector|signals|merkmale|feature_?set|x)$/i;

/** Something gets a value: where it is a score, or what a model scores by, its personal parts are features. */
export function recordAssignedFeatures(frame: Frame, pattern: number, valueNode: number): void {
  if (valueNode <= 0) return;
  const name = targetName(frame, pattern);
  if (name === '') return;
  const list =
    featureLists.test(name) && isListed(frame, valueNode) && /^(features?|.*_?vector|signals|merkmale)/i.test(name);
  if (list || scoreNamed(frame, name)) recordFeatures(frame, valueNode);
}

function isListed(frame: Frame, node: number): boolean {
  const kind = kindOf(frame.facts, node);
  return kind === Kind.Object || kind === Kind.Array;
}

/** What a function returns that scores people, unless it is a record of how it came about. */
export function recordReturnedFeatures(frame: Frame, valueNode: number): void {
  if (valueNode <= 0 || kindOf(frame.facts, valueNode) === Kind.Object || !isScoringFunction(frame)) return;
  recordFeatures(frame, valueNode);
}

const scoring = /^(score|rate|rank|predict|assess|evaluate|compute|calculate|calc|get|bewerte|berechne|estimate)/i;

function isScoringFunction(frame: Frame): boolean {
  const name = functionNameOf(frame);
  return (
    /scor|risk|bonit|bewert/i.test(name) &&
    (scoring.test(name) ||
      matchScoreName(name, { owners: namesAround(frame), type: 'unknown', role: 'variable' }) !== null)
  );
}

/** The personal parts of an expression that speak for a protected trait, or are one. */
function recordFeatures(frame: Frame, node: number): void {
  for (const part of personalParts(frame, node, 0)) {
    if (!isProxyCategory(part.category) && category(part.category)?.special !== true) continue;
    seeSpot(frame, 'feature', part.node, {
      detail: part.category,
      name: part.name,
      certain: part.certain || isProxyCategory(part.category),
    });
  }
}

/** A test on a person's data that decides by how much a score or a price changes. */
export function recordTest(frame: Frame, condition: number, branches: readonly number[]): void {
  const parts = personalParts(frame, condition, 0);
  if (parts.length === 0) return;
  const names = branches.flatMap((branch) => assignedIn(frame, branch, 0));
  const scores = names.some((name) => name !== '' && scoreNamed(frame, name) !== null);
  if (scores || (isScoringFunction(frame) && branches.some((branch) => returnsIn(frame, branch, 0))))
    recordFeatures(frame, condition);
}

/** Names that get a value somewhere in a statement. */
export function assignedIn(frame: Frame, node: number, depth: number): string[] {
  const { facts } = frame;
  if (node <= 0 || depth > 5) return [];
  switch (kindOf(facts, node)) {
    case Kind.Block:
    case Kind.Expression:
      return operandsFrom(facts, node, 0).flatMap((child) => assignedIn(frame, child, depth + 1));
    case Kind.If:
      return operandsFrom(facts, node, 1).flatMap((child) => assignedIn(frame, child, depth + 1));
    case Kind.Assign:
      return [targetName(frame, operand(facts, node, 1))];
    default:
      return [];
  }
}

function returnsIn(frame: Frame, node: number, depth: number): boolean {
  const { facts } = frame;
  if (node <= 0 || depth > 3) return false;
  const kind = kindOf(facts, node);
  if (kind === Kind.Return) return true;
  return kind === Kind.Block && operandsFrom(facts, node, 0).some((child) => returnsIn(frame, child, depth + 1));
}

const deepest = 8;

/** The expressions in an expression that carry personal data, innermost ones. */
export function personalParts(frame: Frame, node: number, depth: number): PersonalPart[] {
  const { facts } = frame;
  if (node <= 0 || depth > deepest) return [];
  switch (kindOf(facts, node)) {
    case Kind.Member:
    case Kind.Variable:
      return partAt(frame, node);
    case Kind.Property: {
      const key = textOperand(facts, node, 0);
      if (isReasonName(key) || /^(where|id|include|select)$/.test(key)) return [];
      return personalParts(frame, operand(facts, node, 1), depth + 1).map((part) => ({ ...part, node }));
    }
    case Kind.Call: {
      const callee = operand(facts, node, 0);
      const receiver = kindOf(facts, callee) === Kind.Member ? operand(facts, callee, 0) : 0;
      return [receiver, ...operandsFrom(facts, node, 2)].flatMap((child) => personalParts(frame, child, depth + 1));
    }
    default:
      return innerExpressions(facts, node).flatMap((child) => personalParts(frame, child, depth + 1));
  }
}

function partAt(frame: Frame, node: number): PersonalPart[] {
  const name = nameOfExpression(frame.facts, node);
  const value = frame.values.get(node);
  const mark = value?.marks.find((other) => other.kind === 'personal-data' && (other.cleared & Cleared.derived) === 0);
  if (mark && mark.kind !== 'symbol') return [{ node, category: mark.detail, name, certain: mark.certain }];
  if (!value?.atoms.every((atom) => atom.kind === 'symbol' || atom.kind === 'unknown')) return [];
  if (value.marks.some((other) => other.kind !== 'symbol') || name === '') return [];
  // A score is about a person, so what it is made of is that person's.
  const owners = ['customer', ...namesAround(frame).filter((owner) => owner !== name)];
  const found = matchIdentifier(name, { owners, type: 'unknown', role: 'parameter' });
  return found ? [{ node, category: found.category, name, certain: found.confidence === 'certain' }] : [];
}
