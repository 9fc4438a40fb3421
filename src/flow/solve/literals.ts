import { kindOf, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { knownElements } from './array-contents.js';
import { makeObject } from './builtins.js';
import { constantKey } from './constants.js';
import { allocate, type Frame, siteOf } from './frame.js';
import { iterated } from './iteration.js';
import { anyField, keysField } from './members.js';
import { spreadInto } from './spread.js';
import { nothing, ofAtom, union, type Value } from './value.js';

/** An object literal, with what is computed and spread into it. */
export function evaluateObject(frame: Frame, node: number): Value {
  const facts = frame.facts;
  const id = allocate(frame.solver, { kind: 'object', site: siteOf(frame, node), classAt: null });
  const fields = new Map<string, Value>();
  for (const property of operandsFrom(facts, node, 0)) {
    switch (kindOf(facts, property)) {
      case Kind.Property:
        fields.set(
          textOperand(facts, property, 0),
          frame.solver.interpreter.evaluate(frame, operand(facts, property, 1)),
        );
        break;
      case Kind.ComputedProperty: {
        const key = constantKey(frame.solver.interpreter.evaluate(frame, operand(facts, property, 0)));
        const value = frame.solver.interpreter.evaluate(frame, operand(facts, property, 1));
        if (key === null) {
          fields.set(anyField, union(fields.get(anyField) ?? nothing, value));
          const name = frame.values.get(operand(facts, property, 0));
          if (name && name.marks.length > 0) fields.set(keysField, union(fields.get(keysField) ?? nothing, name));
        } else fields.set(key, value);
        break;
      }
      case Kind.Spread:
        spreadInto(frame, fields, frame.solver.interpreter.evaluate(frame, operand(facts, property, 0)));
        break;
      case Kind.Accessor: {
        const name = textOperand(facts, property, 0);
        const [getter, setter] = [operand(facts, property, 1), operand(facts, property, 2)];
        if (getter > 0) fields.set(`@@get:${name}`, frame.solver.interpreter.evaluate(frame, getter));
        if (setter > 0) fields.set(`@@set:${name}`, frame.solver.interpreter.evaluate(frame, setter));
        break;
      }
      default:
    }
  }
  frame.store.heap.set(id, fields);
  return ofAtom({ kind: 'object', id, key: `o${id}` });
}

/** An array literal: as long as all that is spread into it is known, its elements keep their places. */
export function evaluateArray(frame: Frame, node: number): Value {
  const fields = new Map<string, Value>();
  let known = true;
  const add = (value: Value): void => {
    if (known) fields.set(String(fields.size), value);
    else fields.set(anyField, union(fields.get(anyField) ?? nothing, value));
  };
  for (const element of operandsFrom(frame.facts, node, 0)) {
    if (kindOf(frame.facts, element) !== Kind.Spread) {
      add(frame.solver.interpreter.evaluate(frame, element));
      continue;
    }
    const spread = frame.solver.interpreter.evaluate(frame, operand(frame.facts, element, 0));
    const elements = knownElements(frame, spread);
    known &&= elements !== null;
    for (const each of elements ?? [iterated(frame, spread, element)]) add(each);
  }
  return makeObject(frame, 'array', fields, node);
}
