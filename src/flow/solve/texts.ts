import { nameOfExpression, operand, operandsFrom } from '../facts-reader.js';
import { callClosure } from './closure-calls.js';
import { concatenate } from './concatenate.js';
import { allocate, type Argument, type Frame, siteOf } from './frame.js';
import { applyModels } from './model-calls.js';
import { recordLink } from './urls.js';
import { nothing, ofAtom, undefinedValue, unionAll, type Value } from './value.js';

/** A template literal: the text with holes, and the marks of all its parts. */
export function evaluateTemplate(frame: Frame, parts: readonly number[], node: number): Value {
  const pieces = parts.map((part) => ({ node: part, value: frame.solver.interpreter.evaluate(frame, part) }));
  recordLink(frame, pieces, node);
  return concatenate(
    frame,
    pieces.map(({ value }) => value),
    node,
    parts.map((part) => nameOfExpression(frame.facts, part)),
  );
}

/** A tagged template: a call with the strings and the values, or, of an unknown tag, the text itself. */
export function evaluateTagged(frame: Frame, node: number): Value {
  const { evaluate } = frame.solver.interpreter;
  const tag = evaluate(frame, operand(frame.facts, node, 0));
  const parts = operandsFrom(frame.facts, node, 1);
  const values: Argument[] = [];
  parts.forEach((part, index) => {
    const value = evaluate(frame, part);
    if (isHole(index)) values.push({ value, node: part, spread: false });
  });
  const whole = concatenate(
    frame,
    parts.map((part) => frame.values.get(part) ?? nothing),
    node,
  );
  const results = tag.atoms.flatMap((atom): Value[] => {
    if (atom.kind === 'api') {
      const models = frame.solver.models;
      return [
        applyModels(
          frame,
          atom,
          models.calls(atom.node).filter((model) => model.kind === 'tag'),
          [{ value: whole, node: 0, spread: false }, ...values],
          node,
          models.called(atom.node),
        ),
      ];
    }
    if (atom.kind === 'closure')
      return [
        callClosure(
          frame,
          atom,
          undefinedValue,
          [{ value: stringsOf(frame, parts, node), node: 0, spread: false }, ...values],
          node,
        ),
      ];
    return [];
  });
  return results.length > 0 ? unionAll(results) : whole;
}

/** Texts and holes take turns, a text first. */
function isHole(index: number): boolean {
  return index % 2 === 1;
}

/** The first argument of a tag: the constant strings. */
function stringsOf(frame: Frame, parts: readonly number[], node: number): Value {
  const id = allocate(frame.solver, { kind: 'array', site: siteOf(frame, node), classAt: null });
  const texts = parts.filter((_part, index) => !isHole(index));
  frame.store.heap.set(id, new Map(texts.map((part, index) => [String(index), frame.values.get(part) ?? nothing])));
  return ofAtom({ kind: 'object', id, key: `o${id}` });
}
