import { kindOf, operandsFrom } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { carriedMarks } from './carried.js';
import { addEffect } from './effects.js';
import { allocate, type Argument, type Frame, siteOf } from './frame.js';
import { nestsTooDeep, takeStep } from './budget.js';
import { hint } from './hints.js';
import { readAny, readMember, unknownOfType } from './members.js';
import { markByName } from './names.js';
import { follow, partsOf } from './sinks.js';
import {
  type CallEffect,
  type Condition,
  type Effect,
  type Part,
  partKey,
  type SinkEffect,
  type Summary,
} from './summary.js';
import { extendTrace, replay, siteKey } from './trace.js';
import { passMarks } from './traces.js';
import {
  type AnyMark,
  type Atom,
  isNothing,
  type Mark,
  ofAtom,
  type SymbolAtom,
  type SymbolMark,
  undefinedValue,
  union,
  unionAll,
  unionMarks,
  unknownValue,
  type Value,
} from './value.js';
import { writeMember } from './write-members.js';

/** What stands for the open parts of a summary at one call. */
interface Application {
  readonly frame: Frame;
  readonly summary: Summary;
  readonly self: Value;
  readonly args: readonly Argument[];
  readonly node: number;
  readonly objects: Map<number, number>;
  readonly calls: Map<number, Value>;
  readonly resolved: Map<string, Value>;
}

const deepestEffect = 8;

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
  };
  recordCaller(frame, summary);
  const before = frame.conditions;
  frame.solver.applying.push(summary.key);
  summary.effects.forEach((effect) => {
    if (effect.kind === 'write')
      writeMember(frame, substitute(at, effect.target), effect.name, substitute(at, effect.value));
    else if (effect.kind === 'call') at.calls.set(effect.id, applyCall(at, effect));
    else applySink(at, effect);
    frame.conditions = before;
  });
  frame.solver.applying.pop();
  const returned = substitute(at, summary.returns);
  const ensures = summary.ensures.map((condition) => substituteCondition(at, condition));
  frame.conditions = ensures.length > 0 ? [...before, ...ensures] : before;
  frame.activation.notice ||= summary.notice;
  return { atoms: returned.atoms, marks: passMarks(returned.marks, siteOf(frame, node), 'returned', summary.name) };
}

function recordCaller(frame: Frame, summary: Summary): void {
  const callers = frame.solver.callers.get(summary.key);
  if (callers) callers.add(frame.activation.key);
  else frame.solver.callers.set(summary.key, new Set([frame.activation.key]));
}

function applyCall(at: Application, effect: CallEffect): Value {
  const { frame } = at;
  const facts = frame.solver.program.facts(effect.site.file);
  if (!facts || !takeStep(frame) || nestsTooDeep(frame.solver, at.summary.key)) return unknownValue([]);
  const callee = substitute(at, effect.callee);
  frame.conditions = [...frame.conditions, ...effect.conditions.map((condition) => substituteCondition(at, condition))];
  const there: Frame = { ...frame, facts, values: new Map(), appliedAt: `${frame.facts.file}#${at.node}` };
  const nodes = kindOf(facts, effect.site.node) === Kind.Call ? operandsFrom(facts, effect.site.node, 2) : [];
  const args = effect.arguments.map((value, index): Argument => ({
    value: substitute(at, value),
    node: nodes[index] ?? effect.site.node,
    spread: false,
  }));
  const before = frame.activation.effects.length;
  const result = frame.solver.interpreter.call(there, callee, substitute(at, effect.thisValue), args, effect.site.node);
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
  addEffect(frame, `${effect.site.file}#${effect.site.node}|${effect.name}|${frame.facts.file}#${at.node}`, {
    ...effect,
    parts,
    conditions: [...frame.conditions, ...effect.conditions.map((condition) => substituteCondition(at, condition))],
    via: extendTrace(effect.via, siteOf(frame, at.node), 'passed', at.summary.name),
    depth: effect.depth + 1,
  });
}

/** Sinks whose guards may stand in a caller. */
function waitsForCallers(part: Part): boolean {
  return part.role.kind === 'person-facing' || part.role.kind === 'decision' || part.role.kind === 'http-response';
}

function applyPart(at: Application, effect: SinkEffect, part: Part, index: number): Part[] {
  const symbols = part.value.marks.filter((mark) => mark.kind === 'symbol');
  const own = waitsForCallers(part) ? part.value.marks.filter((mark) => mark.kind !== 'symbol') : [];
  if (symbols.length === 0) return own.length > 0 || part.role.kind === 'decision' ? [part] : [];
  const given = symbols.map((mark) => ({ mark, value: resolveSymbol(at, mark.symbol) }));
  const filled = given.some(({ value }) => isKnown(value));
  const fresh =
    filled ||
    (part.fresh &&
      symbols.every((mark) => hint(at.frame.solver, at.summary.parameters, part.place, mark).length === 0));
  if (filled) at.frame.solver.filled.add(partKey(at.summary.key, effect, index));
  const [only] = given;
  if (part.handed && only && given.length === 1) {
    const handed = handedParts(at, part, only.mark, only.value);
    if (handed) return handed.map((piece) => ({ ...piece, fresh }));
  }
  const marks = given.reduce<readonly AnyMark[]>(
    (all, { mark, value }) => unionMarks(all, throughSymbol(at, mark, carriedMarks(at.frame, value))),
    own,
  );
  return marks.length > 0 || part.role.kind === 'decision' ? [{ ...part, value: { atoms: [], marks }, fresh }] : [];
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
  const argument = root.kind === 'parameter' ? args[root.index] : undefined;
  if (!argument || argument.node === 0) return null;
  const leaves =
    path.length === 0
      ? [{ node: argument.node, value }]
      : follow(frame, { node: argument.node, value: argument.value }, path);
  const found = leaves.flatMap((leaf) => partsOf(frame, part.role, leaf));
  return found.map((piece) => ({
    ...piece,
    labelled: piece.labelled || part.labelled,
    value: { atoms: piece.value.atoms, marks: throughSymbol(at, mark, piece.value.marks) },
  }));
}

