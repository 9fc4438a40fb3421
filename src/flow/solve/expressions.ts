import {
  functionView,
  kindOf,
  nameOfExpression,
  operand,
  operandsFrom,
  textOperand,
  variableFlags,
  variableFunction,
  variableName,
} from '../facts-reader.js';
import { FunctionFlag, Kind, VariableFlag } from '../facts.js';
import { moduleMember } from '../link/program.js';
import { evaluateCall, evaluateNew } from './calls.js';
import { concatenate } from './concatenate.js';
import { readChannel, sentChannel } from './channels.js';
import { constantKey, constantKeys, constantText, nullishness, truthiness } from './constants.js';
import { recordAssignmentDecision } from './decisions.js';
import { withProfile } from './prices.js';
import { recordAssignedScore } from './bare-scores.js';
import { recordAssignedFeatures } from './features.js';
import { isFixed, targetName, withOwnScore } from './own-scores.js';
import { type Frame, implicit, siteOf, variableKey } from './frame.js';
import { runStaticBlocks } from './function-objects.js';
import { enter, takeStep } from './budget.js';
import { evaluateJsx } from './jsx.js';
import { globalValue, readAny, readMember } from './members.js';
import { iterated } from './iteration.js';
import { evaluateArray, evaluateObject } from './literals.js';
import { targetValue } from './module-values.js';
import { markByName } from './names.js';
import { evaluateBinary, evaluateConditional, evaluateLogical, evaluateUnary } from './operators.js';
import { bindPattern } from './patterns.js';
import { addressOf } from './collections.js';
import { awaited } from './rejections.js';
import { typed } from './statements.js';
import { evaluateTagged, evaluateTemplate } from './texts.js';
import { recordAssignedQuery, recordLink } from './urls.js';
import { recordTrackerAssignment } from './trackers.js';
import {
  classAtom,
  functionAtom,
  constantValue,
  nothing,
  ofAtom,
  textValue,
  undefinedValue,
  union,
  unionAll,
  unknownValue,
  type Value,
  withMarks,
} from './value.js';

/** What an expression may evaluate to, with all that happens on the way. */
export function evaluate(frame: Frame, node: number): Value {
  if (node === 0 || !takeStep(frame) || !enter(frame)) return nothing;
  const value = evaluateNode(frame, node);
  frame.solver.nesting--;
  frame.values.set(node, value);
  return value;
}

function evaluateNode(frame: Frame, node: number): Value {
  const facts = frame.facts;
  switch (kindOf(facts, node)) {
    case Kind.Undefined:
      return undefinedValue;
    case Kind.Null:
      return constantValue(null);
    case Kind.Text:
      return textValue(textOperand(facts, node, 0));
    case Kind.Number:
      return constantValue(Number(textOperand(facts, node, 0)));
    case Kind.Boolean:
      return constantValue(operand(facts, node, 0) === 1);
    case Kind.Template:
      return evaluateTemplate(frame, operandsFrom(facts, node, 0), node);
    case Kind.TaggedTemplate:
      return evaluateTagged(frame, node);
    case Kind.Variable:
      return evaluateVariable(frame, node);
    case Kind.Global:
      return (
        (textOperand(facts, node, 0) === 'arguments' ? frame.arguments : undefined) ??
        globalValue(frame, textOperand(facts, node, 0), node)
      );
    case Kind.This:
      return frame.thisValue;
    case Kind.Member:
    case Kind.Index:
      return evaluateMember(frame, node);
    case Kind.Call:
      return evaluateCall(frame, node);
    case Kind.New:
      return evaluateNew(frame, node);
    case Kind.Object:
      return evaluateObject(frame, node);
    case Kind.Array:
      return evaluateArray(frame, node);
    case Kind.Closure:
      return evaluateClosure(frame, node);
    case Kind.ClassValue:
      return evaluateClass(frame, node);
    case Kind.Assign:
      return evaluateAssign(frame, node);
    case Kind.Binary:
      return evaluateBinary(frame, node);
    case Kind.Logical:
      return evaluateLogical(frame, node);
    case Kind.Unary:
      return evaluateUnary(frame, node);
    case Kind.Conditional:
      return evaluateConditional(frame, node);
    case Kind.Sequence:
      return operandsFrom(facts, node, 0).reduce((last, part) => evaluate(frame, part), nothing);
    case Kind.Await:
      return awaited(frame, evaluate(frame, operand(facts, node, 0)), node);
    case Kind.Cast: {
      const type = operand(facts, node, 1);
      const value = evaluate(frame, operand(facts, node, 0));
      return type > 0 ? typed(frame, value, type) : value;
    }
    case Kind.Yield:
      return evaluateYield(frame, node);
    case Kind.Jsx:
      return evaluateJsx(frame, node);
    case Kind.ImportCall:
      return evaluateImport(frame, node);
    case Kind.Regex:
      return ofAtom({ kind: 'global', path: 'regex', key: 'gregex' });
    case Kind.ImportMeta:
    case Kind.Super:
      return unknownValue([]);
    case Kind.Unknown:
      for (const child of operandsFrom(facts, node, 0)) evaluate(frame, child);
      return unknownValue([]);
    default:
      return unknownValue([]);
  }
}

