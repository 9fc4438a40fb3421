import { channelArguments, resultPart } from '../../knowledge/sdk/channel-parts.js';
import type { ArgumentModel, CallModel, ReturnModel } from '../../knowledge/sdk/model-table.js';
import { functionView, textOperand } from '../facts-reader.js';
import { knownElements } from './array-contents.js';
import { namesAt, type Parts, valueAt } from './channel-names.js';
import { answerChannel, crossingChannel, readChannel, senderChannel } from './channels.js';
import { constantNames } from './constants.js';
import { send, sendUnder } from './crossings.js';
import { controllerDoor } from './decorated.js';
import { doorAmong } from './doors.js';
import { doorAt } from './file-routes.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { readAny } from './members.js';
import { objectFields } from './object-fields.js';
import { noteGap } from './open-channels.js';
import type { Condition } from './summary.js';
import { type ApiAtom, nothing, ofAtom, symbolAtom, type Value } from './value.js';

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
