import { functionAround, functionsAt, startOf } from '../facts-reader.js';
import type { Solver } from './frame.js';
import { functionKey, type SinkEffect } from './summary.js';
import type { Site } from './trace.js';

/** Path or event under which the function around a site was registered; empty for none. */
export function routeAt(solver: Solver, site: Site): string {
  const facts = solver.program.facts(site.file);
  const routes = facts
    ? functionsAt(facts, startOf(facts, site.node)).map((index) => solver.routes.get(functionKey(site.file, index)))
    : [];
  return routes.find((route) => route !== undefined) ?? '';
}

/** Key of the innermost function around a site. */
export function functionAt(solver: Solver, site: Site): string {
  const facts = solver.program.facts(site.file);
  return facts ? functionKey(site.file, functionAround(facts, startOf(facts, site.node))) : '';
}

/** The outermost function on the way to a sink that was registered under a path or an event; else the outermost one. */
export function handlerOf(solver: Solver, effect: SinkEffect): string {
  const sites: Site[] = [];
  for (let station = effect.via; station; station = station.previous) sites.push(station.site);
  sites.push(effect.site);
  const around = sites.flatMap((site) => keysAround(solver, site));
  return around.find((key) => solver.routes.has(key)) ?? around[0] ?? functionKey(effect.site.file, 0);
}

/** Keys of the functions around a site, outermost first. */
function keysAround(solver: Solver, site: Site): string[] {
  const facts = solver.program.facts(site.file);
  const around = facts ? functionsAt(facts, startOf(facts, site.node), 12) : [];
  return around.reverse().map((index) => functionKey(site.file, index));
}
