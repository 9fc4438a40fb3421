import { Kind } from '../facts.js';
import { kindOf, nameOfExpression, operand, operandsFrom, textOperand } from '../facts-reader.js';
import type { CallModel, NodeId } from '../../knowledge/sdk/model-table.js';
import { returnRole } from '../../knowledge/sdk/roles.js';
import { isConsentName, isLabelName, isRedactionName, isReviewName } from '../../knowledge/decisions/effect-words.js';
import { applySummary } from './apply.js';
import { callGlobal, callMethod, makeObject } from './builtins.js';
import { carriedMarks } from './carried.js';
import { recordCallDecision } from './decisions.js';
import { siteOf, type Argument, type Frame } from './frame.js';
import { callHook } from './hooks.js';
import { callHttp } from './http.js';
import { runClosure, summaryOf } from './functions.js';
import { readAny, readMember, spreadField } from './members.js';
import { markByName } from './names.js';
import { constructInstance } from './instances.js';
import { functionKey, type Condition } from './summary.js';
import { recordEffect } from './effects.js';
import { isResponse, resultMember, resultOfModel } from './results.js';
import { schemaInfo } from './schemas.js';
import { recordSinks } from './sinks.js';
import { recordColumns } from './stores.js';
import { typeInfo } from './types.js';
import { selection } from './selections.js';
import {
  clearMarks,
  Cleared,
  constantText,
  constantTexts,
  extendTrace,
  isNothing,
  nothing,
  ofAtom,
  symbolAtom,
  textValue,
  hole,
  undefinedValue,
  union,
  unionAll,
  unionMarks,
  unknownValue,
  withMarks,
  type ApiAtom,
  type Atom,
  type ClosureAtom,
  type Mark,
  type TypeAt,
  type Value,
} from './value.js';

