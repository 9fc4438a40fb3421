import { objectFields } from './object-fields.js';
import type { CallModel } from '../../knowledge/sdk/model-table.js';
import { isFreeText, matchIdentifier } from '../../knowledge/personal-data/match.js';
import { argumentRole } from '../../knowledge/sdk/roles.js';
import { kindOf, nameOfExpression, operand, operandsFrom, textOperand, withoutCasts } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { carriedMarks, wholeRecord } from './carried.js';
import { asText, stringMarks } from './concatenate.js';
import { constantText } from './constants.js';
import { recordEffect } from './effects.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { containsLabel, hasDisclosureKey, isLabelled } from './labels.js';
import { readMember } from './members.js';
import { note } from './notes.js';
import { recordNotice } from './notices.js';
import type { Part, SinkRole } from './summary.js';
import { argumentLeaves, type Leaf, valueAt } from './leaves.js';
import { type AnyMark, hole, unionMarks, type Value } from './value.js';

export interface SinkOptions {
  /** Keys whose values the receiver redacts. */
  readonly redactedKeys?: ReadonlySet<string>;
  /** Only the receiver's name says that this is a sink. */
  readonly byName?: boolean;
}

/** Records what a modelled call does with its arguments. */
export function recordSinks(
  frame: Frame,
  model: CallModel,
  recipient: string,
  args: readonly Argument[],
  node: number,
  options: SinkOptions = {},
): void {
  const { redactedKeys = none, byName = false } = options;
  const parts: Part[] = [];
  const addressees: Value[] = [];
  let labelled = args.some((argument) => hasDisclosureKey(frame, argument.node));
  const told: Value[] = [];
  let internal = false;
  let event = '';
  for (const argument of model.args) {
    if (argument.label === 'event.name')
      event ||= argumentLeaves(frame, argument, args, node)
        .map((leaf) => constantText(leaf.value) ?? '')
        .join('');
    const role = argumentRole(model.family, argument.label);
    // What an upload gives is shown by the post that names it.
    if (!role || (argument.label === uploaded && isUpload(model))) continue;
    const leaves = argumentLeaves(frame, argument, args, node);
    if (role.kind === 'person-facing') {
      if (role.part === 'recipient') addressees.push(...leaves.map((leaf) => leaf.value));
      else if (role.channel === 'email' || role.channel === 'sms' || role.channel === 'push')
        told.push(...leaves.map((leaf) => leaf.value));
      if (role.channel === 'internal') internal = true;
      const says = leaves.some((leaf) => isLabelled(frame, leaf.value));
      if (says && (isSpoken(role.channel) || model.family === 'sms')) frame.activation.notice = true;
      labelled ||= says;
    }
    if (role.kind === 'logged') note(frame, 'logged', node);
    if (role.kind === 'http-response') labelled ||= leaves.some((leaf) => containsLabel(frame, leaf.value));
    for (const leaf of leaves) parts.push(...partsOf(frame, role, leaf, redactedKeys));
  }
  internal ||= addressees.length > 0 && addressees.every(isFixedAddress);
  if (told.length > 0 && !internal) recordNotice(frame, told, args, node);
  if (parts.length === 0) return;
  const chat = model.family === 'sms' && args.some((argument) => isMessenger(frame, argument.value));
  const all = parts.map((part) => ({
    ...part,
    labelled: part.labelled || labelled,
    role: chat && part.role.kind === 'person-facing' ? { ...part.role, channel: 'chat' as const } : part.role,
  }));
  recordEffect(frame, { name: model.chain, family: model.family, recipient, byName, event }, all, node, internal);
}

const uploaded = 'content.media';

/** A call that takes a picture or film and gives its id, to be named in a post. */
export function isUpload(model: CallModel): boolean {
  return model.returns.some((item) => item.label === uploaded && item.via === 'result');
}

const none: ReadonlySet<string> = new Set();

/** The same call sends a text message or, to addresses that start so, a message of a messenger. */
function isMessenger(frame: Frame, message: Value): boolean {
  return ['to', 'from'].some((name) =>
    readMember(frame, message, name, 0).atoms.some(
      (atom) => atom.kind === 'text' && /^(whatsapp|messenger):/.test(atom.text),
    ),
  );
}

/** In a conversation one notice counts for the turns that follow. */
function isSpoken(channel: string): boolean {
  return channel === 'chat' || channel === 'voice';
}

/** An address written in the code or taken from the environment: the own people, not the persons the data is about. */
function isFixedAddress(value: Value): boolean {
  return (
    value.atoms.length > 0 &&
    value.atoms.every(
      (atom) =>
        (atom.kind === 'text' && !atom.text.replace(/^[a-z]+:/, '').startsWith(hole)) ||
        (atom.kind === 'global' && environment.test(atom.path)),
    )
  );
}

const environment = /(^|\.)env\./;

