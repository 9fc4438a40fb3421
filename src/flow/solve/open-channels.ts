import { type Frame, siteOf, type Solver } from './frame.js';
import { type Site, siteKey } from './trace.js';
import { hole } from './value.js';

/** A way of which only one end is known. */
export interface OpenChannel {
  readonly site: Site;
  /** Name of the channel; empty where it is only known at run time. */
  readonly name: string;
}

const gapsOf = new WeakMap<Solver, Map<string, OpenChannel>>();

/** The name of a channel is only known at run time: a gap, told once. */
export function noteGap(frame: Frame, node: number): void {
  const site = siteOf(frame, node);
  gaps(frame.solver).set(siteKey(site), { site, name: '' });
}

function gaps(solver: Solver): Map<string, OpenChannel> {
  let own = gapsOf.get(solver);
  if (!own) gapsOf.set(solver, (own = new Map<string, OpenChannel>()));
  return own;
}

/** All of them, with the paths that nobody answers; each place once. */
export function openChannels(
  solver: Solver,
  vain: readonly { readonly site: Site; readonly path: string }[],
): readonly OpenChannel[] {
  const all = new Map(gaps(solver));
  for (const { site, path } of vain) {
    const name = path.replace(/[?#][^]*$/, '').replaceAll(hole, '…');
    if (!all.has(siteKey(site))) all.set(siteKey(site), { site, name });
  }
  return [...all.values()];
}
