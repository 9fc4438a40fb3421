import { type ArgumentPart, channelArguments, resultPart } from '../../knowledge/sdk/channel-parts.js';
import type { ArgumentModel, CallModel } from '../../knowledge/sdk/model-table.js';
import { crossingChannel, joinChannels } from './channels.js';
import { constantNames, constantText } from './constants.js';
import { addRequest, addRoute, doorAmong, doorId, mount } from './doors.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { readAny, readMember } from './members.js';
import { objectFields } from './object-fields.js';
import { noteGap } from './open-channels.js';
import { type ApiAtom, nothing, type Value } from './value.js';

const verbs = /^(get|post|put|patch|delete|del|all|head|options)$/;

/**
 * The names under which what a modelled call makes, or hands to its callbacks, is known: those of queues and events, of
 * routes and routers. Null where the call is about no channel.
 */
export function channelNames(
  frame: Frame,
  atom: ApiAtom,
  matching: readonly CallModel[],
  args: readonly Argument[],
  node: number,
): readonly string[] | null {
  for (const model of matching) {
    const parts = channelArguments(model);
    if (parts.size === 0) continue;
    const names =
      routerNames(frame, atom, model, parts, args, node) ??
      routeNames(frame, atom, model, parts, args, node) ??
      queueNames(frame, atom, model, parts, args, node);
    if (names) return names;
  }
  return null;
}

/** The arguments of a call that concern channels. */
export type Parts = ReadonlyMap<ArgumentPart, readonly ArgumentModel[]>;

/** A router that is made, mounted, or handed to a plugin: it has a name by the place where that happens. */
function routerNames(
  frame: Frame,
  atom: ApiAtom,
  model: CallModel,
  parts: Parts,
  args: readonly Argument[],
  node: number,
): readonly string[] | null {
  const { solver } = frame;
  const mounted = parts.get('mount') ?? [];
  const routes = parts.get('routes') ?? [];
  const made = mounted.some((argument) => argument.index < 0);
  const name = model.chain.slice(model.chain.lastIndexOf('.') + 1);
  const path = (parts.get('path') ?? []).find((argument) => argument.index >= 0);
  if (mounted.length + routes.length === 0 && (!path || verbs.test(name) || hasMethod(model))) return null;
  const prefix = path ? pathText(frame, args, path) : '';
  const parent = routerOf(frame, atom);
  const others = mounted.filter((argument) => argument.index >= 0);
  if (others.length > 0) {
    for (const argument of others)
      for (const value of args.slice(argument.index)) {
        for (const child of value.value.atoms) if (child.kind === 'api') mountAll(frame, child, parent, prefix);
      }
    return null;
  }
  const id = doorId(solver, `router ${frame.facts.file}#${node}`);
  for (const argument of routes) placeRoutes(frame, valueAt(frame, args, argument), id, '', 0);
  if (path) mount(solver, id, made ? '' : parent, prefix);
  return [id];
}

function hasMethod(model: CallModel): boolean {
  return model.args.some((argument) => argument.label === 'http.method');
}

function mountAll(frame: Frame, child: ApiAtom, parent: string, prefix: string): void {
  const own = doorAmong(child.names);
  if (own !== '') mount(frame.solver, own, parent, prefix);
}

const deepestRoutes = 5;

/** Procedures and routers get their path from the keys under which they stand. */
function placeRoutes(frame: Frame, value: Value, router: string, prefix: string, depth: number): void {
  if (depth > deepestRoutes) return;
  for (const atom of value.atoms) {
    if (atom.kind === 'api') mountAll(frame, atom, router, prefix);
    if (atom.kind !== 'object') continue;
    for (const [name, field] of objectFields(frame, atom.id) ?? [])
      placeRoutes(frame, field, router, `${prefix}/${name.replace(/^[?.]+/, '')}`, depth + 1);
  }
}

/** The router that a value stands for; what a function is handed without a name is known by the function. */
function routerOf(frame: Frame, atom: ApiAtom): string {
  const own = doorAmong(atom.names);
  return own === '' ? doorId(frame.solver, `function ${frame.activation.key}`) : own;
}

