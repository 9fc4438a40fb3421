import type { ArgumentModel } from '../../knowledge/sdk/model-table.js';
import { kindOf, operand, operandsFrom, textOperand, withoutCasts } from '../facts-reader.js';
import { Kind } from '../facts.js';
import type { Argument, Frame } from './frame.js';
import { readAny, readMember } from './members.js';
import { stepName } from './results.js';
import { nothing, type Value } from './value.js';

/** One place in an argument's text with what it evaluates to. */
export interface Leaf {
  readonly node: number;
  readonly value: Value;
  /** Last property read from the expression; undefined for the expression itself. */
  readonly property?: string;
  /** Key under which it stands in an object literal. */
  readonly key?: string;
  /** Put into a text as it is. */
  readonly inText?: boolean;
}

/** The pieces of the arguments that a model's path names. */
export function argumentLeaves(frame: Frame, model: ArgumentModel, args: readonly Argument[], node: number): Leaf[] {
  const path = model.path.map(stepName);
  if (model.index < 0) return [{ node, value: nothing }];
  const chosen = model.rest ? args.slice(model.index) : args.slice(model.index, model.index + 1);
  return chosen.flatMap((argument) => follow(frame, { node: argument.node, value: argument.value }, path));
}

/** The places in an argument's text that a path leads to. */
export function follow(frame: Frame, leaf: Leaf, path: readonly string[]): Leaf[] {
  const [step, ...rest] = path;
  if (step === undefined) return isMissing(leaf.value) ? [] : [leaf];
  const literal = withoutCasts(frame.facts, leaf.node);
  const kind = kindOf(frame.facts, literal);
  if (kind === Kind.Object && step !== '[]') return followObject(frame, literal, leaf, step, rest);
  if (kind === Kind.Array && step === '[]') {
    return operandsFrom(frame.facts, literal, 0).flatMap((element) =>
      kindOf(frame.facts, element) === Kind.Spread
        ? follow(
            frame,
            { node: element, value: readAny(frame, valueAt(frame, operand(frame.facts, element, 0)), element) },
            rest,
          )
        : follow(frame, { node: element, value: valueAt(frame, element) }, rest),
    );
  }
  if (leaf.value.atoms.length > 0 && leaf.value.atoms.every((atom) => atom.kind === 'text' || atom.kind === 'constant'))
    return [];
  const value = step === '[]' ? readAny(frame, leaf.value, leaf.node) : readMember(frame, leaf.value, step, leaf.node);
  return follow(frame, { node: leaf.node, value, property: step }, rest);
}

function followObject(frame: Frame, literal: number, leaf: Leaf, step: string, rest: readonly string[]): Leaf[] {
  const facts = frame.facts;
  for (const property of operandsFrom(facts, literal, 0).reverse()) {
    if (kindOf(facts, property) === Kind.Property && textOperand(facts, property, 0) === step) {
      const value = operand(facts, property, 1);
      if (frame.values.has(value)) return follow(frame, { node: value, value: valueAt(frame, value) }, rest);
    }
    if (kindOf(facts, property) === Kind.Spread) {
      const spread = operand(facts, property, 0);
      const value = readMember(frame, valueAt(frame, spread), step, spread);
      if (!isMissing(value)) return follow(frame, { node: spread, value }, rest);
    }
  }
  const value = readMember(frame, leaf.value, step, leaf.node);
  return frame.values.has(literal) || isMissing(value) ? [] : follow(frame, { node: literal, value }, rest);
}

function isMissing(value: Value): boolean {
  return (
    value.marks.length === 0 &&
    value.atoms.every(
      (atom) =>
        (atom.kind === 'constant' && atom.value === undefined) ||
        (atom.kind === 'unknown' && atom.type === null && atom.owners.length <= 1),
    )
  );
}

/** The latest value of an expression. */
export function valueAt(frame: Frame, node: number): Value {
  return frame.values.get(node) ?? nothing;
}
