import { kindOf, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { applyAct } from './acts.js';
import { carriedMarks } from './carried.js';
import { withConditions } from './conditions.js';
import { addEffect } from './effects.js';
import { nestsTooDeep, takeStep } from './budget.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { recordHandedStatus } from './handed-status.js';
import { hint } from './hints.js';
import { callMethod } from './methods.js';
import { carryNotes } from './notes.js';
import { follow } from './leaves.js';
import { partsOf } from './sinks.js';
import { type Application, resolveSymbol, substitute, substituteConditions, throughSymbol } from './substitute.js';
import {
  type CallEffect,
  type Effect,
  type Part,
  partKey,
  type SinkEffect,
  type Summary,
  type WriteEffect,
} from './summary.js';
import { extendTrace, siteKey } from './trace.js';
import { passMarks } from './traces.js';
import { type AnyMark, isNothing, type SymbolMark, union, unionMarks, unknownValue, type Value } from './value.js';
import { publish, writeMember } from './write-members.js';

const deepestEffect = 8;

/** What it takes to do a sink or a call of a summary at a call, in steps of the interpreter. */
const stepsOfEffect = 10;

/** Does at a call what the called function's summary says, with the arguments in place of the parameters. */
export function applySummary(
  frame: Frame,
  summary: Summary,
  self: Value,
  args: readonly Argument[],
  node: number,
): Value {
  const at: Application = {
    frame,
    summary,
    self,
    args,
    node,
    objects: new Map(),
    calls: new Map(),
    resolved: new Map(),
    passed: new Map(),
    conditions: new Map(),
  };
  recordCaller(frame, summary);
  const before = frame.conditions;
  frame.solver.applying.push(summary.key);
  summary.effects.forEach((effect) => {
    if (!takeStep(frame, effect.kind === 'write' ? 1 : stepsOfEffect)) return;
    if (effect.kind === 'write') applyWrite(at, effect);
    else if (effect.kind === 'call') at.calls.set(effect.id, applyCall(at, effect));
    else if (effect.kind === 'act') applyAct(at, effect);
    else applySink(at, effect);
    frame.conditions = before;
  });
  frame.solver.applying.pop();
  carryNotes(frame, summary, node);
  recordHandedStatus(frame, summary, args, node);
  const returned = substitute(at, summary.returns);
  if (!isNothing(summary.throws)) frame.returned.thrown = union(frame.returned.thrown, substitute(at, summary.throws));
  frame.conditions = withConditions(before, substituteConditions(at, summary.ensures));
  frame.activation.notice ||= summary.notice;
  return { atoms: returned.atoms, marks: passMarks(returned.marks, siteOf(frame, node), 'returned', summary.name) };
}

/** Notes that somebody calls the function: its parameters' names need not speak. */
export function recordCaller(frame: Frame, summary: Summary): void {
  const callers = frame.solver.callers.get(summary.key);
  if (callers) callers.add(frame.activation.key);
  else frame.solver.callers.set(summary.key, new Set([frame.activation.key]));
}

/** A write to something that was there before: a channel, or an object. */
function applyWrite(at: Application, effect: WriteEffect): void {
  const { frame } = at;
  const value = substitute(at, effect.value);
  const [target] = effect.target.atoms;
  const there: Frame = { ...frame, appliedAt: siteKey(siteOf(frame, at.node)) };
  if (target?.kind === 'symbol' && target.root.kind === 'channel' && effect.name === '')
    publish(there, target.root.channel, value, 0);
  else writeMember(there, substitute(at, effect.target), effect.name, value, effect.sure);
  frame.store = there.store;
}

function applyCall(at: Application, effect: CallEffect): Value {
  const { frame } = at;
  const facts = frame.solver.program.facts(effect.site.file);
  if (!facts || nestsTooDeep(frame.solver, at.summary.key)) return unknownValue([]);
  const callee = substitute(at, effect.callee);
  // A function that calls itself already waits for its callers to say what this is.
  if (frame.solver.computing.has(at.summary.key) && callee.atoms.every((atom) => atom.kind === 'symbol'))
    return unknownValue([]);
  frame.conditions = withConditions(frame.conditions, substituteConditions(at, effect.conditions));
  const there: Frame = { ...frame, facts, values: new Map(), appliedAt: siteKey(siteOf(frame, at.node)) };
  const nodes = kindOf(facts, effect.site.node) === Kind.Call ? operandsFrom(facts, effect.site.node, 2) : [];
  const args = effect.arguments.map((value, index): Argument => ({
    value: substitute(at, value),
    node: nodes[index] ?? effect.site.node,
    spread: false,
  }));
  const before = frame.activation.effects.length;
  const self = substitute(at, effect.thisValue);
  const calleeNode = operand(facts, effect.site.node, 0);
  const method =
    kindOf(facts, effect.site.node) === Kind.Call && kindOf(facts, calleeNode) === Kind.Member
      ? callMethod(there, self, textOperand(facts, calleeNode, 1), args, effect.site.node, callee)
      : null;
  const result = method ?? frame.solver.interpreter.call(there, callee, self, args, effect.site.node);
  frame.store = there.store;
  if (frame.activation.effects.slice(before).some(isLogged) || callee.atoms.some((atom) => atom.kind === 'api'))
    frame.solver.known.add(siteKey(effect.site));
  return result;
}

function isLogged(effect: Effect): boolean {
  return effect.kind === 'sink' && !effect.byName && effect.parts.some((part) => part.role.kind === 'log');
}

/** A sink of the called function: kept where the arguments say more, or where callers still may guard it. */
function applySink(at: Application, effect: SinkEffect): void {
  if (effect.depth >= deepestEffect) return;
  const { frame } = at;
  const parts = effect.parts.flatMap((part, index) => applyPart(at, effect, part, index));
  if (parts.length === 0) return;
  addEffect(frame, `${siteKey(effect.site)}|${effect.name}|${siteKey(siteOf(frame, at.node))}`, {
    ...effect,
    parts,
    conditions: withConditions(frame.conditions, substituteConditions(at, effect.conditions)),
    via: extendTrace(effect.via, siteOf(frame, at.node), 'passed', at.summary.name),
    depth: effect.depth + 1,
  });
}

/** Sinks whose guards may stand in a caller. */
function waitsForCallers(part: Part): boolean {
  return part.role.kind === 'person-facing' || part.role.kind === 'decision' || part.role.kind === 'http-response';
}

/** Only callers know what it carries; what comes through a channel is known without them. */
function waitsForArguments(mark: AnyMark): mark is SymbolMark {
  return mark.kind === 'symbol' && mark.symbol.root.kind !== 'channel';
}

function applyPart(at: Application, effect: SinkEffect, part: Part, index: number): Part[] {
  const symbols = part.value.marks.filter(waitsForArguments);
  const own = waitsForCallers(part) ? part.value.marks.filter((mark) => !waitsForArguments(mark)) : [];
  if (symbols.length === 0) return own.length > 0 || part.role.kind === 'decision' ? [part] : [];
  const given = symbols.map((mark) => ({ mark, value: resolveSymbol(at, mark.symbol) }));
  const filled = given.some(({ value }) => isKnown(value));
  const fresh =
    filled ||
    (part.fresh &&
      symbols.every((mark) => hint(at.frame.solver, at.summary.parameters, part.place, mark).length === 0));
  const below = [...(part.below ?? []), partKey(at.summary.key, effect, index)];
  if (filled) for (const key of below) at.frame.solver.filled.add(key);
  const [only] = given;
  if (part.handed && only && given.length === 1) {
    const handed = handedParts(at, part, only.mark, only.value);
    if (handed) return handed.map((piece) => ({ ...piece, fresh, below }));
  }
  const marks = given.reduce<readonly AnyMark[]>(
    (all, { mark, value }) => unionMarks(all, throughSymbol(at, mark, carriedMarks(at.frame, value))),
    own,
  );
  const shown = isPage(part) ? marks.filter(({ kind }) => kind === 'ai-output' || kind === 'symbol') : marks;
  return shown.length > 0 || part.role.kind === 'decision'
    ? [{ ...part, value: { atoms: [], marks: shown }, fresh, below }]
    : [];
}

/** Of what a page shows only a model's output matters. */
function isPage({ role }: Part): boolean {
  return role.kind === 'person-facing' && role.channel === 'web';
}

function isKnown(value: Value): boolean {
  return (
    value.marks.some((mark) => mark.kind !== 'symbol') ||
    value.atoms.some((atom) => atom.kind !== 'symbol' && atom.kind !== 'unknown')
  );
}

/** The argument is handed through: what is sent stands at the call. */
function handedParts(at: Application, part: Part, mark: SymbolMark, value: Value): Part[] | null {
  const { frame, args } = at;
  const { root, path } = mark.symbol;
  if (root.kind !== 'parameter') return null;
  const rest = at.summary.parameters[root.index]?.rest ?? false;
  const [place = '', ...inside] = path;
  const from = rest && /^\d+$/.test(place) ? root.index + Number(place) : root.index;
  const given =
    rest && path.length > 0 && from === root.index && place !== '0' ? args.slice(from) : args.slice(from, from + 1);
  if (given.length === 0 || given.some((argument) => argument.node === 0) || (rest && path.length === 0)) return null;
  const way = rest ? inside : path;
  const leaves = given.flatMap((argument) =>
    way.length === 0
      ? [{ node: argument.node, value: rest ? argument.value : value }]
      : follow(frame, { node: argument.node, value: argument.value }, way),
  );
  const found = leaves.flatMap((leaf) => partsOf(frame, part.role, leaf));
  return found.map((piece) => ({
    ...piece,
    labelled: piece.labelled || part.labelled,
    value: { atoms: piece.value.atoms, marks: throughSymbol(at, mark, piece.value.marks) },
  }));
}
