import type { Fields, Frame, Solver } from './frame.js';
import { functionKey } from './summary.js';

/** Fields of an object as they are here; undefined where nothing is known of it. */
export function objectFields(frame: Frame, id: number | string): Fields | undefined {
  return frame.store.heap.get(id) ?? (typeof id === 'number' ? lastingFields(frame.solver, id) : undefined);
}

/** Fields of an object that lives as long as its module, which may still be running; undefined for other objects. */
export function lastingFields(solver: Solver, id: number): Fields | undefined {
  const shared = solver.shared.get(id);
  if (shared) return shared;
  for (const frame of solver.running.values()) {
    const fields = frame.store.heap.get(id);
    if (fields) return fields;
  }
  return undefined;
}

/** Whether an object is one that the functions of a module share: what one puts into it, others take out. */
export function isShared(frame: Frame, id: number): boolean {
  if (frame.solver.shared.has(id)) return true;
  const ownModule = frame.activation.key === functionKey(frame.facts.file, 0);
  if (ownModule) return false;
  return frame.solver.objects[id]?.kind === 'function' || lastingFields(frame.solver, id) !== undefined;
}