/** Arguments of a Call or New node, evaluated from left to right. */
export function evaluateArguments(frame: Frame, node: number, from: number): Argument[] {
  return operandsFrom(frame.facts, node, from).flatMap((argument): Argument[] => {
    if (kindOf(frame.facts, argument) !== Kind.Spread) {
      return [{ value: frame.solver.interpreter.evaluate(frame, argument), node: argument, spread: false }];
    }
    const inner = operand(frame.facts, argument, 0);
    const value = frame.solver.interpreter.evaluate(frame, inner);
    return [{ value: readAny(frame, value, inner), node: inner, spread: true }];
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
    thisValue = interpreter.evaluate(frame, operand(facts, calleeNode, 0));
    const key = kind === Kind.Member ? textOperand(facts, calleeNode, 1) : constantText(interpreter.evaluate(frame, operand(facts, calleeNode, 1)));
    callee = key === null ? readAny(frame, thisValue, calleeNode) : readMember(frame, thisValue, key, calleeNode);
    const args = evaluateArguments(frame, node, 2);
    const parsed = key === null ? null : parsedBySchema(frame, operand(facts, calleeNode, 0), key, args, node);
    if (parsed) return parsed;
    const method = key === null ? null : callMethod(frame, thisValue, key, args, node, callee);
    if (method) return named(frame, key ?? '', method, args, node);
    return named(frame, key ?? '', interpreter.call(frame, callee, thisValue, args, node), args, node);
  }
  callee = kind === Kind.Super ? nothing : interpreter.evaluate(frame, calleeNode);
  const args = evaluateArguments(frame, node, 2);
  if (kind === Kind.Super) return constructInstance(frame, null, args, node);
  return named(frame, nameOfExpression(facts, calleeNode), interpreter.call(frame, callee, thisValue, args, node), args, node);
}

const parsers = new Set(['parse', 'parseAsync', 'safeParse', 'safeParseAsync', 'validate', 'validateSync', 'validateAsync', 'cast', 'decode']);

/** `schema.parse(body)`: what comes back has the fields of the schema, with what is known of them from the argument. */
function parsedBySchema(frame: Frame, receiver: number, method: string, args: readonly Argument[], node: number): Value | null {
  const [only] = args;
  if (!parsers.has(method) || !only) return null;
  const type = schemaAt(frame, receiver);
  if (!type) return null;
  const info = typeInfo(frame.solver, type);
  if (!info.members) return null;
  const owners = [nameOfExpression(frame.facts, receiver).replace(/_?schema$/i, '')].filter((name) => name !== '');
  const open = ofAtom({ kind: 'unknown', owners, type, key: `?parsed ${frame.facts.file}#${node}` });
  const given = only.value.atoms.some((atom) => atom.kind === 'object') ? only.value : nothing;
  const value = withMarks(given.atoms.length > 0 ? given : open, only.value.marks);
  const wrapper = method.startsWith('safe') ? 'data' : method === 'validate' && args.length === 1 ? 'value' : null;
  return wrapper ? union(makeObject(frame, 'object', new Map([[wrapper, value], [spreadField, unknownValue(['parsed'])]]), node), wrapper === 'value' ? value : nothing) : value;
}

/** The schema that an expression names, as a place to read its type from. */
function schemaAt(frame: Frame, node: number): TypeAt | null {
  const info = schemaInfo(frame.solver, frame.facts.file, node);
  return info?.members ? { file: frame.facts.file, node } : null;
}

/** What the name of a called function adds to its answer: redaction, labels, human review, consent; and the decision it stands for. */
function named(frame: Frame, name: string, result: Value, args: readonly Argument[], node: number): Value {
  if (name === '') return result;
  const names = frame.solver.names;
  const site = siteOf(frame, node);
  recordCallDecision(frame, name, args, node);
  if (names.redactionFunctions.has(name) || isRedactionName(name)) {
    const carried = args.reduce((marks, argument) => unionMarks(marks, carriedMarks(frame, argument.value)), result.marks);
    return { atoms: textValue(hole).atoms, marks: clearMarks(carried, Cleared.redacted) };
  }
  if (names.labelFunctions.has(name) || isLabelName(name)) {
    const carried = args.reduce((marks, argument) => unionMarks(marks, carriedMarks(frame, argument.value)), result.marks);
    return { atoms: isNothing(result) ? textValue(hole).atoms : result.atoms, marks: clearMarks(unionMarks(result.marks, carried), Cleared.labelled) };
  }
  if (names.reviewFunctions.has(name) || isReviewName(name)) return withGuard(result, { kind: 'approval', detail: 'human', name }, site);
  if (names.consentFunctions.has(name) || isConsentName(name)) return withGuard(result, { kind: 'consent', detail: name, name }, site);
  return result;
}

function withGuard(result: Value, guard: { kind: 'approval' | 'consent'; detail: string; name: string }, site: { file: string; node: number }): Value {
  const decided = result.atoms.length > 0 && result.atoms.every((atom) => atom.kind === 'constant');
  if (decided || result.marks.some((mark) => mark.kind === 'ai-output' || mark.kind === guard.kind)) return result;
  const mark: Mark = { kind: guard.kind, detail: guard.detail, cleared: 0, implicit: false, certain: true, trace: extendTrace(null, site, 'condition', guard.name), source: '' };
  return withMarks(isNothing(result) ? unknownValue([guard.name]) : result, [mark]);
}

/** Calls whatever the callee may be. */
export function callValue(frame: Frame, callee: Value, thisValue: Value, args: readonly Argument[], node: number): Value {
  const modelled = callee.atoms.some((atom) => atom.kind === 'api');
  const atoms = modelled ? callee.atoms.filter((atom) => atom.kind !== 'symbol' && atom.kind !== 'unknown') : callee.atoms;
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
      return callApi(frame, atom, thisValue, args, node);
    case 'global':
      return callGlobal(frame, atom.path, args, node);
    case 'symbol':
      return callSymbol(frame, ofAtom(atom), thisValue, args, node);
    case 'result': {
      runCallbacks(frame, args, node);
      const answer = resultMember(frame, atom, '()', node);
      recordOwnResponse(frame, answer, node);
      return answer;
    }
    case 'package':
      return callPackage(frame, atom.path, args, node);
    case 'unknown':
      runCallbacks(frame, args, node);
      return unknownValue(atom.owners.slice(0, 2));
    default:
      runCallbacks(frame, args, node);
      return unknownValue([]);
  }
}

export function callClosure(frame: Frame, atom: ClosureAtom, thisValue: Value, args: readonly Argument[], node: number): Value {
  const all = atom.boundArguments.length > 0 ? [...atom.boundArguments.map((value) => ({ value, node: 0, spread: false })), ...args] : args;
  const self = atom.thisValue ?? thisValue;
  const summary = summaryOf(frame, atom);
  if (summary) return applySummary(frame, summary, self, all, node);
  return runClosure(frame, atom, self, all, node);
}