/** A handler that is registered under a path, or a call that asks for one. */
function routeNames(
  frame: Frame,
  atom: ApiAtom,
  model: CallModel,
  parts: Parts,
  args: readonly Argument[],
  node: number,
): readonly string[] | null {
  const [path] = parts.get('path') ?? [];
  if (!path) return null;
  const { solver } = frame;
  const site = siteOf(frame, node);
  if (path.index < 0 && parts.has('send'))
    return [addRequest(solver, { method: 'RPC', path: `/${atom.names.join('/')}`, base: '', site })];
  const id = doorId(solver, `route ${site.file}#${site.node}`);
  if (path.index < 0) addRoute(solver, id, { method: 'RPC', path: '', parent: id, loose: false, root: '' });
  else {
    const chosen = model.args.find((argument) => argument.label === 'http.method');
    const called = chosen
      ? (constantText(valueAt(frame, args, chosen)) ?? 'all')
      : model.chain.slice(model.chain.lastIndexOf('.') + 1);
    const method = called === 'all' ? 'ANY' : called === 'del' ? 'DELETE' : called.toUpperCase();
    const text = constantText(valueAt(frame, args, path));
    const loose = doorAmong(atom.names) === '';
    if (text !== null) addRoute(solver, id, { method, path: text, parent: routerOf(frame, atom), loose, root: '' });
  }
  return [id];
}

/** The constant names of a queue, with the job where it has one. */
function queueNames(
  frame: Frame,
  atom: ApiAtom,
  model: CallModel,
  parts: Parts,
  args: readonly Argument[],
  node: number,
): readonly string[] | null {
  const jobs = parts.get('job') ?? [];
  const named = parts.get('name') ?? [];
  if (jobs.length === 0 && named.length === 0) return null;
  if (parts.has('send')) {
    const answered = model.returns.some((item) => resultPart(item.label) === 'answer');
    return answered && named.length > 0 ? named.flatMap((each) => namesAt(frame, args, each)) : null;
  }
  const names = named.length > 0 ? named.flatMap((each) => namesAt(frame, args, each)) : atom.names;
  const open = named.some((each) => isComputed(valueAt(frame, args, each)));
  if (open && names.length === 0) noteGap(frame, node);
  const [job] = jobs.flatMap((each) => namesAt(frame, args, each));
  const all = job === undefined ? names : names.map((name) => `${name}/${job}`);
  // A subscription: what comes out of these channels comes to whoever listens in this file.
  const listens = model.returns.some((item) => resultPart(item.label) === 'receive' || item.root !== undefined);
  if (!listens && model.kind !== 'new' && jobs.length === 0)
    for (const name of all)
      joinChannels(
        frame.solver,
        crossingChannel(model.package, name),
        crossingChannel(model.package, listener(frame, model)),
      );
  return all;
}

/** Name for all that a file listens to with a package, where the call that listens does not say to what. */
function listener(frame: Frame, model: CallModel): string {
  return doorId(frame.solver, `listener ${model.package} ${frame.facts.file}`);
}

/** What stands at the place of the arguments that a model line names. */
export function valueAt(frame: Frame, args: readonly Argument[], argument: ArgumentModel): Value {
  let value = args[argument.index]?.value ?? nothing;
  for (const step of argument.path)
    value = step.kind === 'name' ? readMember(frame, value, step.name ?? '', 0) : readAny(frame, value, 0);
  return value;
}

/** A name is given, but which one is only known at run time. */
function isComputed({ atoms }: Value): boolean {
  return atoms.some((atom) => atom.kind !== 'constant' && !(atom.kind === 'unknown' && atom.type === null));
}

function pathText(frame: Frame, args: readonly Argument[], argument: ArgumentModel): string {
  const [text] = valueAt(frame, args, argument).atoms.flatMap((atom) => (atom.kind === 'text' ? [atom.text] : []));
  return text ?? '';
}

export function namesAt(frame: Frame, args: readonly Argument[], argument: ArgumentModel): readonly string[] {
  return constantNames(valueAt(frame, args, argument));
}

/** The names of the channels that a callback without any listens to. */
export function listenerNames(frame: Frame, matching: readonly CallModel[]): readonly string[] {
  const model = matching.find(
    (each) =>
      each.family === 'db' &&
      each.returns.some((item) => item.via === 'callback' && resultPart(item.label) === 'receive'),
  );
  return model ? [listener(frame, model)] : [];
}
