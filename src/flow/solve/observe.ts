import type { FileFacts } from '../facts.js';
import type { ObservationKind } from '../observation.js';
import type { Solver } from './frame.js';
import { siteKey } from './trace.js';

/** Remembers what a place says; the first word about it counts. */
export function observe(
  solver: Solver,
  kind: ObservationKind,
  facts: FileFacts,
  node: number,
  detail: string,
  certain = true,
): void {
  const site = { file: facts.file, node };
  const key = `${kind}|${siteKey(site)}`;
  if (!solver.observations.has(key)) solver.observations.set(key, { kind, detail, site, certain });
}