/** `result.toTextStreamResponse()`: a response that already holds the model's output. */
function recordOwnResponse(frame: Frame, answer: Value, node: number): void {
  for (const atom of answer.atoms) {
    if (atom.kind !== 'result' || !isResponse(atom)) continue;
    const part = { role: { kind: 'http-response' } as const, value: answer, place: siteOf(frame, node), handed: false, labelled: false, fresh: true };
    recordEffect(frame, { name: atom.path[atom.path.length - 2] ?? 'response', family: 'http', recipient: '' }, [part], node, false);
  }
}

/** A call through a parameter stays open until callers say what it is. */
function callSymbol(frame: Frame, callee: Value, thisValue: Value, args: readonly Argument[], node: number): Value {
  const id = frame.solver.nextCall++;
  frame.activation.effects.push({
    kind: 'call',
    id,
    callee,
    thisValue,
    arguments: args.map((argument) => argument.value),
    site: siteOf(frame, node),
    conditions: frame.conditions,
  });
  runCallbacks(frame, args, node);
  return ofAtom(symbolAtom({ kind: 'call', id }, [], [nameOfExpression(frame.facts, node)], null));
}

const transforms = /^(render|format|convert|marked|parse|stringify|escape|unescape|sanitize|sanitise|encode|decode|trim|strip|truncate|compile|html|text|markdown|mjml|juice|capitalize|merge|cloneDeep|clone|pick|omit|compact|uniq|default)/i;

/** A function of a package that no model knows: texts pass through what sounds like a conversion, and callbacks run. */
function callPackage(frame: Frame, path: string, args: readonly Argument[], node: number): Value {
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (/^(react|preact)\b/.test(path)) return callHook(frame, name, args, node);
  runCallbacks(frame, args, node);
  if (!transforms.test(name)) return unknownValue([name]);
  const carried = args.reduce((marks, argument) => unionMarks(marks, carriedMarks(frame, argument.value)), nothing.marks);
  const texts = args.flatMap((argument) => argument.value.atoms.filter((atom) => atom.kind === 'text'));
  const atoms = texts.length > 0 ? texts : textValue(hole).atoms;
  return { atoms: [...atoms, ...unknownValue([name]).atoms], marks: carried };
}

/** Arguments of which nothing is known but the parameters they go to. */
const unknownArguments: readonly Argument[] = Array.from({ length: 6 }, () => ({ value: nothing, node: 0, spread: false }));

/** Functions given to something unknown are run by it, some time, with something. */
export function runCallbacks(frame: Frame, args: readonly Argument[], node: number): void {
  for (const argument of args) {
    for (const atom of argument.value.atoms) {
      if (atom.kind === 'closure') callClosure(frame, atom, undefinedValue, unknownArguments, node);
    }
  }
}

/** A call of a modelled package: its sinks are recorded, its callbacks run, its answer has data where the model says. */
export function callApi(frame: Frame, atom: ApiAtom, thisValue: Value, args: readonly Argument[], node: number): Value {
  const models = frame.solver.models;
  const matching = models.calls(atom.node).filter((model) => selected(frame, model, args));
  const http = callHttp(frame, atom, matching, args, node);
  if (http) return http;
  return applyModels(frame, atom, matching, args, node, models.called(atom.node), thisValue);
}

export function applyModels(
  frame: Frame,
  atom: ApiAtom,
  matching: readonly CallModel[],
  args: readonly Argument[],
  node: number,
  becomes: NodeId,
  thisValue: Value,
): Value {
  const models = frame.solver.models;
  const recipient = models.packageOf(atom.node).recipient;
  const redactedKeys = new Set(atom.names.filter((name) => name.startsWith(redactionMark)).map((name) => name.slice(redactionMark.length)));
  for (const model of matching) {
    recordSinks(frame, model, recipient, args, node, redactedKeys);
    recordColumns(frame, model, atom.names, args, node);
  }
  runModelCallbacks(frame, atom, matching, args, node);
  const results: Value[] = [];
  const passed = passedThrough(frame, matching, args);
  if (passed) return passed;
  const roots = matching.flatMap((model) => model.returns.filter((item) => item.via === 'result' && item.path.length === 0 && item.root !== undefined));
  const names = [...namesFor(frame, atom, args), ...redactionPaths(frame, matching, args)];
  for (const item of roots) if (item.root) results.push(ofAtom(apiAtom(item.root, names)));
  if (becomes !== 0) results.push(ofAtom(apiAtom(becomes, names)));
  if (matching.some((model) => model.returns.some((item) => item.via !== 'callback' && item.root === undefined))) {
    results.push(resultOfModel(frame, matching, atom.names, node, [], selection(frame, args)));
  }
  void thisValue;
  return results.length > 0 ? unionAll(results) : unknownValue([nameOfExpression(frame.facts, node)]);
}