/** What an argument carries, with the way it went inside the called function. */
function throughSymbol(at: Application, symbol: SymbolMark, marks: readonly AnyMark[]): readonly AnyMark[] {
  const site = siteOf(at.frame, at.node);
  return marks.map((mark): Mark | SymbolMark => {
    const passed = extendTrace(mark.trace, site, 'passed', at.summary.name);
    const cleared = mark.cleared | symbol.cleared;
    const isImplicit = mark.implicit || symbol.implicit;
    return { ...mark, cleared, implicit: isImplicit, trace: replay(passed, symbol.trace) };
  });
}

function substituteCondition(at: Application, condition: Condition): Condition {
  if (condition.marks.every((mark) => mark.kind !== 'symbol')) return condition;
  return { ...condition, marks: substituteMarks(at, condition.marks) };
}

function substituteMarks(at: Application, marks: readonly AnyMark[]): readonly AnyMark[] {
  if (marks.every((mark) => mark.kind !== 'symbol')) return marks;
  let result: readonly AnyMark[] = [];
  for (const mark of marks) {
    const through =
      mark.kind === 'symbol' ? throughSymbol(at, mark, carriedMarks(at.frame, resolveSymbol(at, mark.symbol))) : [mark];
    result = unionMarks(result, through);
  }
  return result;
}

/** A value of the called function as the caller sees it. */
function substitute(at: Application, value: Value): Value {
  if (isNothing(value)) return value;
  const parts = value.atoms.map((atom) => substituteAtom(at, atom));
  const marks = substituteMarks(at, value.marks);
  return parts.length === 0 ? { atoms: [], marks } : union(unionAll(parts), { atoms: [], marks });
}

function substituteAtom(at: Application, atom: Atom): Value {
  switch (atom.kind) {
    case 'symbol':
      return resolveSymbol(at, atom);
    case 'object':
      return copyObject(at, atom.id);
    case 'closure': {
      if (!atom.captured && !atom.thisValue) return ofAtom(atom);
      const captured = atom.captured
        ? new Map([...atom.captured].map(([variable, value]) => [variable, substitute(at, value)]))
        : null;
      const thisValue = atom.thisValue ? substitute(at, atom.thisValue) : null;
      return ofAtom({ ...atom, captured, thisValue, key: `${atom.key}>${at.frame.facts.file}#${at.node}` });
    }
    default:
      return ofAtom(atom);
  }
}

/** An object that the called function made becomes one of the caller's. */
function copyObject(at: Application, id: number): Value {
  const fields = at.summary.objects.get(id);
  if (!fields) return ofAtom({ kind: 'object', id, key: `o${id}` });
  let copy = at.objects.get(id);
  if (copy === undefined) {
    const info = at.frame.solver.objects[id];
    copy = allocate(at.frame.solver, info ?? { kind: 'object', site: siteOf(at.frame, at.node), classAt: null });
    at.objects.set(id, copy);
    at.frame.store.heap.set(copy, new Map());
    const own = copy;
    at.frame.store.heap.set(own, new Map([...fields].map(([name, value]) => [name, substitute(at, value)])));
  }
  return ofAtom({ kind: 'object', id: copy, key: `o${copy}` });
}

/** What a symbol of the summary is at this call. */
function resolveSymbol(at: Application, symbol: SymbolAtom): Value {
  const known = at.resolved.get(symbol.key);
  if (known) return known;
  let value = rootValue(at, symbol);
  const { frame, node } = at;
  symbol.path.forEach((step, index) => {
    const read = step === '[]' ? readAny(frame, value, node) : readMember(frame, value, step, node);
    const owners = [...symbol.path.slice(0, index).reverse(), ...symbol.owners.filter((owner) => owner !== step)];
    value = step === '[]' ? read : markByName(frame.solver, siteOf(frame, node), step, owners, read, 'property');
  });
  if (symbol.root.kind !== 'call') at.resolved.set(symbol.key, value);
  return value;
}

function rootValue(at: Application, symbol: SymbolAtom): Value {
  switch (symbol.root.kind) {
    case 'parameter': {
      const { index } = symbol.root;
      const spreadAt = at.args.findIndex((argument) => argument.spread);
      if (spreadAt >= 0 && index >= spreadAt)
        return unionAll(at.args.slice(spreadAt).map((argument) => argument.value));
      const given = at.args[index]?.value;
      if (!given) return undefinedValue;
      return isNothing(given)
        ? unknownOfType(at.frame, symbol.owners.slice(0, 1), at.summary.parameters[index]?.type ?? null)
        : given;
    }
    case 'this':
      return at.self;
    case 'call':
      return at.calls.get(symbol.root.id) ?? unknownValue(symbol.owners);
    case 'channel':
      return ofAtom(symbol);
  }
}
