import { kindOf, nameOfExpression, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { knownElements } from './array-contents.js';
import { lookAtRecord } from './automatic-approvals.js';
import { callGlobal } from './builtins.js';
import { carriedMarks } from './carried.js';
import { callClosure, runCallbacks } from './closure-calls.js';
import { constantKey } from './constants.js';
import { recordCall, recordEffect } from './effects.js';
import { callEmitter, newEmitter } from './emitters.js';
import { recordFileWrite } from './file-writes.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { callHook } from './hooks.js';
import { constructByFunction, constructInstance, superMember } from './instances.js';
import { iterated } from './iteration.js';
import { hasDisclosureKey } from './labels.js';
import { readAny, readMember } from './members.js';
import { callMethod } from './methods.js';
import { listed } from './object-functions.js';
import { applyModels, callApi, selected } from './model-calls.js';
import { reply } from './model-channels.js';
import { recordNamedAnalytics } from './named-analytics.js';
import { recordNamedLogger } from './named-loggers.js';
import { named } from './named-calls.js';
import { isResponse, resultMember } from './results.js';
import { parsedBySchema } from './schema-calls.js';
import { recordNamedQuery } from './urls.js';
import {
  type Atom,
  hole,
  nothing,
  ofAtom,
  symbolAtom,
  textValue,
  undefinedValue,
  unionAll,
  unionMarks,
  unknownValue,
  type Value,
  withMarks,
} from './value.js';

/** Arguments of a Call or New node, evaluated from left to right. */
function evaluateArguments(frame: Frame, node: number, from: number): Argument[] {
  return operandsFrom(frame.facts, node, from).flatMap((argument): Argument[] => {
    if (kindOf(frame.facts, argument) !== Kind.Spread) {
      return [{ value: frame.solver.interpreter.evaluate(frame, argument), node: argument, spread: false }];
    }
    const inner = operand(frame.facts, argument, 0);
    const value = frame.solver.interpreter.evaluate(frame, inner);
    const known = knownElements(frame, value);
    if (known) return known.map((element) => ({ value: element, node: inner, spread: false }));
    return [{ value: iterated(frame, value, inner), node: inner, spread: true }];
  });
}

/** A call as it stands in the text. */
export function evaluateCall(frame: Frame, node: number): Value {
  const facts = frame.facts;
  const calleeNode = operand(facts, node, 0);
  const interpreter = frame.solver.interpreter;
  const kind = kindOf(facts, calleeNode);
  let thisValue: Value = undefinedValue;
  let callee: Value;
  if (kind === Kind.Member || kind === Kind.Index) {
    const ofSuper = kindOf(facts, operand(facts, calleeNode, 0)) === Kind.Super;
    thisValue = ofSuper ? frame.thisValue : interpreter.evaluate(frame, operand(facts, calleeNode, 0));
    const key =
      kind === Kind.Member
        ? textOperand(facts, calleeNode, 1)
        : constantKey(interpreter.evaluate(frame, operand(facts, calleeNode, 1)));
    callee =
      key === null
        ? readAny(frame, thisValue, calleeNode)
        : ofSuper
          ? superMember(frame, key)
          : readMember(frame, thisValue, key, calleeNode);
    const args = evaluateArguments(frame, node, 2);
    const parsed = key === null ? null : parsedBySchema(frame, operand(facts, calleeNode, 0), key, args, node);
    if (parsed) return parsed;
    const event = key === null ? null : callEmitter(frame, thisValue, key, args, node);
    if (event) return event;
    const method = key === null ? null : callMethod(frame, thisValue, key, args, node, callee);
    if (method) return named(frame, key ?? '', method, args, node);
    if (key !== null) {
      recordNamedLogger(frame, calleeNode, key, callee, args, node);
      recordNamedAnalytics(frame, calleeNode, key, callee, args, node);
      recordNamedQuery(frame, calleeNode, key, args, node);
    }
    return named(frame, key ?? '', interpreter.call(frame, callee, thisValue, args, node), args, node);
  }
  callee = kind === Kind.Super ? nothing : interpreter.evaluate(frame, calleeNode);
  const args = evaluateArguments(frame, node, 2);
  if (kind === Kind.Super) return constructInstance(frame, null, args, node);
  return named(
    frame,
    nameOfExpression(facts, calleeNode),
    interpreter.call(frame, callee, thisValue, args, node),
    args,
    node,
  );
}

/** Calls whatever the callee may be. */
export function callValue(
  frame: Frame,
  callee: Value,
  thisValue: Value,
  args: readonly Argument[],
  node: number,
): Value {
  const modelled = callee.atoms.some((atom) => atom.kind === 'api');
  const atoms = modelled
    ? callee.atoms.filter((atom) => atom.kind !== 'symbol' && atom.kind !== 'unknown')
    : callee.atoms;
  const results = atoms.map((atom) => callAtom(frame, atom, thisValue, args, node));
  if (results.length === 0) {
    runCallbacks(frame, args, node);
    return unknownValue([]);
  }
  const result = unionAll(results);
  const carried = callee.marks.filter((mark) => mark.kind !== 'personal-data' && mark.kind !== 'person-object');
  return carried.length > 0 ? withMarks(result, carried) : result;
}

function callAtom(frame: Frame, atom: Atom, thisValue: Value, args: readonly Argument[], node: number): Value {
  switch (atom.kind) {
    case 'closure':
      return callClosure(frame, atom, thisValue, args, node);
    case 'api':
      return callApi(frame, atom, args, node);
    case 'global':
      return callBorrowed(frame, atom.path, args, node) ?? callGlobal(frame, atom.path, args, node);
    case 'symbol':
      return atom.root.kind === 'channel'
        ? callUnknown(frame, atom.owners, args, node)
        : callSymbol(frame, ofAtom(atom), thisValue, args, node);
    case 'result': {
      runCallbacks(frame, args, node);
      const answer = resultMember(frame, atom, '()', node);
      recordOwnResponse(frame, answer, args, node);
      return answer;
    }
    case 'package':
      return callPackage(frame, atom.path, args, node);
    case 'unknown':
      return callUnknown(frame, atom.owners, args, node);
    default:
      runCallbacks(frame, args, node);
      return unknownValue([]);
  }
}

/** `Array.prototype.slice.call(list)`, `Math.max.apply(null, list)`; null for other calls. */
function callBorrowed(frame: Frame, path: string, args: readonly Argument[], node: number): Value | null {
  const [, borrowed, way] = /^(.+)\.(call|apply)$/.exec(path) ?? [];
  if (borrowed === undefined || path.startsWith('Reflect.')) return null;
  const list = args[1]?.value;
  const given = way === 'call' ? args.slice(1) : list ? listed(frame, list, node) : [];
  const method = /\.prototype\.(\w+)$/.exec(borrowed)?.[1];
  if (method === undefined) return callGlobal(frame, borrowed, given, node);
  return callMethod(frame, args[0]?.value ?? undefinedValue, method, given, node, nothing) ?? unknownValue([]);
}

/** `result.toTextStreamResponse()`: a response that already holds the model's output. */
function recordOwnResponse(frame: Frame, answer: Value, args: readonly Argument[], node: number): void {
  const labelled = args.some((argument) => hasDisclosureKey(frame, argument.node));
  for (const atom of answer.atoms) {
    if (atom.kind !== 'result' || !isResponse(atom)) continue;
    reply(frame, null, answer, node);
    const part = {
      role: { kind: 'http-response' } as const,
      value: answer,
      place: siteOf(frame, node),
      handed: false,
      labelled,
      fresh: true,
    };
    recordEffect(
      frame,
      { name: atom.path[atom.path.length - 2] ?? 'response', family: 'http', recipient: '' },
      [part],
      node,
      false,
    );
  }
}

/** Nobody will ever say what is called; a channel knows what its values carry, not what they are. */
function callUnknown(frame: Frame, owners: readonly string[], args: readonly Argument[], node: number): Value {
  runCallbacks(frame, args, node);
  return unknownValue(owners.slice(0, 2));
}

/** A call through a parameter stays open until callers say what it is. */
function callSymbol(frame: Frame, callee: Value, thisValue: Value, args: readonly Argument[], node: number): Value {
  const id = recordCall(frame, callee, thisValue, args, node);
  runCallbacks(frame, args, node);
  return ofAtom(symbolAtom({ kind: 'call', id }, [], [nameOfExpression(frame.facts, node)], null));
}

const transforms =
  /^(render|format|convert|marked|parse|stringify|escape|unescape|sanitize|sanitise|encode|decode|trim|strip|truncate|compile|html|text|markdown|mjml|juice|capitalize|merge|cloneDeep|clone|pick|omit|compact|uniq|default)/i;

/** A function of a package that no model knows: texts pass through what sounds like a conversion, and callbacks run. */
function callPackage(frame: Frame, path: string, args: readonly Argument[], node: number): Value {
  const name = path.slice(path.lastIndexOf('.') + 1);
  // What a module of Node.js exports and is a global as well.
  const global = /^(?:node:)?buffer\.(.+)/.exec(path)?.[1];
  if (global !== undefined) return callGlobal(frame, global, args, node);
  if (/^(react|preact)\b/.test(path)) return callHook(frame, name, args, node);
  runCallbacks(frame, args, node);
  recordFileWrite(frame, path, args, node);
  if (!transforms.test(name)) return unknownValue([name]);
  const carried = args.reduce(
    (marks, argument) => unionMarks(marks, carriedMarks(frame, argument.value)),
    nothing.marks,
  );
  const texts = args.flatMap((argument) => argument.value.atoms.filter((atom) => atom.kind === 'text'));
  const atoms = texts.length > 0 ? texts : textValue(hole).atoms;
  return { atoms: [...atoms, ...unknownValue([name]).atoms], marks: carried };
}

/** `new X(…)`. */
export function evaluateNew(frame: Frame, node: number): Value {
  const callee = frame.solver.interpreter.evaluate(frame, operand(frame.facts, node, 0));
  const args = evaluateArguments(frame, node, 1);
  for (const argument of args) lookAtRecord(frame, argument.node, 0);
  const results = callee.atoms.map((atom): Value => {
    switch (atom.kind) {
      case 'class':
        return constructInstance(frame, atom, args, node);
      case 'closure':
        return constructByFunction(frame, atom, args, node);
      case 'api': {
        const models = frame.solver.models;
        const matching = models.constructs(atom.node).filter((model) => selected(frame, model, args));
        const made = models.constructed(atom.node);
        return matching.length > 0 || made !== 0
          ? applyModels(frame, atom, matching, args, node, made)
          : wrapped(frame, args, nameOfExpression(frame.facts, operand(frame.facts, node, 0)));
      }
      case 'global':
        return callGlobal(frame, `new ${atom.path}`, args, node);
      case 'package':
        return (
          newEmitter(frame, nameOfExpression(frame.facts, operand(frame.facts, node, 0)), node) ??
          constructUnknown(frame, args, node)
        );
      default:
        return constructUnknown(frame, args, node);
    }
  });
  return results.length > 0 ? unionAll(results) : unknownValue([]);
}

function constructUnknown(frame: Frame, args: readonly Argument[], node: number): Value {
  runCallbacks(frame, args, node);
  return wrapped(frame, args, nameOfExpression(frame.facts, operand(frame.facts, node, 0)));
}

/** An object of an unknown class holds what it was made with. */
function wrapped(frame: Frame, args: readonly Argument[], name: string): Value {
  const marks = args.reduce((all, argument) => unionMarks(all, carriedMarks(frame, argument.value)), nothing.marks);
  return { atoms: unknownValue([name]).atoms, marks };
}
