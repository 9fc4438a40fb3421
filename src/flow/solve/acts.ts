import type { CallModel } from '../../knowledge/sdk/model-table.js';
import { isConsentStatus, isPermissionName } from '../../knowledge/consent/permission-names.js';
import { functionView, kindOf, nameOfExpression, operand, operandsFrom } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { withConditions } from './conditions.js';
import { addAct } from './effects.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { heedConditions } from './heeds.js';
import { objectFields } from './object-fields.js';
import { argumentLeaves } from './leaves.js';
import { type Application, resolveSymbol, substitute, substituteConditions } from './substitute.js';
import type { ActEffect, ActPart, Condition } from './summary.js';
import { extendTrace } from './trace.js';
import { hole, symbolAtom, type SymbolAtom, type Value } from './value.js';

/** Families whose calls reach people, or hand their data to an advertising network. */
const families = new Set(['email', 'sms', 'push', 'voice', 'ads']);

/** Labels that say what is done, not to whom. */
const contents = /^content\.(subject|title|html|body|jsx|template|any|creative)$/;

const deepestAct = 8;

/** Records a modelled call for the rules about what is done with people, whatever its arguments carry. */
export function recordAct(
  frame: Frame,
  model: CallModel,
  recipient: string,
  args: readonly Argument[],
  node: number,
): void {
  const stores = storesConsent(model);
  if (!families.has(model.family) && !stores) return;
  const names = stores ? namesAt(frame, node) : [];
  const parts = model.args.flatMap((argument): ActPart[] =>
    argument.equals === undefined
      ? argumentLeaves(frame, argument, args, node).map((leaf) => ({
          label: argument.label,
          value: leaf.value,
          place: siteOf(frame, leaf.node > 0 ? leaf.node : node),
        }))
      : [],
  );
  if (
    parts.length === 0 ||
    (stores && !sends(model) && !parts.some((part) => holdsConsent(frame, part.value, names, 0)))
  )
    return;
  const site = siteOf(frame, node);
  addAct(frame, `${site.file}#${site.node}|act ${model.id}`, {
    kind: 'act',
    model,
    recipient,
    site,
    place: site,
    settled: saysWhat(parts),
    parts,
    arguments: args.map((argument) => argument.value),
    conditions: frame.conditions,
    via: null,
    depth: 0,
  });
}

/** Rows of a database, which may hold a consent, and lists of subscribers. */
function storesConsent(model: CallModel): boolean {
  return model.args.some((argument) => argument.label === 'db.row' || argument.label === 'consent.state');
}

/** Names of the table or list that is written, and of the function that does it. */
function namesAt(frame: Frame, node: number): string[] {
  const names = [functionView(frame.facts, frame.functionIndex).name];
  for (let at = operand(frame.facts, node, 0), depth = 0; at > 0 && depth < 6; depth++) {
    names.push(nameOfExpression(frame.facts, at));
    const kind = kindOf(frame.facts, at);
    if (kind === Kind.Call)
      names.push(...operandsFrom(frame.facts, at, 2).map((argument) => nameOfExpression(frame.facts, argument)));
    if (kind !== Kind.Member && kind !== Kind.Call && kind !== Kind.New) break;
    at = operand(frame.facts, at, 0);
  }
  return names;
}

/** The call also delivers something: a message, an upload. */
function sends(model: CallModel): boolean {
  return model.args.some((argument) => contents.test(argument.label));
}

/** A consent, or a status of a subscription, among the fields that are written. */
function holdsConsent(frame: Frame, value: Value, names: readonly string[], depth: number): boolean {
  if (value.marks.some((mark) => mark.kind === 'consent')) return true;
  return value.atoms.some((atom) => {
    if (atom.kind === 'text') return isConsentStatus(atom.text, names);
    if (atom.kind !== 'object' || depth > 3) return false;
    return [...(objectFields(frame, atom.id) ?? [])].some(
      ([name, field]) => isPermissionName(name.replace(/^\?/, '')) || holdsConsent(frame, field, names, depth + 1),
    );
  });
}

/** An act of a called function, with the caller's arguments and conditions. */
export function applyAct(at: Application, effect: ActEffect): void {
  if (effect.depth >= deepestAct) return;
  const { frame, node } = at;
  const parts = effect.parts.map((part) => ({ ...part, value: substitute(at, part.value) }));
  const here = siteOf(frame, node);
  addAct(
    frame,
    `${effect.site.file}#${effect.site.node}|act ${effect.model.id}|${effect.place.file}#${effect.place.node}|${here.file}#${here.node}`,
    {
      ...effect,
      place: effect.settled ? effect.place : here,
      settled: effect.settled || saysWhat(parts),
      parts,
      arguments: effect.arguments.map((value) => substitute(at, value)),
      conditions: withConditions(
        [...frame.conditions, ...listConditions(at, effect)],
        substituteConditions(at, effect.conditions),
      ),
      via: extendTrace(effect.via, here, 'passed', at.summary.name),
      depth: effect.depth + 1,
    },
  );
}

/** The people come out of a list that the caller hands in, of which it is known what they were asked. */
function listConditions(at: Application, effect: ActEffect): readonly Condition[] {
  const lists = new Map<string, SymbolAtom>();
  for (const part of effect.parts) {
    if (!/^(recipient|person)\./.test(part.label)) continue;
    for (const atom of part.value.atoms) {
      const element = atom.kind === 'symbol' ? atom.path.indexOf('[]') : -1;
      if (atom.kind !== 'symbol' || element < 0) continue;
      const list = symbolAtom(atom.root, atom.path.slice(0, element), [], null);
      lists.set(list.key, list);
    }
  }
  return [...lists.values()].flatMap((list) => heedConditions(at.frame, resolveSymbol(at, list), at.node));
}

/** The arguments say here what is done: something in the content is more than what a caller hands in. */
function saysWhat(parts: readonly ActPart[]): boolean {
  const content = parts.filter((part) => contents.test(part.label));
  const telling = content.length > 0 ? content : parts;
  return telling.some((part) => !isHanded(part.value));
}

/** A parameter, maybe with constant text around it. */
function isHanded({ atoms, marks }: Value): boolean {
  const open = marks.some((mark) => mark.kind === 'symbol' && mark.symbol.root.kind !== 'channel');
  return (
    atoms.length > 0 &&
    atoms.every(
      (atom) =>
        (atom.kind === 'symbol' && atom.root.kind !== 'channel') ||
        (atom.kind === 'text' && atom.text.includes(hole) && open && marks.every((mark) => mark.kind === 'symbol')) ||
        (atom.kind === 'constant' && (atom.value === undefined || atom.value === null)),
    ) &&
    atoms.some((atom) => atom.kind !== 'constant')
  );
}
