import { crossingChannel, joinChannels, answerChannel } from './channels.js';
import type { Solver } from './frame.js';
import type { Site } from './trace.js';
import { hole } from './value.js';

/** A handler that is asked by path: a route, or a procedure that a router names. */
interface Route {
  /** `POST`; `ANY`; `RPC` for a procedure. */
  readonly method: string;
  readonly path: string;
  /** The router it belongs to. */
  readonly parent: string;
  /** The router came from nowhere: where the same handler is registered at a known one, that counts. */
  readonly loose: boolean;
  /** All routes of its kind may stand under a prefix that is set elsewhere. */
  readonly below?: boolean;
  /** Folder of the application whose files are the routes; empty where they are registered. */
  readonly root: string;
}

/** A call that asks by path. */
interface Request {
  readonly method: string;
  readonly path: string;
  readonly base: string;
  readonly site: Site;
}

interface Mount {
  readonly parent: string;
  readonly prefix: string;
}

interface Doors {
  readonly ids: Map<string, string>;
  readonly routes: Map<string, readonly Route[]>;
  readonly requests: Map<string, Request>;
  readonly mounts: Map<string, readonly Mount[]>;
}

const doorsOf = new WeakMap<Solver, Doors>();

function doors(solver: Solver): Doors {
  let own = doorsOf.get(solver);
  if (!own) doorsOf.set(solver, (own = { ids: new Map(), routes: new Map(), requests: new Map(), mounts: new Map() }));
  return own;
}

/** A short name of its own for a route, a request or a router, that no value is ever called by. */
export function doorId(solver: Solver, key: string): string {
  const { ids } = doors(solver);
  let id = ids.get(key);
  if (id === undefined) ids.set(key, (id = `@${ids.size}`));
  return id;
}

/** The first name that is one of a route, a request or a router. */
export function doorAmong(names: readonly string[]): string {
  return names.find((name) => name.startsWith('@')) ?? '';
}

export function addRoute(solver: Solver, id: string, route: Route): void {
  const { routes } = doors(solver);
  const before = routes.get(id) ?? [];
  if (!before.some((known) => known.parent === route.parent && known.path === route.path))
    routes.set(id, [...before, route]);
}

/** Notes who asks for what, and returns the name under which body and answer are known. */
export function addRequest(solver: Solver, request: Request): string {
  const id = doorId(solver, `request ${request.site.file}#${request.site.node} ${request.method} ${request.path}`);
  doors(solver).requests.set(id, request);
  return id;
}

/** The channel brings the answer to something that the file posts, to a route and not to a procedure. */
export function isAnswerIn(solver: Solver, channel: string, file: string): boolean {
  const request = doors(solver).requests.get(/^cross (@\d+)!$/.exec(channel)?.[1] ?? '');
  return request?.method === 'POST' && request.site.file === file;
}

/** Puts a router under a path of another one. */
export function mount(solver: Solver, child: string, parent: string, prefix: string): void {
  const { mounts } = doors(solver);
  const before = mounts.get(child) ?? [];
  if (child === parent || before.some((known) => known.parent === parent && known.prefix === prefix)) return;
  mounts.set(child, [...before, { parent, prefix }]);
}

/** Path before what is asked with a client, or registered at a router, with all that it is mounted under. */
export function prefixesOf(solver: Solver, id: string, seen: readonly string[] = []): readonly string[] {
  const above = id === '' || seen.includes(id) || seen.length > 6 ? [] : (doors(solver).mounts.get(id) ?? []);
  if (above.length === 0) return [''];
  return above
    .flatMap(({ parent, prefix }) => prefixesOf(solver, parent, [...seen, id]).map((before) => `${before}/${prefix}`))
    .slice(0, 16);
}

interface Place {
  readonly id: string;
  readonly route: Route;
  readonly segments: readonly string[];
}