function evaluateVariable(frame: Frame, node: number): Value {
  const facts = frame.facts;
  const variable = operand(facts, node, 0);
  const known = frame.store.variables.get(variableKey(frame.solver, facts.file, variable));
  if (known) return known;
  const flags = variableFlags(facts, variable);
  if (flags & VariableFlag.imported || variableFunction(facts, variable) === 0) {
    return frame.solver.interpreter.moduleVariable(frame.solver, facts.file, variable);
  }
  return unknownValue([variableName(facts, variable)]);
}

function evaluateMember(frame: Frame, node: number): Value {
  const facts = frame.facts;
  const objectNode = operand(facts, node, 0);
  const object = evaluate(frame, objectNode);
  const isMember = kindOf(facts, node) === Kind.Member;
  if (!isMember) {
    const index = evaluate(frame, operand(facts, node, 1));
    const names = constantKeys(index);
    if (names?.length !== 1) {
      const read = names
        ? unionAll(names.map((each) => readMember(frame, object, each, node)))
        : readAny(frame, object, node);
      return withMarks(read, implicit(index.marks));
    }
  }
  const name = isMember
    ? textOperand(facts, node, 1)
    : (constantKey(frame.values.get(operand(facts, node, 1)) ?? nothing) ?? '');
  const value = addressOf(frame, object, name, node) ?? readMember(frame, object, name, node);
  return /^\d+$/.test(name)
    ? value
    : markByName(frame.solver, siteOf(frame, node), name, ownerChain(frame, objectNode), value, 'property');
}

/** Names that a property hangs on, nearest first: `customer`, `order` for `order.customer`. */
function ownerChain(frame: Frame, node: number): string[] {
  const names: string[] = [];
  let at = node;
  for (let depth = 0; depth < 4 && at > 0; depth++) {
    const name = nameOfExpression(frame.facts, at);
    if (name !== '' && names[names.length - 1] !== name) names.push(name);
    const kind = kindOf(frame.facts, at);
    if (kind !== Kind.Member && kind !== Kind.Index && kind !== Kind.Call && kind !== Kind.Await && kind !== Kind.Cast)
      break;
    at = operand(frame.facts, at, 0);
  }
  return names;
}

function evaluateClosure(frame: Frame, node: number): Value {
  const facts = frame.facts;
  const index = operand(facts, node, 0);
  const view = functionView(facts, index);
  const key = `${facts.file}#${index}`;
  if (view.parent !== 0) frame.activation.pendingClosures.set(key, { file: facts.file, index, frame });
  const thisValue = view.flags & FunctionFlag.arrow ? frame.thisValue : null;
  return ofAtom({ ...functionAtom(facts.file, index), thisValue });
}

function evaluateAssign(frame: Frame, node: number): Value {
  const facts = frame.facts;
  const operator = textOperand(facts, node, 0);
  const target = operand(facts, node, 1);
  const valueNode = operand(facts, node, 2);
  let value = valueNode > 0 ? evaluate(frame, valueNode) : unknownValue([]);
  if (operator !== '=' && valueNode > 0) {
    const before = targetValueBefore(frame, target);
    if (operator === '+=') {
      recordLink(
        frame,
        [before, value].map((piece) => ({ node: valueNode, value: piece })),
        node,
      );
      value = concatenate(frame, [before, value], node, ['', nameOfExpression(facts, operand(facts, node, 2))]);
    } else {
      const kept = operator === '??=' ? negated(nullishness(before)) : operator === '||=' ? truthiness(before) : null;
      if (kept === true) return before;
      if (kept !== false) value = union(before, value);
    }
  }
  if (operator !== '=' || !isFixed(value)) value = withOwnScore(frame, targetName(frame, target), value, node);
  value = withProfile(frame, targetName(frame, target), valueNode, value);
  bindPattern(frame, target, value);
  recordAssignedFeatures(frame, target, valueNode);
  recordAssignedScore(frame, target, value, node);
  recordAssignmentDecision(frame, target, valueNode, value, node);
  recordAssignedQuery(frame, target, valueNode, value, node);
  recordTrackerAssignment(frame, target, value, node);
  return value;
}

function negated(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}

/** What stood in the target of `+=` before; patterns that destructure have nothing to read. */
function targetValueBefore(frame: Frame, pattern: number): Value {
  switch (kindOf(frame.facts, pattern)) {
    case Kind.TargetPattern:
      return evaluate(frame, operand(frame.facts, pattern, 0));
    case Kind.VariablePattern:
      return evaluateVariable(frame, pattern);
    default:
      return nothing;
  }
}

function evaluateYield(frame: Frame, node: number): Value {
  const inner = operand(frame.facts, node, 0);
  if (inner === 0) return unknownValue([]);
  const value = evaluate(frame, inner);
  const element = operand(frame.facts, node, 1) === 1 ? iterated(frame, value, node) : value;
  frame.returned.yielded = union(frame.returned.yielded, element);
  const generator = siteOf(frame, functionView(frame.facts, frame.functionIndex).node);
  return union(unknownValue([]), readChannel(sentChannel(generator), []));
}

function evaluateClass(frame: Frame, node: number): Value {
  const atom = classAtom(frame.facts.file, operand(frame.facts, node, 0));
  runStaticBlocks(frame, atom, node);
  return ofAtom(atom);
}

function evaluateImport(frame: Frame, node: number): Value {
  const specifier = constantText(evaluate(frame, operand(frame.facts, node, 0)));
  if (specifier === null) return unknownValue([]);
  const target = moduleMember(frame.solver.program, frame.facts.file, specifier, '*', new Set());
  return target ? targetValue(frame.solver, target) : unknownValue([]);
}
