import { functionAround, functionView, startOf } from '../facts-reader.js';
import type { Solver } from './frame.js';
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
