import { carriedMarks } from './carried.js';
import { restOf } from './closures.js';
import { allocate, type Argument, type Frame, siteOf } from './frame.js';
import { readAny, readMember, unknownOfType } from './members.js';
import { markByName } from './names.js';
import { allArguments, type Condition, type Summary } from './summary.js';
import { extendTrace, replay } from './trace.js';
import type { Mark } from './marks.js';
import {
  type AnyMark,
  type Atom,
  isNothing,
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

/** What stands for the open parts of a summary at one call. */
export interface Application {
  readonly frame: Frame;
  readonly summary: Summary;
  readonly self: Value;
  readonly args: readonly Argument[];
  readonly node: number;
  readonly objects: Map<number, number>;
  readonly calls: Map<number, Value>;
  readonly resolved: Map<string, Value>;
  /** What was found for marks and conditions that several effects share. */
  readonly passed: Map<SymbolMark, readonly AnyMark[]>;
  readonly conditions: Map<Condition, Condition>;
}

/** What an argument carries, with the way it went inside the called function. */
export function throughSymbol(at: Application, symbol: SymbolMark, marks: readonly AnyMark[]): readonly AnyMark[] {
  const site = siteOf(at.frame, at.node);
  return marks.map((mark): Mark | SymbolMark => {
    const passed = extendTrace(mark.trace, site, 'passed', at.summary.name);
    const cleared = mark.cleared | symbol.cleared;
    const isImplicit = mark.implicit || symbol.implicit;
    return { ...mark, cleared, implicit: isImplicit, trace: replay(passed, symbol.trace) };
  });
}

/** The conditions of an effect as the caller sees them; those that say nothing any more are left out. */
export function substituteConditions(at: Application, conditions: readonly Condition[]): readonly Condition[] {
  return conditions
    .map((condition) => substituteCondition(at, condition))
    .filter((condition) => condition.marks.length > 0);
}

function substituteCondition(at: Application, condition: Condition): Condition {
  if (condition.marks.every((mark) => mark.kind !== 'symbol')) return condition;
  let found = at.conditions.get(condition);
  if (!found) at.conditions.set(condition, (found = { ...condition, marks: substituteMarks(at, condition.marks) }));
  return found;
}

function substituteMarks(at: Application, marks: readonly AnyMark[]): readonly AnyMark[] {
  if (marks.every((mark) => mark.kind !== 'symbol')) return marks;
  return marks.reduce<readonly AnyMark[]>(
    (all, mark) => unionMarks(all, mark.kind === 'symbol' ? passedMarks(at, mark) : [mark]),
    [],
  );
}

function passedMarks(at: Application, mark: SymbolMark): readonly AnyMark[] {
  let found = at.passed.get(mark);
  if (!found) {
    found = throughSymbol(at, mark, carriedMarks(at.frame, resolveSymbol(at, mark.symbol)));
    if (mark.symbol.root.kind !== 'call') at.passed.set(mark, found);
  }
  return found;
}

/** A value of the called function as the caller sees it. */
export function substitute(at: Application, value: Value): Value {
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
      if (!atom.captured && !atom.thisValue && atom.boundArguments.length === 0) return ofAtom(atom);
      const captured = atom.captured ? atom.captured.map((id) => copyId(at, id)) : null;
      const thisValue = atom.thisValue ? substitute(at, atom.thisValue) : null;
      const boundArguments = atom.boundArguments.map((value) => substitute(at, value));
      const key = `${atom.key.replace(/!.*/, '')}!${captured?.join('.') ?? ''}>${at.frame.facts.file}#${at.node}`;
      return ofAtom({ ...atom, captured, thisValue, boundArguments, key });
    }
    case 'text':
      return ofAtom(atom.json ? { ...atom, json: substitute(at, atom.json) } : atom);
    default:
      return ofAtom(atom);
  }
}

/** An object that the called function made becomes one of the caller's. */
function copyObject(at: Application, id: number): Value {
  const copy = copyId(at, id);
  return ofAtom({ kind: 'object', id: copy, key: `o${copy}` });
}

function copyId(at: Application, id: number): number {
  const fields = at.summary.objects.get(id);
  if (!fields) return id;
  let copy = at.objects.get(id);
  if (copy === undefined) {
    const info = at.frame.solver.objects[id];
    copy = allocate(at.frame.solver, info ?? { kind: 'object', site: siteOf(at.frame, at.node), classAt: null });
    at.objects.set(id, copy);
    at.frame.store.heap.set(copy, new Map());
    const own = copy;
    at.frame.store.heap.set(own, new Map([...fields].map(([name, value]) => [name, substitute(at, value)])));
  }
  return copy;
}

/** What a symbol of the summary is at this call. */
export function resolveSymbol(at: Application, symbol: SymbolAtom): Value {
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
      if (index === allArguments) return restOf(at.frame, at.args, 0, at.node);
      if (at.summary.parameters[index]?.rest) return restOf(at.frame, at.args, index, at.node);
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
