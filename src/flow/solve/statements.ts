import { switches } from '../../knowledge/decisions/record-words.js';
import { kindOf, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { conditionsOf, jobConditions, steeringMarks } from './conditions.js';
import { constantText, truthiness } from './constants.js';
import { lookAtRecord, recordModelGate } from './automatic-approvals.js';
import { recordCaughtApproval, recordSilentApproval, recordTimedApproval } from './timed-approvals.js';
import { withDeclaredBody } from './declared-bodies.js';
import { recordDrop } from './dropped.js';
import { recordReturnedScore } from './bare-scores.js';
import { mentions } from './decision-subject.js';
import { recordHighRiskScore } from './high-risk.js';
import { note } from './notes.js';
import { recordPriceTest, recordReturnedPrice, withProfile } from './prices.js';
import { recordAssignedFeatures, recordReturnedFeatures, recordTest } from './features.js';
import { forkStore, type Frame, implicit, isConstant, joinStores, type Jump, siteOf, type Store } from './frame.js';
import { enter, takeStep } from './budget.js';
import { leave } from './functions.js';
import { joinJumps, jump, leaving } from './jumps.js';
import { executeForOf, executeLoop } from './loops.js';
import { unknownOfType } from './members.js';
import { isFixed, targetName, withOwnScore } from './own-scores.js';
import { bindPattern } from './patterns.js';
import { recordReturned } from './returned-responses.js';
import type { Condition } from './summary.js';
import { recordVerdict } from './verdicts.js';
import {
  type AnyMark,
  type Atom,
  hole,
  nothing,
  undefinedValue,
  union,
  unionMarks,
  unknownValue,
  type Value,
  withMarks,
} from './value.js';

/** Runs a statement; false when control never comes out at its end. */
export function execute(frame: Frame, node: number): boolean {
  if (!takeStep(frame) || !enter(frame)) return true;
  const falls = executeNode(frame, node);
  frame.solver.nesting--;
  return falls;
}

function executeNode(frame: Frame, node: number): boolean {
  const facts = frame.facts;
  const { evaluate } = frame.solver.interpreter;
  switch (kindOf(facts, node)) {
    case Kind.Block: {
      const falls = operandsFrom(facts, node, 0).every((statement) => execute(frame, statement));
      recordDrop(frame, node);
      return falls;
    }
    case Kind.Expression:
      evaluate(frame, operand(facts, node, 0));
      return true;
    case Kind.Declare:
      declare(frame, node);
      return true;
    case Kind.If:
      return executeIf(frame, node);
    case Kind.Loop:
      executeLoop(frame, node);
      return true;
    case Kind.ForOf:
    case Kind.ForIn:
      executeForOf(frame, node);
      return true;
    case Kind.Return: {
      const value = operand(facts, node, 0);
      const result = value > 0 ? evaluate(frame, value) : undefinedValue;
      recordReturned(frame, value, result);
      recordVerdict(frame, node, value, result);
      lookAtRecord(frame, value, 0);
      recordReturnedScore(frame, node, value, result);
      recordReturnedPrice(frame, node, value, result);
      recordHighRiskScore(frame, node);
      recordReturnedFeatures(frame, value);
      leave(frame, steered(frame, result));
      return false;
    }
    case Kind.Throw:
      frame.returned.thrown = union(frame.returned.thrown, evaluate(frame, operand(facts, node, 0)));
      return false;
    case Kind.Break:
    case Kind.Continue:
      jump(frame, textOperand(facts, node, 0), kindOf(facts, node) === Kind.Continue);
      return false;
    case Kind.Try:
      return executeTry(frame, node);
    case Kind.Switch:
      return executeSwitch(frame, node);
    case Kind.Labelled: {
      const target: Jump = { label: textOperand(facts, node, 0), kind: 'label', stores: [] };
      const falls = leaving(frame, target, () => execute(frame, operand(facts, node, 1)));
      joinJumps(frame, target, falls);
      return true;
    }
    default:
      return true;
  }
}

/** A constant that is only returned on one branch tells which branch it was. */
function steered(frame: Frame, value: Value): Value {
  const marks = frame.conditions.length === 0 ? [] : implicit(conditionMarks(frame.conditions));
  if (marks.length === 0) return value;
  if (isConstant(value)) return withMarks(value, marks);
  for (const atom of value.atoms) {
    const fields = atom.kind === 'object' ? frame.store.heap.get(atom.id) : undefined;
    if (atom.kind !== 'object' || !fields) continue;
    frame.store.heap.set(
      atom.id,
      new Map([...fields].map(([name, field]) => [name, isConstant(field) ? withMarks(field, marks) : field])),
    );
  }
  return value;
}

function conditionMarks(conditions: readonly Condition[]): readonly AnyMark[] {
  return conditions.reduce<readonly AnyMark[]>((marks, condition) => unionMarks(marks, condition.marks), []);
}

function declare(frame: Frame, node: number): void {
  const facts = frame.facts;
  const initial = operand(facts, node, 1);
  const type = operand(facts, node, 2);
  const given = initial > 0 ? frame.solver.interpreter.evaluate(frame, initial) : undefinedValue;
  const pattern = operand(facts, node, 0);
  const name = targetName(frame, pattern);
  const scored = isFixed(given) ? given : withOwnScore(frame, name, given, pattern);
  const value = withProfile(frame, name, initial, scored);
  bindPattern(frame, pattern, type > 0 ? typed(frame, value, type) : value);
  recordAssignedFeatures(frame, pattern, initial);
  lookAtRecord(frame, initial, 0);
}

/** A declared type makes an unknown value known. */
export function typed(frame: Frame, given: Value, type: number): Value {
  const value = withDeclaredBody(frame.solver, given, { file: frame.facts.file, node: type });
  if (!value.atoms.some((atom) => atom.kind === 'unknown' && atom.type === null)) return value;
  const known = unknownOfType(
    frame,
    value.atoms.flatMap((atom) => (atom.kind === 'unknown' ? atom.owners : [])),
    { file: frame.facts.file, node: type },
  );
  const rest = value.atoms.filter((atom) => atom.kind !== 'unknown');
  return { atoms: [...rest, ...known.atoms], marks: value.marks };
}

/** Runs one of several ways on its own copy of the state. */
function branch(
  frame: Frame,
  store: Store,
  conditions: readonly Condition[],
  run: () => boolean,
): { store: Store; falls: boolean; conditions: readonly Condition[] } {
  frame.store = forkStore(store);
  frame.conditions = conditions;
  const falls = run();
  return { store: frame.store, falls, conditions: frame.conditions };
}

function executeIf(frame: Frame, node: number): boolean {
  const facts = frame.facts;
  const condition = operand(facts, node, 0);
  const value = frame.solver.interpreter.evaluate(frame, condition);
  const known = truthiness(value);
  const otherwise = operand(facts, node, 2);
  recordTest(frame, condition, [operand(facts, node, 1), otherwise]);
  recordPriceTest(frame, condition, [operand(facts, node, 1), otherwise], value);
  if (mentions(frame, condition, switches)) note(frame, 'fallback', node);
  recordModelGate(frame, condition, value);
  recordSilentApproval(frame, condition);
  recordTimedApproval(frame, condition, operand(facts, node, 1));
  if (known === true) return execute(frame, operand(facts, node, 1));
  if (known === false) return otherwise > 0 ? execute(frame, otherwise) : true;
  const before = frame.conditions;
  const start = frame.store;
  const yes = branch(frame, start, [...before, ...conditionsOf(frame, condition, true)], () =>
    execute(frame, operand(facts, node, 1)),
  );
  const no = branch(frame, start, [...before, ...conditionsOf(frame, condition, false)], () =>
    otherwise > 0 ? execute(frame, otherwise) : true,
  );
  if (yes.falls && no.falls) {
    frame.store = joinStores(yes.store, no.store, steeringMarks(value));
    frame.conditions = before;
  } else {
    const way = yes.falls ? yes : no;
    frame.store = way.store;
    frame.conditions = way.conditions;
  }
  return yes.falls || no.falls;
}

function executeTry(frame: Frame, node: number): boolean {
  const [block = 0, pattern = 0, handler = 0, last = 0] = operandsFrom(frame.facts, node, 0);
  const before = frame.conditions;
  const start = frame.store;
  const outerThrown = frame.returned.thrown;
  const returnedBefore = frame.returned.value;
  frame.returned.thrown = nothing;
  const tried = branch(frame, start, before, () => execute(frame, block));
  const thrown = frame.returned.thrown;
  let falls = tried.falls;
  frame.store = tried.store;
  frame.conditions = tried.conditions;
  if (handler > 0) {
    note(frame, 'fallback', node);
    recordCaughtApproval(frame, block, handler);
    frame.returned.thrown = outerThrown;
    const caught = branch(frame, joinStores(start, tried.store, []), before, () => {
      if (pattern > 0) bindPattern(frame, pattern, union(thrown, unknownValue(['error'])));
      return execute(frame, handler);
    });
    if (tried.falls && caught.falls) {
      frame.store = joinStores(tried.store, caught.store, []);
      frame.conditions = before;
    } else if (tried.falls) {
      frame.store = tried.store;
      frame.conditions = tried.conditions;
    }
    falls = tried.falls || caught.falls;
  } else frame.returned.thrown = union(outerThrown, thrown);
  if (last === 0) return falls;
  const returned = frame.returned.value;
  frame.returned.value = returnedBefore;
  const goesOn = execute(frame, last);
  // What `finally` returns stands for what the block would have returned.
  if (goesOn || frame.returned.value === returnedBefore) frame.returned.value = union(returned, frame.returned.value);
  return goesOn && falls;
}

function executeSwitch(frame: Frame, node: number): boolean {
  const facts = frame.facts;
  const discriminant = operand(facts, node, 0);
  const value = frame.solver.interpreter.evaluate(frame, discriminant);
  const before = frame.conditions;
  const start = frame.store;
  const marks = steeringMarks(value);
  const steering: readonly Condition[] =
    marks.length > 0 ? [{ marks, positive: true, sure: true, site: siteOf(frame, discriminant) }] : [];
  const ends: Store[] = [];
  const target: Jump = { label: '', kind: 'switch', stores: ends };
  let fallen: Store | null = null;
  let hasDefault = false;
  for (const clause of operandsFrom(facts, node, 1)) {
    const test = operand(facts, clause, 0);
    hasDefault ||= test === 0;
    const expected = test > 0 ? frame.solver.interpreter.evaluate(frame, test) : null;
    if (expected && neverEqual(value, expected) && fallen === null) continue;
    const entry: Store = fallen ? joinStores(start, fallen, []) : start;
    const statements = operandsFrom(facts, clause, 1);
    const always = truthiness(value) === true && value.marks.length === 0 && test > 0;
    const only = expected && fallen === null && statements.length > 0 ? constantText(expected) : null;
    const job = only === null ? [] : jobConditions(frame, value, only, test);
    const asked = [...(always ? conditionsOf(frame, test, true) : steering), ...job];
    const way = branch(frame, entry, [...before, ...asked], () =>
      leaving(frame, target, () => statements.every((statement) => execute(frame, statement))),
    );
    fallen = way.falls ? way.store : null;
  }
  if (fallen) ends.push(fallen);
  if (!hasDefault) ends.push(start);
  frame.conditions = before;
  const [first, ...others] = ends;
  frame.store = first ? others.reduce((a, b) => joinStores(a, b, marks), first) : start;
  return ends.length > 0;
}

function neverEqual(a: Value, b: Value): boolean {
  const [x] = a.atoms;
  const [y] = b.atoms;
  return (
    a.atoms.length === 1 &&
    b.atoms.length === 1 &&
    isExact(x) &&
    isExact(y) &&
    a.marks.length === 0 &&
    x?.key !== y?.key
  );
}

function isExact(atom: Atom | undefined): boolean {
  return atom?.kind === 'constant' || (atom?.kind === 'text' && !atom.text.includes(hole));
}
