import { functionView } from '../facts-reader.js';
import { capturedVariables } from './captured.js';
import type { Frame } from './frame.js';
import type { Effect, ParameterInfo, Summary } from './summary.js';
import type { Atom, ClosureAtom, Value } from './value.js';

/** Closes a function's activation: what leaves it gets its objects and captured variables along. */
export function exportSummary(
  frame: Frame,
  base: {
    readonly key: string;
    readonly name: string;
    readonly parameters: readonly ParameterInfo[];
    readonly returns: Value;
  },
): Summary {
  const objects = new Map<number, Map<string, Value>>();
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
      return atom.kind === 'closure' ? capture(frame, atom, (inner) => exportValue(inner, depth + 1)) : atom;
    });
    const changed = atoms.some((atom, index) => atom !== value.atoms[index]);
    const result = changed ? { atoms, marks: value.marks } : value;
    seen.set(value, result);
    return result;
  };
  const exportObject = (id: number, depth: number): void => {
    const fields = frame.store.heap.get(id);
    if (!fields || objects.has(id) || depth > deepest) return;
    const exported = new Map<string, Value>();
    objects.set(id, exported);
    for (const [name, field] of fields) exported.set(name, exportValue(field, depth + 1));
  };
  const effects = frame.activation.effects.map((effect): Effect => {
    switch (effect.kind) {
      case 'write':
        return { ...effect, value: exportValue(effect.value, 0) };
      case 'call':
        return {
          ...effect,
          thisValue: exportValue(effect.thisValue, 0),
          arguments: effect.arguments.map((value) => exportValue(value, 0)),
        };
      case 'sink':
        return frame.activation.notice && frame.functionIndex !== 0 ? { ...effect, noticed: true } : effect;
    }
  });
  return {
    ...base,
    returns: exportValue(base.returns, 0),
    effects,
    ensures: frame.returned.ensures ?? [],
    objects,
    notice: frame.activation.notice,
    cut: frame.activation.cut,
  };
}

const deepest = 6;

/** A closure that leaves the function which made it takes the variables it uses along. */
function capture(frame: Frame, atom: ClosureAtom, exportValue: (value: Value) => Value): ClosureAtom {
  const facts = frame.solver.program.facts(atom.file);
  if (!facts || atom.captured !== null || functionView(facts, atom.index).parent === 0) return atom;
  const captured = new Map<number, Value>();
  for (const variable of capturedVariables(frame.solver, facts, atom.index)) {
    const value = frame.store.variables.get(variable);
    if (value) captured.set(variable, exportValue(value));
  }
  return { ...atom, captured, key: `${atom.key}!${frame.activation.key}` };
}
