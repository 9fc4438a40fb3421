import type { Frame } from './frame.js';
import type { Value } from './value.js';

/** A function writes a parameter as the state of a person: callers say what is decided. */
export function handStatus(frame: Frame, field: string, value: Value): void {
  for (const atom of value.atoms) {
    if (atom.kind !== 'symbol' || atom.root.kind !== 'parameter' || atom.root.index < 0) continue;
    const key = `${atom.root.index}|${atom.path.join('.')}`;
    const { handedStates } = frame.solver;
    const own = handedStates.get(frame.activation.key) ?? new Map<string, string>();
    handedStates.set(frame.activation.key, own.set(key, field));
  }
}
