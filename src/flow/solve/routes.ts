import { functionAround, functionView, startOf } from '../facts-reader.js';
import type { Solver } from './frame.js';
import type { SinkEffect } from './summary.js';
import type { Site } from './trace.js';

/** Path or event under which the function around a site was registered; empty for none. */
export function routeAt(solver: Solver, site: Site): string {
  const facts = solver.program.facts(site.file);
  const key = functionAt(solver, site);
  let index = Number(key.slice(key.lastIndexOf('#') + 1));
  for (let depth = 0; facts && index > 0 && depth < 8; depth++) {
    const route = solver.routes.get(`${site.file}#${index}`);
    if (route !== undefined) return route;
    index = functionView(facts, index).parent;
  }
  return '';
}

/** Key of the innermost function around a site. */
export function functionAt(solver: Solver, site: Site): string {
  const facts = solver.program.facts(site.file);
  return facts ? `${site.file}#${functionAround(facts, startOf(facts, site.node))}` : '';
}

/** The outermost function on the way to a sink that was registered under a path or an event; else the outermost one. */
export function handlerOf(solver: Solver, effect: SinkEffect): string {
  const sites: Site[] = [];
  for (let station = effect.via; station; station = station.previous) sites.push(station.site);
  sites.push(effect.site);
  const around = sites.flatMap((site) => functionsAt(solver, site));
  return around.find((key) => solver.routes.has(key)) ?? around[0] ?? `${effect.site.file}#0`;
}

/** Keys of the functions around a site, outermost first. */
function functionsAt(solver: Solver, site: Site): string[] {
  const facts = solver.program.facts(site.file);
  const key = functionAt(solver, site);
  const keys: string[] = [];
  for (let index = Number(key.slice(key.lastIndexOf('#') + 1)); facts && index > 0 && keys.length < 12;) {
    keys.unshift(`${site.file}#${index}`);
    index = functionView(facts, index).parent;
  }
  return keys;
}
