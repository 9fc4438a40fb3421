import { type ArgumentPart, channelArguments, resultPart } from '../../knowledge/sdk/channel-parts.js';
import type { ArgumentModel, CallModel, ReturnModel } from '../../knowledge/sdk/model-table.js';
import { functionView, textOperand } from '../facts-reader.js';
import { knownElements } from './array-contents.js';
import { answerChannel, crossingChannel, joinChannels, readChannel, senderChannel } from './channels.js';
import { constantNames, constantText } from './constants.js';
import { controllerDoor } from './decorated.js';
import { send, sendUnder } from './crossings.js';
import { addRequest, addRoute, doorAmong, doorId, mount } from './doors.js';
import { doorAt } from './file-routes.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { objectFields, readAny, readMember } from './members.js';
import { noteGap } from './open-channels.js';
import type { Condition } from './summary.js';
import { type ApiAtom, nothing, ofAtom, symbolAtom, type Value } from './value.js';

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

type Parts = ReadonlyMap<ArgumentPart, readonly ArgumentModel[]>;

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

function valueAt(frame: Frame, args: readonly Argument[], argument: ArgumentModel): Value {
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

function namesAt(frame: Frame, args: readonly Argument[], argument: ArgumentModel): readonly string[] {
  return constantNames(valueAt(frame, args, argument));
}

/** Lets what a modelled call sends go into its channels, and what a handler answers back to who asked. */
export function recordChannels(
  frame: Frame,
  atom: ApiAtom,
  model: CallModel,
  names: readonly string[] | null,
  args: readonly Argument[],
  node: number,
): void {
  const parts = channelArguments(model);
  if (parts.size === 0) return;
  serve(frame, model, parts, args, node);
  for (const argument of parts.get('reply') ?? []) reply(frame, atom, valueAt(frame, args, argument), node);
  const [job] = (parts.get('job') ?? []).flatMap((each) => namesAt(frame, args, each));
  for (const argument of parts.get('send') ?? []) {
    if (argument.rest) {
      sendInPlaces(frame, atom, model, args.slice(argument.index), node);
      continue;
    }
    const [named] = parts.get('name') ?? [];
    for (const { value, called } of messages(frame, args, argument, named)) {
      const own = called ? constantNames(called) : (names ?? atom.names);
      if (own.length === 0 && !(called && sendUnder(frame, model.package, called, value, node))) noteGap(frame, node);
      for (const name of own) {
        send(frame, crossingChannel(model.package, name), value, shown(name, model), node);
        if (job !== undefined)
          send(frame, crossingChannel(model.package, `${name}/${job}`), value, shown(name, model), node);
      }
    }
  }
}

/** A call that a function elsewhere gets as it is: each argument in its place. */
function sendInPlaces(frame: Frame, atom: ApiAtom, model: CallModel, args: readonly Argument[], node: number): void {
  const [name] = atom.names;
  if (name === undefined) return;
  args.forEach(({ value }, place) => {
    send(frame, crossingChannel(model.package, `${name}#${place}`), value, name, node);
  });
}

const mostPlaces = 6;

/** Functions that are called by their names from elsewhere, and one that is started with a list of arguments. */
function serve(frame: Frame, model: CallModel, parts: Parts, args: readonly Argument[], node: number): void {
  const { call, member } = frame.solver.interpreter;
  for (const argument of parts.get('serve') ?? [])
    for (const [name, value] of functionsIn(frame, valueAt(frame, args, argument))) {
      const given = Array.from({ length: mostPlaces }, (_, place) => ({
        value: readChannel(crossingChannel(model.package, `${name}#${place}`), []),
        node: 0,
        spread: false,
      }));
      const answer = call(frame, value, nothing, given, node);
      send(frame, answerChannel(crossingChannel(model.package, name)), answer, name, node);
    }
  const [started] = parts.get('function') ?? [];
  const [list] = parts.get('arguments') ?? [];
  if (!started || !list) return;
  const handed = valueAt(frame, args, list);
  const given = (knownElements(frame, handed) ?? [member(frame, handed, '0', node)]).map((value) => ({
    value,
    node: 0,
    spread: false,
  }));
  for (const atom of valueAt(frame, args, started).atoms)
    if (atom.kind === 'closure') call(frame, ofAtom(atom), nothing, given, node);
}

/** The functions of an object or a module, by name. */
function functionsIn(frame: Frame, value: Value): readonly (readonly [string, Value])[] {
  return value.atoms.flatMap((atom): readonly (readonly [string, Value])[] => {
    if (atom.kind === 'object') return [...(objectFields(frame, atom.id) ?? [])];
    const facts = atom.kind === 'module' ? frame.solver.program.facts(atom.file) : undefined;
    if (!facts) return [];
    const names = [...facts.exports].map((node) => textOperand(facts, node, 0));
    return names.map((name) => [name, frame.solver.interpreter.member(frame, ofAtom(atom), name, 0)] as const);
  });
}

/** Names of routes are numbers to nobody but the engine. */
function shown(name: string, model: CallModel): string {
  return name.startsWith('@') ? model.chain : name;
}

interface Message {
  readonly value: Value;
  /** Null where the receiver of the call has the name. */
  readonly called: Value | null;
}

/** What a call sends; each of a list under its own name. */
function messages(
  frame: Frame,
  args: readonly Argument[],
  sent: ArgumentModel,
  named: ArgumentModel | undefined,
): readonly Message[] {
  const [first] = sent.path;
  const list = args[sent.index]?.value ?? nothing;
  const isList = list.atoms.some((atom) => atom.kind === 'object' && frame.solver.objects[atom.id]?.kind === 'array');
  if (first && (first.kind === 'item' || isList)) {
    const inside = ({ path, ...argument }: ArgumentModel): ArgumentModel => ({
      ...argument,
      index: 0,
      path: path[0]?.kind === 'item' ? path.slice(1) : path,
    });
    return (knownElements(frame, list) ?? [readAny(frame, list, 0)]).map((element) => {
      const given = [{ value: element, node: 0, spread: false }];
      const own = named?.index === sent.index;
      const called = named ? valueAt(frame, own ? given : args, own ? inside(named) : named) : null;
      return { value: valueAt(frame, given, inside(sent)), called };
    });
  }
  const value = valueAt(frame, args, sent);
  return value.atoms.length > 0 ? [{ value, called: named ? valueAt(frame, args, named) : null }] : [];
}

/** What a handler gives back reaches whoever asked. */
export function reply(frame: Frame, atom: ApiAtom | null, value: Value, node: number): void {
  const door = doorAmong(atom?.names ?? []) || doorAt(frame);
  if (door !== '') send(frame, answerChannel(crossingChannel('', door)), value, 'response', node);
}

/** What a method of a controller returns is its answer. */
export function answerOf(frame: Frame, value: Value): void {
  const door = controllerDoor(frame.solver, frame.facts, frame.functionIndex);
  const node = functionView(frame.facts, frame.functionIndex).node;
  if (door !== '') send(frame, answerChannel(crossingChannel('', door)), value, 'response', node, node);
}

/** What a callback returns, where the model says that it is an answer. */
export function recordAnswer(
  frame: Frame,
  model: CallModel,
  item: ReturnModel,
  names: readonly string[],
  value: Value,
  node: number,
): void {
  if (item.parameter !== -1 || resultPart(item.label) !== 'reply') return;
  for (const name of names)
    send(frame, answerChannel(crossingChannel(model.package, name)), value, shown(name, model), node);
}

/** What the senders asked before they sent steers what the receiver does. */
export function senderConditions(
  frame: Frame,
  matching: readonly CallModel[],
  names: readonly string[],
  node: number,
): readonly Condition[] {
  const [model] = matching;
  if (!model) return [];
  return names.map((name): Condition => {
    const channel = senderChannel(crossingChannel(model.package, name));
    const symbol = symbolAtom({ kind: 'channel', channel }, [], [], null);
    return {
      marks: [{ kind: 'symbol', symbol, cleared: 0, implicit: false, trace: null }],
      positive: true,
      sure: false,
      site: siteOf(frame, node),
    };
  });
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
