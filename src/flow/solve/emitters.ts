import { classView, nameOfExpression } from '../facts-reader.js';
import { eventChannel, readChannel } from './channels.js';
import { callClosure } from './closure-calls.js';
import type { ClassAt } from './class-at.js';
import { constantText } from './constants.js';
import { superclassOf } from './fields.js';
import { allocate, type Argument, type Frame, siteOf, type Solver } from './frame.js';
import { typeInfo } from './types.js';
import { siteKey } from './trace.js';
import { type Atom, ofAtom, symbolAtom, undefinedValue, unknownValue, type Value } from './value.js';
import { writeMember } from './write-members.js';

const listening = new Set(['on', 'once', 'addListener', 'prependListener', 'prependOnceListener', 'subscribe']);

const emitterNames = /Emitter\d?$/;

/** `new EventEmitter()`: an object that is known by the place where it is made. */
export function newEmitter(frame: Frame, name: string, node: number): Value | null {
  if (!emitterNames.test(name)) return null;
  const id = allocate(frame.solver, { kind: 'instance', site: siteOf(frame, node), classAt: null });
  frame.store.heap.set(id, new Map());
  return ofAtom({ kind: 'object', id, key: `o${id}` });
}

/**
 * Events of an emitter, or of a class that extends one: what is emitted under a constant name comes out where that name
 * is listened to, whichever instance it is. Null when the receiver is no emitter, or the name not constant.
 */
export function callEmitter(
  frame: Frame,
  receiver: Value,
  name: string,
  args: readonly Argument[],
  node: number,
): Value | null {
  const emits = name === 'emit';
  if (!emits && !listening.has(name)) return null;
  const event = args[0] ? constantText(args[0].value) : null;
  if (event === null) return null;
  const keys = receiver.atoms.flatMap((atom) => emitterKey(frame, atom) ?? []);
  if (keys.length === 0 || keys.length !== receiver.atoms.length) return null;
  for (const key of new Set(keys)) {
    const channel = eventChannel(key, event);
    if (emits) emit(frame, channel, args.slice(1));
    else listen(frame, channel, args, node);
  }
  return emits ? unknownValue([]) : receiver;
}

/** What callers still have to say goes on as a write to the channel; the rest is there for all who listen. */
function emit(frame: Frame, channel: string, args: readonly Argument[]): void {
  const target = ofAtom(symbolAtom({ kind: 'channel', channel }, [], [], null));
  args.forEach((argument, index) => {
    writeMember(frame, target, String(index), argument.value);
  });
}

function listen(frame: Frame, channel: string, args: readonly Argument[], node: number): void {
  const given = Array.from({ length: 6 }, (unused, index) => ({
    value: readChannel(`${channel}.${index}`, []),
    node: 0,
    spread: false,
  }));
  for (const argument of args.slice(1)) {
    for (const atom of argument.value.atoms)
      if (atom.kind === 'closure') callClosure(frame, atom, undefinedValue, given, node);
  }
}

/** What tells emitters apart: the class that extends the library's, or the place where a bare one is made. */
function emitterKey(frame: Frame, atom: Atom): string | null {
  const { solver } = frame;
  if (atom.kind === 'object') {
    const info = solver.objects[atom.id];
    if (info?.kind !== 'instance') return null;
    return info.classAt ? emitterClass(solver, info.classAt) : siteKey(info.site);
  }
  if (atom.kind !== 'symbol') return null;
  if (atom.root.kind === 'this' && atom.path.length === 0)
    return atom.root.classAt ? emitterClass(solver, atom.root.classAt) : null;
  const declared = typeInfo(solver, atom.type).declared;
  return declared?.kind === 'class' ? emitterClass(solver, declared) : null;
}

const emitterClasses = new WeakMap<Solver, Map<string, string | null>>();

/** The topmost class of the program in a chain that ends in a library's emitter. */
function emitterClass(solver: Solver, at: ClassAt): string | null {
  let memo = emitterClasses.get(solver);
  if (!memo) emitterClasses.set(solver, (memo = new Map<string, string | null>()));
  const key = `${at.file}#${at.index}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  memo.set(key, null);
  const base = superclassOf(solver, at.file, at.index);
  const facts = solver.program.facts(at.file);
  const superclass = facts ? classView(facts, at.index).superclass : 0;
  const found = base
    ? emitterClass(solver, base)
    : facts && superclass > 0 && emitterNames.test(nameOfExpression(facts, superclass))
      ? key
      : null;
  memo.set(key, found);
  return found;
}