/** Names that a client carries along; a queue that is made gets the constant name it is made with. */
function namesFor(frame: Frame, atom: ApiAtom, args: readonly Argument[]): readonly string[] {
  const name = atom.names.length === 0 && frame.solver.models.packageOf(atom.node).family === 'db' && args[0] ? constantText(args[0].value) : null;
  return name === null ? atom.names : [name];
}

/** Marks a name that a client carries along: a key whose values it redacts. */
const redactionMark = 'redacts ';

/** Keys that a logger is configured to redact (`redact: ['email', '*.phone']`). */
function redactionPaths(frame: Frame, matching: readonly CallModel[], args: readonly Argument[]): string[] {
  return matching.flatMap((model) =>
    model.args.filter((argument) => argument.label === 'redact.config').flatMap((argument) => {
      let value = args[argument.index]?.value ?? nothing;
      for (const step of argument.path) value = step.kind === 'name' ? readMember(frame, value, step.name ?? '', 0) : readAny(frame, value, 0);
      const list = value.atoms.some((atom) => atom.kind === 'object' && frame.solver.objects[atom.id]?.kind !== 'array') ? readMember(frame, value, 'paths', 0) : value;
      return (constantTexts(readAny(frame, list, 0)) ?? []).map((path) => redactionMark + path.slice(path.lastIndexOf('.') + 1));
    }),
  );
}

/** Sanitisers give back what they got, cleared; a client's `send(command)` gives what the command was made with. */
function passedThrough(frame: Frame, matching: readonly CallModel[], args: readonly Argument[]): Value | null {
  for (const model of matching) {
    for (const item of model.returns) {
      if (item.label === 'through') return args[0]?.value ?? null;
      const role = returnRole(model.family, item.label)?.kind;
      if (role !== 'redacted' && role !== 'hashed') continue;
      const carried = args.reduce((marks, argument) => unionMarks(marks, carriedMarks(frame, argument.value)), nothing.marks);
      return { atoms: textValue(hole).atoms, marks: clearMarks(carried, role === 'redacted' ? Cleared.redacted : Cleared.hashed) };
    }
  }
  return null;
}

function apiAtom(node: NodeId, names: readonly string[]): ApiAtom {
  return { kind: 'api', node, names, key: `a${node}:${names.join('.')}` };
}

/** A line with a literal selector counts only for that literal. */
function selected(frame: Frame, model: CallModel, args: readonly Argument[]): boolean {
  return model.args.every((argument) => {
    if (argument.equals === undefined) return true;
    let value = args[argument.index]?.value ?? undefinedValue;
    for (const step of argument.path) value = step.kind === 'name' ? readMember(frame, value, step.name ?? '', 0) : readAny(frame, value, 0);
    return constantText(value) === argument.equals;
  });
}

/** Runs the functions that a modelled call takes, with what the model says they get. */
function runModelCallbacks(frame: Frame, atom: ApiAtom, matching: readonly CallModel[], args: readonly Argument[], node: number): void {
  args.forEach((argument, index) => {
    const callbacks = callbacksIn(frame, argument.value, []);
    const route = args[0] ? constantText(args[0].value) : null;
    for (const { closure, property } of callbacks) {
      const given: Value[] = [];
      for (const model of matching) {
        for (const item of model.returns) {
          if (item.via !== 'callback' || (item.argument !== index && item.argument !== -1) || item.property.join('.') !== property.join('.')) continue;
          const value = item.root ? ofAtom(apiAtom(item.root, namesFor(frame, atom, args))) : resultOfModel(frame, [asResult(model, item.parameter)], atom.names, node, []);
          given[item.parameter] = union(given[item.parameter] ?? nothing, value);
        }
      }
      const values = Array.from({ length: 6 }, (unused, position) => ({ value: given[position] ?? nothing, node: 0, spread: false }));
      if (route !== null) frame.solver.routes.set(functionKey(closure.file, closure.index), route);
      const before = frame.activation.notice;
      const conditions = frame.conditions;
      frame.activation.notice = false;
      if (asksForApproval(frame, matching, args)) frame.conditions = [...conditions, approvalAt(frame, node)];
      callClosure(frame, closure, undefinedValue, values, node);
      frame.conditions = conditions;
      if (frame.activation.notice && greets.test(route ?? nameOfExpression(frame.facts, node))) frame.solver.greetings.add(frame.facts.file);
      frame.activation.notice ||= before;
    }
  });
}