/** An argument as parts: one per place that carries something. */
export function partsOf(frame: Frame, role: SinkRole, leaf: Leaf, redactedKeys: ReadonlySet<string> = none): Part[] {
  const leaves =
    leaf.node > 0 && leaf.property === undefined && frame.values.has(leaf.node) ? split(frame, leaf, 0) : [leaf];
  const labelled = isLabelled(frame, leaf.value);
  const carrying = leaves
    .map((piece) => ({
      ...piece,
      marks: isCms(role) ? contentMarks(frame, piece, redactedKeys) : pieceMarks(frame, piece, redactedKeys),
    }))
    .filter((piece) => piece.marks.length > 0 && !(piece.key !== undefined && redactedKeys.has(piece.key)));
  // An address and what is put into it come from different hands.
  const single = carrying.length === 1 || role.kind === 'url';
  return carrying.map((piece) => ({
    role,
    value: { atoms: piece.value.atoms, marks: piece.marks },
    place: siteOf(frame, piece.node > 0 ? piece.node : leaf.node),
    handed: single && isHanded(piece.marks) && (role.kind === 'person-facing' || !namesItself(frame, piece.node)),
    labelled,
    fresh: true,
    inText: piece.inText ?? false,
    ...(piece.property === undefined ? {} : { unnamed: true }),
    field: piece.key ?? piece.property ?? nameOfExpression(frame.facts, withoutCasts(frame.facts, piece.node)),
  }));
}

function isCms(role: SinkRole): boolean {
  return role.kind === 'person-facing' && role.channel === 'cms';
}

/** What an entry of a CMS keeps for a model to read is no content. */
const instruction = /^(system|user|default)?[-_]?(prompt|instructions?)[-_]?(template|text)?$/i;

function contentMarks(frame: Frame, piece: Leaf, redactedKeys: ReadonlySet<string>): readonly AnyMark[] {
  if (piece.key !== undefined && instruction.test(piece.key)) return [];
  const whole = piece.value.atoms.filter((atom) => atom.kind !== 'object');
  const fields = piece.value.atoms.flatMap((atom) =>
    atom.kind === 'object' ? [...(objectFields(frame, atom.id) ?? [])] : [],
  );
  return fields
    .filter(([name]) => !instruction.test(name.replace(/^\?/, '')))
    .reduce(
      (marks, [, field]) => unionMarks(marks, carriedMarks(frame, field, 1, redactedKeys)),
      pieceMarks(frame, { ...piece, value: { atoms: whole, marks: piece.value.marks } }, redactedKeys),
    );
}

/** Marks of a piece, with the mark of a whole record where the piece is one by its type or name. */
function pieceMarks(frame: Frame, piece: Leaf, redactedKeys: ReadonlySet<string>): readonly AnyMark[] {
  const marks = piece.inText ? stringMarks(frame, piece.value) : carriedMarks(frame, piece.value, 0, redactedKeys);
  const whole = piece.value.atoms.flatMap((atom) => {
    if (piece.inText || atom.kind !== 'unknown' || marks.some((mark) => mark.kind !== 'symbol')) return [];
    const own = nameOfExpression(frame.facts, withoutCasts(frame.facts, piece.node));
    // A name that only the model of the call knows says nothing of what the code hands over.
    const names = piece.property === undefined ? (own === '' ? [own] : [own, ...atom.owners]) : [];
    const mark = wholeRecord(frame.solver, atom.type, names, siteOf(frame, piece.node));
    return mark ? [mark] : [];
  });
  return unionMarks(marks, whole);
}

/** Nothing but what a caller hands in. */
function isHanded(marks: readonly AnyMark[]): boolean {
  const symbols = new Set(
    marks.map((mark) => (mark.kind === 'symbol' && mark.symbol.root.kind !== 'channel' ? mark.symbol.key : null)),
  );
  return symbols.size === 1 && !symbols.has(null);
}

/** `customer.email`, `mail.to`: the code here picks what it sends, whoever hands the record in. */
function namesItself(frame: Frame, node: number): boolean {
  const at = withoutCasts(frame.facts, node);
  if (node <= 0 || kindOf(frame.facts, at) !== Kind.Member) return false;
  const name = textOperand(frame.facts, at, 1);
  const owners = [nameOfExpression(frame.facts, operand(frame.facts, at, 0))];
  const match = matchIdentifier(name, { owners, type: 'unknown', role: 'property' });
  return addresses.test(name) || (match?.confidence === 'certain' && !isFreeText(match.category));
}

const addresses = /^(to|cc|bcc|recipients?)$/;

const deepestSplit = 5;

/** Literals fall apart into the expressions they are made of. */
function split(frame: Frame, leaf: Leaf, depth: number): Leaf[] {
  const facts = frame.facts;
  const node = withoutCasts(frame.facts, leaf.node);
  if (depth > deepestSplit) return [leaf];
  const inner = (child: number, key = leaf.key, inText = false): Leaf[] =>
    split(
      frame,
      {
        node: child,
        value: inText ? asText(frame, valueAt(frame, child), child) : valueAt(frame, child),
        inText,
        ...(key === undefined ? {} : { key }),
      },
      depth + 1,
    );
  switch (kindOf(facts, node)) {
    case Kind.Object:
      return operandsFrom(facts, node, 0).flatMap((property) => {
        const kind = kindOf(facts, property);
        if (kind === Kind.Property) return inner(operand(facts, property, 1), textOperand(facts, property, 0));
        if (kind === Kind.ComputedProperty) return inner(operand(facts, property, 1));
        return kind === Kind.Spread ? inner(operand(facts, property, 0)) : [];
      });
    case Kind.Template:
      return operandsFrom(facts, node, 0).flatMap((child) => inner(child, leaf.key, true));
    case Kind.Array:
      return operandsFrom(facts, node, 0).flatMap((child) =>
        inner(kindOf(facts, child) === Kind.Spread ? operand(facts, child, 0) : child),
      );
    case Kind.Binary:
      return textOperand(facts, node, 0) === '+'
        ? [1, 2].flatMap((side) => inner(operand(facts, node, side), leaf.key, true))
        : [leaf];
    default:
      return [leaf];
  }
}
