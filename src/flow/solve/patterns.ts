import { objectFields } from './object-fields.js';
import {
  kindOf,
  nameOfExpression,
  operand,
  operandsFrom,
  textOperand,
  variableFunction,
  variableName,
} from '../facts-reader.js';
import { Kind } from '../facts.js';
import { moduleChannel } from './channels.js';
import { recordApprovingDefault } from './automatic-approvals.js';
import { arrayOfElements, knownElements } from './array-contents.js';
import { constantKey, constantKeys } from './constants.js';
import { allocate, type Frame, siteOf, variableKey } from './frame.js';
import { anyField, readAny, readMember } from './members.js';
import { markByName, type NameRole } from './names.js';
import { rowRole } from './results.js';
import { passMarks } from './traces.js';
import { type Atom, nothing, ofAtom, union, type Value } from './value.js';
import { publish, writeMember } from './write-members.js';

/** Gives a value to what stands on the left: a variable, a property, or a destructuring pattern. */
export function bindPattern(frame: Frame, pattern: number, value: Value, role: NameRole = 'variable'): void {
  const facts = frame.facts;
  switch (kindOf(facts, pattern)) {
    case Kind.VariablePattern: {
      const variable = operand(facts, pattern, 0);
      const name = variableName(facts, variable);
      const passed = {
        atoms: value.atoms.map((atom) => namedRow(atom, name)),
        marks: passMarks(value.marks, siteOf(frame, pattern), 'assigned', name),
      };
      const named =
        role === 'parameter' && isParameterSymbol(passed)
          ? passed
          : markByName(frame.solver, siteOf(frame, pattern), name, [], passed, role);
      setVariable(frame, variable, named);
      break;
    }
    case Kind.TargetPattern:
      assignTarget(frame, operand(facts, pattern, 0), value);
      break;
    case Kind.ObjectPattern:
      bindObject(frame, pattern, value);
      break;
    case Kind.ArrayPattern:
      bindArray(frame, pattern, value);
      break;
    case Kind.DefaultPattern: {
      recordApprovingDefault(frame, pattern);
      const fallback = mayBeMissing(value)
        ? frame.solver.interpreter.evaluate(frame, operand(facts, pattern, 1))
        : nothing;
      const given = withoutUndefined(value);
      bindPattern(frame, operand(facts, pattern, 0), union(given, fallback), role);
      break;
    }
    case Kind.RestPattern:
      bindPattern(frame, operand(facts, pattern, 0), value, role);
      break;
    default:
  }
}

/** A loaded record is called what its variable is called, where nothing else says what it is. */
function namedRow(atom: Atom, name: string): Atom {
  if (atom.kind !== 'result' || atom.owners.includes(name) || !rowRole(atom)?.inside.every((step) => step === '[]'))
    return atom;
  return { ...atom, owners: [...atom.owners, name], key: `${atom.key}=${name}` };
}

function isParameterSymbol(value: Value): boolean {
  return value.atoms.some((atom) => atom.kind === 'symbol' && atom.path.length === 0);
}

function mayBeMissing(value: Value): boolean {
  return (
    value.atoms.length === 0 ||
    value.atoms.some(
      (atom) =>
        atom.kind === 'symbol' || atom.kind === 'unknown' || (atom.kind === 'constant' && atom.value === undefined),
    )
  );
}

function withoutUndefined(value: Value): Value {
  return {
    atoms: value.atoms.filter((atom) => !(atom.kind === 'constant' && atom.value === undefined)),
    marks: value.marks,
  };
}

function setVariable(frame: Frame, variable: number, value: Value): void {
  if (variableFunction(frame.facts, variable) === 0 && frame.functionIndex !== 0) {
    publish(frame, moduleChannel(frame.facts.file, variable), value, 0);
  }
  frame.store.variables.set(variableKey(frame.solver, frame.facts.file, variable), value);
}

function assignTarget(frame: Frame, target: number, value: Value): void {
  const facts = frame.facts;
  const { evaluate } = frame.solver.interpreter;
  const kind = kindOf(facts, target);
  if (kind !== Kind.Member && kind !== Kind.Index) return;
  const object = evaluate(frame, operand(facts, target, 0));
  if (kind === Kind.Member) writeMember(frame, object, textOperand(facts, target, 1), value);
  else {
    const keys = constantKeys(evaluate(frame, operand(facts, target, 1))) ?? [anyField];
    for (const key of keys) writeMember(frame, object, key, value, keys.length === 1);
  }
}

function bindObject(frame: Frame, pattern: number, value: Value): void {
  const facts = frame.facts;
  const taken: string[] = [];
  for (const property of operandsFrom(facts, pattern, 0)) {
    if (kindOf(facts, property) === Kind.RestPattern) {
      bindPattern(frame, operand(facts, property, 0), restObject(frame, value, taken, property));
      continue;
    }
    const computed = operand(facts, property, 1);
    const name =
      computed > 0 ? constantKey(frame.solver.interpreter.evaluate(frame, computed)) : textOperand(facts, property, 0);
    const inner = operand(facts, property, 2);
    if (name === null) {
      bindPattern(frame, inner, readAny(frame, value, property));
      continue;
    }
    taken.push(name);
    const read = readMember(frame, value, name, property);
    bindPattern(
      frame,
      inner,
      markByName(frame.solver, siteOf(frame, property), name, ownerNames(frame, pattern), read, 'property'),
      'property',
    );
  }
}

function ownerNames(frame: Frame, pattern: number): string[] {
  const name = nameOfExpression(frame.facts, pattern);
  return name === '' ? [] : [name];
}

/** `{ a, ...rest }`: an object with everything but the names taken. */
function restObject(frame: Frame, value: Value, taken: readonly string[], node: number): Value {
  const parts = value.atoms.map((atom): Value => {
    if (atom.kind !== 'object') return ofAtom(atom);
    const id = allocate(frame.solver, { kind: 'object', site: siteOf(frame, node), classAt: null });
    const fields = new Map([...(objectFields(frame, atom.id) ?? [])].filter(([name]) => !taken.includes(name)));
    frame.store.heap.set(id, fields);
    return ofAtom({ kind: 'object', id, key: `o${id}` });
  });
  return { ...parts.reduce(union, nothing), marks: value.marks };
}

function bindArray(frame: Frame, pattern: number, value: Value): void {
  operandsFrom(frame.facts, pattern, 0).forEach((element, index) => {
    if (element === 0) return;
    if (kindOf(frame.facts, element) === Kind.RestPattern) {
      const known = knownElements(frame, value);
      const rest = known ? arrayOfElements(frame, known.slice(index), element) : value;
      bindPattern(frame, operand(frame.facts, element, 0), rest);
      return;
    }
    bindPattern(frame, element, readMember(frame, value, String(index), element));
  });
}
