import type { Spot } from '../spot.js';
import { type Frame, siteOf, type Solver } from './frame.js';
import { type Site, siteKey } from './trace.js';

/** What is known of a spot where it is seen. */
export interface SpotDetails {
  readonly detail?: string;
  readonly name?: string;
  readonly certain?: boolean;
}

/** Remembers a place of the function at hand; the first word on a place stays. */
export function seeSpot(frame: Frame, kind: Spot['kind'], node: number, details: SpotDetails = {}): void {
  addSpot(frame.solver, kind, siteOf(frame, node), frame.activation.key, details);
}

export function addSpot(
  solver: Solver,
  kind: Spot['kind'],
  place: Site,
  holder: string,
  details: SpotDetails & { readonly extent?: Spot['extent'] } = {},
): void {
  const key = `${kind}|${siteKey(place)}|${details.detail ?? ''}`;
  if (solver.spots.has(key)) return;
  solver.spots.set(key, {
    kind,
    detail: details.detail ?? '',
    name: details.name ?? '',
    certain: details.certain ?? true,
    place,
    extent: details.extent ?? null,
    holder,
  });
}