/** Lets what is sent to a path come out at its handler, and the answer where it was asked for. Returns who asked in vain. */
export function joinDoors(solver: Solver): readonly Request[] {
  const { routes, requests } = doors(solver);
  const places = [...routes].flatMap(([id, all]): Place[] => {
    const firm = all.filter((route) => !route.loose);
    return (firm.length > 0 ? firm : all).flatMap((route) =>
      prefixesOf(solver, route.parent).map((prefix) => ({
        id,
        route,
        segments: segmentsOf(`${prefix}/${route.path}`),
      })),
    );
  });
  const byMethod = new Map<string, Place[]>();
  for (const place of places) byMethod.set(place.route.method, [...(byMethod.get(place.route.method) ?? []), place]);
  const vain: Request[] = [];
  for (const [id, request] of requests) {
    const asked = askedPath(prefixesOf(solver, request.base), request.path);
    if (!asked) continue;
    const any = request.method === 'RPC' ? [] : (byMethod.get('ANY') ?? []);
    const found = placesFor([...(byMethod.get(request.method) ?? []), ...any], asked, request.site.file);
    if (found.length === 0 && asked.local) vain.push(request);
    for (const place of found) {
      joinChannels(solver, crossingChannel('', id), crossingChannel('', place));
      joinChannels(solver, answerChannel(crossingChannel('', place)), answerChannel(crossingChannel('', id)));
    }
  }
  return vain;
}

interface Asked {
  readonly segments: readonly string[];
  /** The host is not known: the path may be the end of a longer one. */
  readonly open: boolean;
  /** It can only be a path of the own program. */
  readonly local: boolean;
}

const ownHost = /^https?:\/\/(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(:[^/]*)?/;

/** The path of an address on the own host, or on one that is not known; null for those of others. */
function askedPath(bases: readonly string[], path: string): Asked | null {
  const [base = ''] = bases;
  const start = base.replace(/^\//, '');
  const whole = start === '' || /^https?:/.test(path) ? path : `${start.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
  const own = whole.replace(ownHost, '').replace(/[?#][^]*$/, '');
  const open = own.startsWith(hole);
  const rest = open ? own.slice(1) : own;
  if (/^(https?:)?\/\//.test(own) || (open && !rest.startsWith('/'))) return null;
  const segments = segmentsOf(rest);
  if (segments.length === 0 || segments.every((segment) => segment.includes(hole))) return null;
  return { segments, open, local: !open && (rest.startsWith('/') || start !== '') };
}

/** A path's parts; `*` for one that is not constant, `**` for any number of them. */
function segmentsOf(path: string): readonly string[] {
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => {
      if (segment === '*' || /^\[\[?\.\.\.|^:\w+[*+]$/.test(segment)) return '**';
      return /^:|^\[|^\{|^\$/.test(segment) ? '*' : segment;
    });
}

/** What a client's base address may leave out of a path. */
const leftOut = /^(api|rest|v\d+)$/;

/** The handlers of a path: the most exact, those of the asking application where it has one. */
function placesFor(places: readonly Place[], asked: Asked, file: string): readonly string[] {
  const rated = places.flatMap((place) => {
    const own = rate(place.segments, asked.segments);
    if (own >= 0) return [{ place, exact: own + 1 }];
    const under = asked.segments.slice(asked.segments.findIndex((segment) => !leftOut.test(segment)));
    if (place.route.below === true && under.length < asked.segments.length && rate(place.segments, under) >= 0)
      return [{ place, exact: rate(place.segments, under) }];
    const lead = place.segments.length - asked.segments.length;
    const before = place.segments.slice(0, lead);
    if (!asked.open || lead < 1 || lead > 2 || !before.every((segment) => leftOut.test(segment))) return [];
    const ending = rate(place.segments.slice(lead), asked.segments);
    return ending > 0 ? [{ place, exact: ending }] : [];
  });
  const near = rated.filter(({ place: { route } }) => route.root !== '' && file.startsWith(route.root));
  const chosen = near.length > 0 ? near : rated;
  const best = Math.max(...chosen.map(({ exact }) => exact));
  return [...new Set(chosen.filter(({ exact }) => exact === best).map(({ place }) => place.id))];
}

/** Number of parts that are the same by name; -1 where the path does not fit. */
function rate(pattern: readonly string[], path: readonly string[]): number {
  let same = 0;
  for (let at = 0; at < pattern.length; at++) {
    const wanted = pattern[at];
    const given = path[at];
    if (wanted === '**') return same;
    if (given === undefined) return -1;
    if (wanted === '*') continue;
    if (wanted !== given) return -1;
    same++;
  }
  return pattern.length === path.length ? same : -1;
}
