import { classView, kindOf, operand, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import type { ClassAt } from './class-at.js';
import { superclassOf } from './fields.js';
import type { Frame } from './frame.js';
import { type Maker, ownObject, prototypeObject } from './function-objects.js';
import { objectFields } from './object-fields.js';
import {
  type ClassAtom,
  type ObjectAtom,
  classAtom,
  methodAtom,
  ofAtom,
  union,
  unknownValue,
  type Value,
} from './value.js';

/** A method, getter or inherited member of an instance. */
export function instanceMember(frame: Frame, atom: ObjectAtom, at: ClassAt, name: string, node: number): Value {
  const member = classMember(frame, at.file, at.index, name, ofAtom(atom), false);
  if (member) return member;
  const prototype = prototypeObject(frame.solver, classAtom(at.file, at.index));
  return objectFields(frame, prototype.id)?.has(name)
    ? frame.solver.interpreter.member(frame, ofAtom(prototype), name, node)
    : unknownValue([name]);
}

/** Member of a class on its instances (or on itself when `isStatic`), through the chain of superclasses. */
export function classMember(
  frame: Frame,
  file: string,
  index: number,
  name: string,
  thisValue: Value,
  isStatic: boolean,
  depth = 0,
): Value | null {
  const facts = frame.solver.program.facts(file);
  if (!facts || depth > 8) return null;
  const view = classView(facts, index);
  for (const member of view.members) {
    if (textOperand(facts, member, 0) !== name) continue;
    if (kindOf(facts, member) === Kind.Method && (operand(facts, member, 3) === 1) === isStatic) {
      const kind = operand(facts, member, 2);
      const closure = ofAtom(methodAtom(file, operand(facts, member, 1), thisValue));
      if (kind === 0) return closure;
      if (kind === 1) return frame.solver.interpreter.call(frame, closure, thisValue, [], member);
    }
    if (kindOf(facts, member) === Kind.Field && (operand(facts, member, 3) === 1) === isStatic) {
      const value = operand(facts, member, 1);
      if (value > 0) return frame.solver.interpreter.evaluateInModule(frame.solver, file, value, thisValue);
    }
  }
  const base = superclassOf(frame.solver, file, index);
  return base ? classMember(frame, base.file, base.index, name, thisValue, isStatic, depth + 1) : null;
}

/** A static member of a class, declared or set. */
export function staticMember(frame: Frame, atom: ClassAtom, name: string, node: number): Value {
  const declared = classMember(frame, atom.file, atom.index, name, ofAtom(atom), true);
  const own = ownMember(frame, atom, name, node);
  return declared && own ? union(own, declared) : (own ?? declared ?? unknownValue([name]));
}

/** What was set on a function or a class itself; null where nothing was. */
export function ownMember(frame: Frame, maker: Maker, name: string, node: number): Value | null {
  const own = ownObject(frame.solver, maker);
  if (objectFields(frame, own.id)?.has(name)) return frame.solver.interpreter.member(frame, ofAtom(own), name, node);
  return name === 'prototype' ? ofAtom(prototypeObject(frame.solver, maker)) : null;
}
