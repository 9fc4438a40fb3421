import { functionsAround } from '../tree.js';
import { tokens } from '../../knowledge/personal-data/tokens.js';
import { isPersonName } from '../../knowledge/personal-data/match.js';
import { startOf } from '../facts-reader.js';
import type { Solver } from './frame.js';
import { isInterpolated } from './hints.js';
import { routeAt } from './routes.js';
import type { Site } from './trace.js';
import type { Mark } from './marks.js';

/**
 * Whether the mark of a whole record still is one where it arrives: what a text was cut from or put into is no record any
 * more, and a body of unknown shape is one about a person only where the names around say so.
 */
export function isWholeRecord(solver: Solver, mark: Mark): boolean {
  if (isInterpolated(mark.trace, false)) return false;
  return mark.certain || mark.detail !== 'request body' || receivesPeople(solver, mark.trace.origin);
}

/** The handler, its route or its file is called after persons, what they do to become known, or what a vendor reports of them. */
function receivesPeople(solver: Solver, site: Site): boolean {
  const facts = solver.program.facts(site.file);
  if (!facts) return false;
  const names = [
    routeAt(solver, site),
    ...site.file
      .replace(/\.\w+$/, '')
      .split('/')
      .slice(-3),
  ];
  names.push(...functionsAround(facts, startOf(facts, site.node), 4));
  return names.some((name) => tokens(name).some((token) => becoming.has(token) || isPersonName(token)));
}

const becoming: ReadonlySet<string> = new Set(
  'signup register registration subscribe subscription newsletter checkout order booking onboarding webhook webhooks callback anmeldung anmelden bestellung buchung kontakt'.split(
    ' ',
  ),
);
