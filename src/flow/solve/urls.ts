import type { CallModel } from '../../knowledge/sdk/model-table.js';
import { argumentRole } from '../../knowledge/sdk/roles.js';
import { kindOf, operand, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { textsOf } from './concatenate.js';
import { recordEffect } from './effects.js';
import { type Argument, type Frame, isConstant } from './frame.js';
import { partsOf, recordSinks } from './sinks.js';
import { hole, type Value } from './value.js';

/** A part of a text with what it evaluates to. */
interface Piece {
  readonly node: number;
  readonly value: Value;
}

/** A text that is put together: what lands inside an address in it goes into a URL, whatever becomes of the text. */
export function recordLink(frame: Frame, pieces: readonly Piece[], node: number): void {
  let before = '';
  const parts = pieces.flatMap(({ node: at, value }) => {
    const inUrl = before !== '' && !(isConstant(value) && value.marks.length === 0) && endsInUrl(before);
    before = (before + (textsOf(value)[0] ?? hole)).slice(-longestUrl);
    return inUrl ? partsOf(frame, { kind: 'url' }, { node: at, value, inText: true }) : [];
  });
  if (parts.length > 0) recordEffect(frame, linkSink, parts, node, false);
}

/** `url.searchParams.set('email', address)`. */
export function recordQueryParameter(frame: Frame, argument: Argument, key: string | null, node: number): void {
  const parts = partsOf(frame, { kind: 'url' }, { node: argument.node, value: argument.value, key: key ?? '' });
  if (parts.length > 0) recordEffect(frame, linkSink, parts, node, false);
}

/** `request.nextUrl.clone().searchParams.set(…)`, where nothing but the name says that this is a URL. */
export function recordNamedQuery(
  frame: Frame,
  calleeNode: number,
  method: string,
  args: readonly Argument[],
  node: number,
): void {
  const [, given] = args;
  const receiver = operand(frame.facts, calleeNode, 0);
  const isQuery =
    kindOf(frame.facts, receiver) === Kind.Member && textOperand(frame.facts, receiver, 1) === 'searchParams';
  if (given && isQuery && (method === 'set' || method === 'append')) recordQueryParameter(frame, given, method, node);
}

/** `url.search = …` and `url.pathname = …`, where `url` is known to be one. */
export function recordAssignedQuery(frame: Frame, target: number, valueNode: number, value: Value, node: number): void {
  const { facts } = frame;
  const member = kindOf(facts, target) === Kind.TargetPattern ? operand(facts, target, 0) : 0;
  if (kindOf(facts, member) !== Kind.Member || !/^(search|pathname)$/.test(textOperand(facts, member, 1))) return;
  const owner = frame.values.get(operand(facts, member, 0));
  const isUrl = owner?.atoms.some(
    (atom) => atom.kind === 'object' && frame.solver.objects[atom.id]?.kind === 'collection',
  );
  if (isUrl === true) recordQueryParameter(frame, { node: valueNode, value, spread: false }, 'search', node);
}

const linkSink = { name: 'URL', family: 'link', recipient: '' } as const;

const longestUrl = 400;

/** What follows stands behind the host of an absolute address, or in a query. Addresses of people (`mailto:`) are none. */
function endsInUrl(before: string): boolean {
  const run = /[^\s"'<>`|]*$/.exec(before)?.[0] ?? '';
  // An address with a colon behind it has come to its end: `GET https://example.org/items: …`.
  if (personal.test(run) || /[:,;)\]]$/.test(run)) return false;
  return (
    /^[^?#]*https?:\/\/[^/?#]+[/?#]/.test(run) ||
    /[^?]\?(?:[^#]*&)?[\w.%[\]-]+=[^&]*$/.test(run) ||
    /[/\0][^?]*\?$/.test(run)
  );
}

const personal = /^\(?(?:mailto|tel|sms|data|javascript|whatsapp):|(?:wa\.me|api\.whatsapp\.com|t\.me)\//i;

/** The address that a client of HTTP is called with; `known` when it is the interface of a vendor, which prescribes it. */
export function recordAddress(
  frame: Frame,
  models: readonly CallModel[],
  args: readonly Argument[],
  node: number,
  known: boolean,
): void {
  for (const model of models) {
    const family = known ? 'vendor' : model.family;
    const own = model.args.filter((argument) => argumentRole(family, argument.label)?.kind === 'url');
    if (own.length > 0) recordSinks(frame, { ...model, family, args: own }, '', args, node);
  }
}
