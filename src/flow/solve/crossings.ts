import { operand } from '../facts-reader.js';
import { isConsent, isHumanApproval } from './approvals.js';
import { carriedMarks } from './carried.js';
import { crossingChannel, isCrossing, senderChannel, tableChannel, writeChannel } from './channels.js';
import { constantNames, constantText } from './constants.js';
import { recordCall } from './effects.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { isLabelled } from './labels.js';
import { spreadField } from './members.js';
import { objectFields } from './object-fields.js';
import { marksInside, rowRole } from './results.js';
import type { Condition } from './summary.js';
import type { Site } from './trace.js';
import { clearMarks, passMarks } from './traces.js';
import { Cleared } from './marks.js';
import {
  type AnyMark,
  type Atom,
  nothing,
  ofAtom,
  type ResultAtom,
  symbolAtom,
  textValue,
  undefinedValue,
  type Value,
} from './value.js';
import { openSymbols } from './write-members.js';

/** Something goes into a channel whose name all of the program knows, under the conditions of the place. */
interface Sending {
  readonly site: Site;
  /** What the channel is called in messages. */
  readonly name: string;
  /** What holds for all that is sent here: a person approved it, a person consented. */
  readonly cleared: number;
}

/**
 * Puts a value into a channel: field by field, with the guards that hold here. What only callers know is sent when they
 * call, under their conditions as well.
 */
export function send(
  frame: Frame,
  channel: string,
  value: Value,
  name: string,
  node: number,
  callee = operand(frame.facts, node, 0),
): void {
  const { conditions, solver } = frame;
  const reviewed = conditions.some(isHumanApproval) ? Cleared.reviewed : 0;
  const consented = conditions.some(isConsent) ? Cleared.consented : 0;
  pour(frame, channel, value, { site: siteOf(frame, node), name, cleared: reviewed | consented }, 0);
  const steering = conditions.flatMap(steeringMarks);
  if (steering.length > 0)
    writeChannel(solver, senderChannel(channel), { atoms: [], marks: clearMarks(steering, reviewed) });
  if (openSymbols(frame, value).length > 0) leaveOpen(frame, `${sending}${channel}`, [value, textValue(name)], callee);
}

/** Sends under a name that only callers know; false when nobody will say it. */
export function sendUnder(
  frame: Frame,
  packageName: string,
  name: Value,
  value: Value,
  node: number,
  callee = operand(frame.facts, node, 0),
): boolean {
  const names = constantNames(name);
  for (const each of names) send(frame, crossingChannel(packageName, each), value, each, node, callee);
  if (names.length > 0) return true;
  if (!name.atoms.some((atom) => atom.kind === 'symbol' && atom.root.kind !== 'channel')) return false;
  leaveOpen(frame, `${naming}${packageName}`, [value, name], callee);
  return true;
}

const sending = '@@send ';
const naming = '@@send under ';

/** Callers will say the rest. The callee's node stands for the place: it is no call that could be taken for a method. */
function leaveOpen(frame: Frame, path: string, args: readonly Value[], callee: number): void {
  const given = args.map((value) => ({ value, node: 0, spread: false }));
  recordCall(frame, ofAtom({ kind: 'global', path, key: `g${path}` }), undefinedValue, given, callee);
}

/** Sends what a caller has filled in; false for calls of other functions. */
export function sendFilled(frame: Frame, path: string, args: readonly Argument[], node: number): boolean {
  if (!path.startsWith(sending)) return false;
  const [value = nothing, name = nothing] = args.map((argument) => argument.value);
  if (path.startsWith(naming)) sendUnder(frame, path.slice(naming.length), name, value, node, node);
  else send(frame, path.slice(sending.length), value, constantText(name) ?? '', node, node);
  return true;
}

/** What decides about people, and not only whether there is something to send. */
function steeringMarks(condition: Condition): readonly AnyMark[] {
  return condition.marks.filter((mark) => {
    if (mark.kind === 'ai-output') return mark.detail === 'structured' || (mark.cleared & Cleared.derived) !== 0;
    return mark.kind === 'score' || mark.kind === 'rules' || isOfChannel(mark);
  });
}

function isOfChannel(mark: AnyMark): boolean {
  return mark.kind === 'symbol' && mark.symbol.root.kind === 'channel' && isCrossing(mark.symbol.root.channel);
}

const deepest = 4;

function pour(frame: Frame, channel: string, value: Value, sending: Sending, depth: number): void {
  const told = isLabelled(frame, value) ? { ...sending, cleared: sending.cleared | Cleared.labelled } : sending;
  const isText = value.atoms.length > 0 && value.atoms.every((atom) => atom.kind === 'text' && atom.json !== undefined);
  if (!isText) put(frame, channel, value.marks, told);
  for (const atom of value.atoms) pourAtom(frame, channel, atom, told, depth);
}

function pourAtom(frame: Frame, channel: string, atom: Atom, sending: Sending, depth: number): void {
  switch (atom.kind) {
    case 'text':
      if (atom.json) pour(frame, channel, atom.json, sending, depth);
      return;
    case 'symbol':
      put(frame, channel, [{ kind: 'symbol', symbol: atom, cleared: 0, implicit: false, trace: null }], sending);
      return;
    case 'result':
      pourResult(frame, channel, atom, sending);
      return;
    case 'object':
      if (depth >= deepest) return;
      for (const [name, field] of objectFields(frame, atom.id) ?? []) {
        if (name.startsWith('@@')) continue;
        const step = name.replace(/^\?/, '');
        const inner = step === spreadField ? channel : `${channel}.${/^\d+$/.test(step) ? '[]' : step}`;
        pour(frame, inner, field, sending, depth + 1);
      }
      return;
    default:
  }
}

/** The answer of a modelled call: a record as a whole and in its columns, output of a model where the model says so. */
function pourResult(frame: Frame, channel: string, atom: ResultAtom, sending: Sending): void {
  const whole = carriedMarks(frame, ofAtom(atom)).filter(
    (mark) => mark.kind === 'person-object' || mark.kind === 'personal-data',
  );
  put(frame, channel, whole, sending);
  for (const { path, marks } of marksInside(atom)) put(frame, [channel, ...path].join('.'), marks, sending);
  const row = rowRole(atom);
  const [table] = atom.names;
  if (row?.role.kind !== 'stored-row' || table === undefined || row.inside.some((step) => step !== '[]')) return;
  const columns = symbolAtom(
    { kind: 'channel', channel: tableChannel(atom.models[0]?.package ?? '', table) },
    [],
    [],
    null,
  );
  const items = row.inside.map(() => '.[]').join('');
  const { cleared } = atom;
  put(
    frame,
    `${channel}${items}`,
    [{ kind: 'symbol', symbol: columns, cleared, implicit: false, trace: null }],
    sending,
  );
}

function put(frame: Frame, channel: string, marks: readonly AnyMark[], { site, name, cleared }: Sending): void {
  const known = marks.filter(
    (mark) => !mark.implicit && (mark.kind !== 'symbol' || mark.symbol.root.kind === 'channel'),
  );
  if (known.length === 0) return;
  const sent = passMarks(clearMarks(known.map(seen), cleared), site, 'published', name);
  writeChannel(frame.solver, channel, { atoms: [], marks: sent });
}

/** What a component keeps was on the page before its reader sent it. */
function seen(mark: AnyMark): AnyMark {
  const kept =
    mark.kind === 'symbol' && mark.symbol.root.kind === 'channel' && mark.symbol.root.channel.startsWith('setState ');
  return kept ? { ...mark, cleared: mark.cleared | Cleared.reviewed } : mark;
}
