import { classView, functionView, kindOf, nameOfExpression, operand, textOperand } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import { applySummary } from './apply.js';
import { type ClassAt, classAtOf } from './class-at.js';
import { superclassOf } from './fields.js';
import { allocate, type Argument, type Frame, siteOf } from './frame.js';
import { runClosure } from './closures.js';
import { classMember } from './class-members.js';
import { readMember } from './members.js';
import { summarise } from './summarise.js';
import { type ClassAtom, type ClosureAtom, methodAtom, ofAtom, unknownValue, type Value } from './value.js';
import { writeMember } from './write-members.js';

/** `new C(…)`, or `super(…)` when no class is given: fields get their initial values and the constructor runs. */
export function constructInstance(
  frame: Frame,
  atom: ClassAtom | null,
  args: readonly Argument[],
  node: number,
): Value {
  if (!atom) {
    const own = classAtOf(frame.facts, functionView(frame.facts, frame.functionIndex));
    const base = own ? superclassOf(frame.solver, own.file, own.index) : null;
    if (base) initialise(frame, base, frame.thisValue, args, node, 0);
    return frame.thisValue;
  }
  const id = allocate(frame.solver, {
    kind: 'instance',
    site: siteOf(frame, node),
    classAt: { file: atom.file, index: atom.index },
  });
  frame.store.heap.set(id, new Map());
  const self = ofAtom({ kind: 'object', id, key: `o${id}` });
  initialise(frame, atom, self, args, node, 0);
  return self;
}

function initialise(
  frame: Frame,
  at: ClassAt,
  self: Value,
  args: readonly Argument[],
  node: number,
  depth: number,
): void {
  const facts = frame.solver.program.facts(at.file);
  if (!facts || depth > 8) return;
  const view = classView(facts, at.index);
  const constructor = view.members.find(
    (member) => kindOf(facts, member) === Kind.Method && operand(facts, member, 2) === 3,
  );
  const base = superclassOf(frame.solver, at.file, at.index);
  if (base && constructor === undefined) initialise(frame, base, self, args, node, depth + 1);
  for (const member of view.members) {
    const value = operand(facts, member, 1);
    if (kindOf(facts, member) !== Kind.Field || operand(facts, member, 3) === 1 || value === 0) continue;
    writeMember(
      frame,
      self,
      textOperand(facts, member, 0),
      frame.solver.interpreter.evaluateInModule(frame.solver, at.file, value, self),
    );
  }
  if (constructor === undefined) return;
  const index = operand(facts, constructor, 1);
  writeParameterProperties(frame, facts, index, self, args);
  const summary = functionView(facts, index).parent === 0 ? summarise(frame.solver, at.file, index) : null;
  if (summary) applySummary(frame, summary, self, args, node);
  else runClosure(frame, methodAtom(at.file, index, self), self, args);
}

/** `constructor(private readonly mailer: Mailer)` sets `this.mailer`. */
function writeParameterProperties(
  frame: Frame,
  facts: FileFacts,
  index: number,
  self: Value,
  args: readonly Argument[],
): void {
  functionView(facts, index).parameters.forEach((parameter, position) => {
    if (operand(facts, parameter, 3) !== 1) return;
    const pattern = operand(facts, parameter, 0);
    const variable = kindOf(facts, pattern) === Kind.DefaultPattern ? operand(facts, pattern, 0) : pattern;
    const name = nameOfExpression(facts, variable);
    const value = args[position]?.value;
    if (value) writeMember(frame, self, name, value);
  });
}

/** `super.name`: what the class has that the class at hand extends. */
export function superMember(frame: Frame, name: string): Value {
  const own = classAtOf(frame.facts, functionView(frame.facts, frame.functionIndex));
  const base = own ? superclassOf(frame.solver, own.file, own.index) : null;
  const found = base ? classMember(frame, base.file, base.index, name, frame.thisValue, false) : null;
  return found ?? unknownValue([name]);
}

/** `new F(…)` of a function: it runs with a new object as `this`. */
export function constructByFunction(frame: Frame, atom: ClosureAtom, args: readonly Argument[], node: number): Value {
  const prototype = readMember(frame, ofAtom(atom), 'prototype', node);
  const id = allocate(frame.solver, { kind: 'object', site: siteOf(frame, node), classAt: null, prototype });
  frame.store.heap.set(id, new Map());
  const self = ofAtom({ kind: 'object', id, key: `o${id}` });
  frame.solver.interpreter.call(frame, ofAtom(atom), self, args, node);
  return self;
}
