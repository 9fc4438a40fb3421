import { functionView } from '../facts-reader.js';
import { cut } from './budget.js';
import { capturedVariables } from './captured.js';
import { allocate, type Frame, siteOf } from './frame.js';
import type { Effect, ParameterInfo, Summary, WriteEffect } from './summary.js';
import type { Atom, ClosureAtom, Value } from './value.js';

/** Closes a function's activation: what leaves it gets its objects and captured variables along. */
export function exportSummary(
  frame: Frame,
  base: {
    readonly key: string;
    readonly name: string;
    readonly parameters: readonly ParameterInfo[];
    readonly returns: Value;
    readonly choosing: boolean;
  },
): Summary {
  const objects = new Map<number, Map<string, Value>>();
  const { firstObject } = frame.activation;
  let environment = 0;
  const seen = new Map<Value, Value>();
  const exportValue = (value: Value, depth: number): Value => {
    const known = seen.get(value);
    if (known) return known;
    seen.set(value, value);
    const atoms = value.atoms.map((atom): Atom => {
      if (atom.kind === 'object') {
        exportObject(atom.id, depth);
        return atom;
      }
      if (atom.kind === 'text' && atom.json) return { ...atom, json: exportValue(atom.json, depth) };
      return atom.kind === 'closure' ? capture(atom, depth) : atom;
    });
    const changed = atoms.some((atom, index) => atom !== value.atoms[index]);
    const result = changed ? { atoms, marks: value.marks } : value;
    seen.set(value, result);
    return result;
  };
  const exportObject = (id: number, depth: number): void => {
    const fields = frame.store.heap.get(id);
    const isOwn = id >= firstObject && frame.solver.objects[id]?.kind !== 'function';
    if (!fields || !isOwn || objects.has(id) || depth > deepest) return;
    if (objects.size >= mostObjects) {
      cut(frame);
      return;
    }
    const exported = new Map<string, Value>();
    objects.set(id, exported);
    for (const [name, field] of fields) exported.set(name, exportValue(field, depth + 1));
  };
  /** A closure that leaves the function which made it takes the variables it uses along. */
  const capture = (atom: ClosureAtom, depth: number): ClosureAtom => {
    for (const id of atom.captured ?? []) exportObject(id, depth);
    const facts = frame.solver.program.facts(atom.file);
    if (!facts || functionView(facts, atom.index).parent === 0) return atom;
    const used = capturedVariables(frame.solver, facts, atom.index).filter((key) => frame.store.variables.has(key));
    if (used.length === 0 && atom.captured) return atom;
    if (environment === 0) {
      const site = siteOf(frame, functionView(frame.facts, frame.functionIndex).node);
      environment = allocate(frame.solver, { kind: 'object', site, classAt: null });
      objects.set(environment, new Map());
    }
    if (atom.captured?.includes(environment)) return atom;
    const fields = objects.get(environment);
    for (const variable of used) {
      const value = frame.store.variables.get(variable);
      if (!value || fields?.has(String(variable))) continue;
      fields?.set(String(variable), value);
      fields?.set(String(variable), exportValue(value, depth + 1));
    }
    return { ...atom, captured: [...(atom.captured ?? []), environment], key: `${atom.key}!${frame.activation.key}` };
  };
  const effects = frame.activation.effects.map((effect): Effect => {
    switch (effect.kind) {
      case 'write':
        return { ...effect, value: exportValue(effect.value, 0), sure: isSure(frame, effect) };
      case 'call':
        return {
          ...effect,
          thisValue: exportValue(effect.thisValue, 0),
          arguments: effect.arguments.map((value) => exportValue(value, 0)),
        };
      case 'act':
        return {
          ...effect,
          parts: effect.parts.map((part) => ({ ...part, value: exportValue(part.value, 0) })),
          arguments: effect.arguments.map((value) => exportValue(value, 0)),
        };
      case 'sink':
        return frame.activation.notice && frame.functionIndex !== 0 ? { ...effect, noticed: true } : effect;
    }
  });
  return {
    ...base,
    returns: exportValue(base.returns, 0),
    throws: exportValue(frame.returned.thrown, 0),
    effects,
    ensures: frame.returned.ensures ?? [],
    objects,
    notice: frame.activation.notice,
    cut: frame.activation.cut,
  };
}

const deepest = 6;

/** Objects that one summary lets out: those beyond are known to nobody. */
const mostObjects = 200;

/** The write is still there at the end, whichever way was taken. */
function isSure(frame: Frame, effect: WriteEffect): boolean {
  const [target] = effect.target.atoms;
  if (target?.kind === 'symbol') return frame.store.heap.get(target.key)?.has(effect.name) ?? effect.sure;
  return target?.kind === 'object' && (frame.store.heap.get(target.id)?.has(effect.name) ?? false);
}
