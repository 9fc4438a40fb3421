import { kindOf, nameOfExpression, operand, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { seeValidated } from './answers.js';
import { recordApprovingFallback } from './timed-approvals.js';
import { concatenate } from './concatenate.js';
import { conditionsOf, steeringMarks } from './conditions.js';
import { constantKey, nullishness, truthiness } from './constants.js';
import { forkStore, type Frame, implicit, isConstant, joinStores } from './frame.js';
import { clearMarks } from './traces.js';
import { recordLink } from './urls.js';
import { Cleared } from './marks.js';
import {
  constantValue,
  hole,
  nothing,
  undefinedValue,
  union,
  unionMarks,
  unknownValue,
  type Value,
  withMarks,
} from './value.js';
import { writeMember } from './write-members.js';

function evaluate(frame: Frame, node: number): Value {
  return frame.solver.interpreter.evaluate(frame, node);
}

const arithmetic: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['/', (a, b) => a / b],
  ['%', (a, b) => a % b],
]);

export function evaluateBinary(frame: Frame, node: number): Value {
  const facts = frame.facts;
  const operator = textOperand(facts, node, 0);
  const left = evaluate(frame, operand(facts, node, 1));
  const right = evaluate(frame, operand(facts, node, 2));
  const x = constantOf(left);
  const y = constantOf(right);
  if (operator === '+') {
    if (typeof x?.value === 'number' && typeof y?.value === 'number') return constantValue(x.value + y.value);
    const pieces = [left, right].map((value, side) => ({ node: operand(facts, node, side + 1), value }));
    recordLink(frame, pieces, node);
    return concatenate(frame, [left, right], node, [
      nameOfExpression(frame.facts, operand(frame.facts, node, 1)),
      nameOfExpression(frame.facts, operand(frame.facts, node, 2)),
    ]);
  }
  const marks = unionMarks(steeringMarks(left), steeringMarks(right));
  const compute = arithmetic.get(operator);
  if (compute) {
    if (typeof x?.value === 'number' && typeof y?.value === 'number') return constantValue(compute(x.value, y.value));
    return { atoms: unknownValue([]).atoms, marks: unionMarks(left.marks, right.marks) };
  }
  if (x && y) {
    const decided = compareConstants(operator, x.value, y.value);
    if (decided !== null) return constantValue(decided);
  }
  return { atoms: unknownValue(['comparison']).atoms, marks: clearMarks(marks, Cleared.derived) };
}

type Constant = string | number | boolean | null | undefined;

function constantOf(value: Value): { readonly value: Constant } | null {
  const only = value.atoms.length === 1 && value.marks.length === 0 ? value.atoms[0] : undefined;
  if (only?.kind === 'text' && !only.text.includes(hole)) return { value: only.text };
  return only?.kind === 'constant' ? { value: only.value } : null;
}

function compareConstants(operator: string, x: Constant, y: Constant): boolean | null {
  switch (operator) {
    case '===':
    case '==':
      return x === y;
    case '!==':
    case '!=':
      return x !== y;
    default:
  }
  if (typeof x !== 'number' || typeof y !== 'number') return null;
  switch (operator) {
    case '<':
      return x < y;
    case '<=':
      return x <= y;
    case '>':
      return x > y;
    case '>=':
      return x >= y;
    default:
      return null;
  }
}

export function evaluateLogical(frame: Frame, node: number): Value {
  const facts = frame.facts;
  const operator = textOperand(facts, node, 0);
  const leftNode = operand(facts, node, 1);
  recordApprovingFallback(frame, node);
  const left = evaluate(frame, leftNode);
  const known = truthiness(left);
  if (operator === '&&' && known === false) return left;
  if (operator === '||' && known === true) return left;
  const missing = operator === '??' ? nullishness(left) : null;
  if (missing === false) return left;
  const before = frame.conditions;
  const start = frame.store;
  frame.store = forkStore(start);
  if (operator !== '??') frame.conditions = [...before, ...conditionsOf(frame, leftNode, operator === '&&')];
  const right = evaluate(frame, operand(facts, node, 2));
  frame.store = joinStores(start, frame.store, []);
  frame.conditions = before;
  const steering = implicit(left.marks);
  return operator === '&&'
    ? withMarks(right, isConstant(right) || right.atoms.every((atom) => atom.kind === 'unknown') ? steering : [])
    : union(withoutNothing(left), right);
}

/** `a || b` is never a's empty alternatives. */
function withoutNothing(value: Value): Value {
  const atoms = value.atoms.filter(
    (atom) => !(atom.kind === 'constant' && (atom.value === undefined || atom.value === null)),
  );
  return { atoms, marks: value.marks };
}

export function evaluateUnary(frame: Frame, node: number): Value {
  const operator = textOperand(frame.facts, node, 0);
  const inner = operand(frame.facts, node, 1);
  const value = evaluate(frame, inner);
  switch (operator) {
    case '!': {
      const known = truthiness(value);
      return known !== null && value.marks.length === 0
        ? constantValue(!known)
        : { atoms: unknownValue(['comparison']).atoms, marks: clearMarks(steeringMarks(value), Cleared.derived) };
    }
    case 'delete':
      deleteMember(frame, inner);
      return unknownValue([]);
    case '-':
    case '+':
    case '~': {
      const constant = constantOf(value);
      if (operator === '-' && typeof constant?.value === 'number') return constantValue(-constant.value);
      return { atoms: unknownValue([]).atoms, marks: value.marks };
    }
    default:
      if (operator === 'typeof') seeValidated(frame, value);
      return unknownValue([]);
  }
}

function deleteMember(frame: Frame, target: number): void {
  const kind = kindOf(frame.facts, target);
  if (kind !== Kind.Member && kind !== Kind.Index) return;
  const object = evaluate(frame, operand(frame.facts, target, 0));
  const name =
    kind === Kind.Member
      ? textOperand(frame.facts, target, 1)
      : constantKey(frame.values.get(operand(frame.facts, target, 1)) ?? nothing);
  if (name !== null && object.atoms.length === 1) writeMember(frame, object, name, undefinedValue);
}

export function evaluateConditional(frame: Frame, node: number): Value {
  const facts = frame.facts;
  const condition = operand(facts, node, 0);
  const value = evaluate(frame, condition);
  const known = truthiness(value);
  if (known !== null && value.marks.length === 0) return evaluate(frame, operand(facts, node, known ? 1 : 2));
  const before = frame.conditions;
  const start = frame.store;
  const sides = [true, false].map((truth) => {
    frame.store = forkStore(start);
    frame.conditions = [...before, ...conditionsOf(frame, condition, truth)];
    return { value: evaluate(frame, operand(facts, node, truth ? 1 : 2)), store: frame.store };
  });
  frame.conditions = before;
  const [yes, no] = sides;
  if (!yes || !no) return nothing;
  frame.store = joinStores(yes.store, no.store, []);
  const both = union(yes.value, no.value);
  const steering = implicit(steeringMarks(value));
  return withMarks(both, isConstant(both) ? steering : steering.filter((mark) => mark.kind !== 'symbol'));
}