/** A tool that waits for a person before it runs (`needsApproval: true`). */
function asksForApproval(frame: Frame, matching: readonly CallModel[], args: readonly Argument[]): boolean {
  return matching.some((model) =>
    model.args.some((argument) => {
      if (argument.label !== 'review.config') return false;
      let value = args[argument.index]?.value ?? nothing;
      for (const step of argument.path) value = readMember(frame, value, step.name ?? '', 0);
      return value.atoms.length > 0 && value.atoms.every((atom) => atom.kind !== 'constant' || atom.value === true);
    }),
  );
}

function approvalAt(frame: Frame, node: number): Condition {
  const site = siteOf(frame, node);
  const mark: Mark = { kind: 'approval', detail: 'human', cleared: 0, implicit: false, certain: true, trace: extendTrace(null, site, 'condition', 'approval'), source: '' };
  return { marks: [mark], positive: true, sure: true, site };
}

/** Events with which a conversation begins. */
const greets = /^\/?(start|welcome|hello|conversationUpdate|membersAdded|member_joined_channel|guildMemberAdd|join)/i;

const callbackModels = new WeakMap<CallModel, Map<number, CallModel>>();

/** The model as if its callback's parameter were its answer. */
function asResult(model: CallModel, parameter: number): CallModel {
  let byParameter = callbackModels.get(model);
  if (!byParameter) callbackModels.set(model, (byParameter = new Map()));
  let result = byParameter.get(parameter);
  if (!result) {
    const returns = model.returns.filter((item) => item.via === 'callback' && item.parameter === parameter && item.root === undefined).map((item) => ({ ...item, via: 'result' as const }));
    byParameter.set(parameter, (result = { ...model, id: `${model.id}#${parameter}`, returns }));
  }
  return result;
}

/** Functions in an argument: itself, or as properties of an options object. */
function callbacksIn(frame: Frame, value: Value, property: readonly string[]): { closure: ClosureAtom; property: readonly string[] }[] {
  return value.atoms.flatMap((atom) => {
    if (atom.kind === 'closure') return [{ closure: atom, property }];
    if (atom.kind !== 'object' || property.length > 2) return [];
    const fields = frame.store.heap.get(atom.id) ?? frame.solver.shared.get(atom.id);
    return [...(fields ?? [])].flatMap(([name, field]) => callbacksIn(frame, field, [...property, name.replace(/^\?/, '')]));
  });
}

/** `new X(…)`. */
export function evaluateNew(frame: Frame, node: number): Value {
  const callee = frame.solver.interpreter.evaluate(frame, operand(frame.facts, node, 0));
  const args = evaluateArguments(frame, node, 1);
  const results = callee.atoms.map((atom): Value => {
    switch (atom.kind) {
      case 'class':
        return constructInstance(frame, atom, args, node);
      case 'api': {
        const models = frame.solver.models;
        const matching = models.constructs(atom.node).filter((model) => selected(frame, model, args));
        const made = models.constructed(atom.node);
        return matching.length > 0 || made !== 0 ? applyModels(frame, atom, matching, args, node, made, undefinedValue) : wrapped(frame, args, nameOfExpression(frame.facts, operand(frame.facts, node, 0)));
      }
      case 'global':
        return callGlobal(frame, `new ${atom.path}`, args, node);
      default:
        runCallbacks(frame, args, node);
        return wrapped(frame, args, nameOfExpression(frame.facts, operand(frame.facts, node, 0)));
    }
  });
  return results.length > 0 ? unionAll(results) : unknownValue([]);
}

/** An object of an unknown class holds what it was made with. */
function wrapped(frame: Frame, args: readonly Argument[], name: string): Value {
  const marks = args.reduce((all, argument) => unionMarks(all, carriedMarks(frame, argument.value)), nothing.marks);
  return { atoms: unknownValue([name]).atoms, marks };
}

/** `map.get('email')`, `formData.get('email')`: a read of a property under a constant key. */
export function readKeyed(frame: Frame, receiver: Value, key: string, node: number, owners: readonly string[]): Value {
  const read = readMember(frame, receiver, key, node);
  return markByName(frame.solver, siteOf(frame, node), key, owners, isNothing(read) ? unknownValue([key]) : read, 'property');
}
