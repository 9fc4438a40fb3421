import { matchEffectStatus, matchEffectVerb, matchPriceName } from '../../knowledge/decisions/effect-words.js';
import { isReasonName } from '../../knowledge/decisions/record-words.js';
import { kindOf, operand, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { carriedMarks } from './carried.js';
import { steeringMarks } from './conditions.js';
import { constantTexts } from './constants.js';
import type { DecisionEffect } from './decision-effect.js';
import { aboutPerson, answersPerson, calleeNames } from './decision-subject.js';
import { recordEffect } from './effects.js';
import { type Argument, type Frame, siteOf, steers } from './frame.js';
import { handStatus } from './hand-status.js';
import { objectFields } from './object-fields.js';
import { note } from './notes.js';
import { namesReason } from './records.js';
import { statedInSql } from './sql-states.js';
import { type AnyMark, unionMarks, type Value } from './value.js';

const writingNames =
  /^(update|set|save|patch|upsert|put|create|insert|add|mark|transition|change|move|assign|store|persist|send|json|reply|respond|transact)/i;

/** A call that does something to a person: by its verb (`rejectApplicant`), or by the state it writes (`{ status: 'rejected' }`). */
export function recordCallDecision(frame: Frame, name: string, args: readonly Argument[], node: number): void {
  if (hasDecisionFrom(frame, node)) return;
  const verb = matchEffectVerb(name, calleeNames(frame, node).slice(1));
  const effect = verb
    ? { action: verb, marks: verb === 'price' || verb === 'limit' ? argumentMarks(args) : chosenByModel(args) }
    : writtenState(frame, name, args, node);
  if (!effect || (!verb && !aboutPerson(frame, node) && !(answers.test(name) && answersPerson(frame)))) return;
  const marks = unionMarks(effect.marks, chosenMarks(frame, args));
  const explained = effect.explained === true || args.some((argument) => namesReason(frame, argument.node, 0));
  recordDecision(frame, { ...effect, marks, explained }, name, node);
}

/** What answers a request. */
const answers = /^(json|send|reply|respond|status)$/;

const stateSetters = /^(?:set|update|change|mark|move|transition)[A-Z]?\w*?(status|state|stage)$/i;

function writtenState(frame: Frame, name: string, args: readonly Argument[], node: number): DecisionEffect | null {
  if (!writingNames.test(name)) return statedInSql(name, args);
  const setter = stateSetters.exec(name)?.[1];
  for (const argument of setter === undefined ? [] : args) {
    const found = stateOf(setter ?? '', argument.value);
    if (found) return found;
  }
  for (const argument of args) {
    const found = stateIn(frame, argument.value, 0);
    if (found) return found;
  }
  if (aboutPerson(frame, node)) for (const argument of args) handStates(frame, argument.value, 0);
  return null;
}

const notData = new Set(['where', 'filter', 'include', 'select', 'orderBy', 'headers', 'query']);

/** An adverse state, or a price, among the fields that are written. */
export function stateIn(frame: Frame, value: Value, depth: number): DecisionEffect | null {
  for (const atom of value.atoms) {
    if (atom.kind !== 'object' || depth > 3) continue;
    for (const [field, given] of objectFields(frame, atom.id) ?? []) {
      if (notData.has(field)) continue;
      const found = stateOf(field.replace(/^\?/, ''), given) ?? stateIn(frame, given, depth + 1);
      if (found) return found;
    }
  }
  return null;
}

/** States among the fields that are written whose word only callers know. */
function handStates(frame: Frame, value: Value, depth: number): void {
  for (const atom of value.atoms) {
    if (atom.kind !== 'object' || depth > 2) continue;
    for (const [field, given] of objectFields(frame, atom.id) ?? []) {
      if (notData.has(field)) continue;
      const name = field.replace(/^\?/, '');
      if (matchEffectStatus(name, 'rejected')) handStatus(frame, name, given);
      else handStates(frame, given, depth + 1);
    }
  }
}

/** A field that sets a person's state or price: to an adverse constant, or to what a model or score says. */
function stateOf(field: string, value: Value): DecisionEffect | null {
  const texts =
    constantTexts({
      atoms: value.atoms.filter((atom) => atom.kind === 'text' || atom.kind === 'constant'),
      marks: [],
    }) ?? [];
  for (const text of texts) {
    const action = matchEffectStatus(field, text);
    if (action) return { action, marks: value.marks };
  }
  const marks = value.marks.filter(decides);
  if (matchPriceName(field)) return betterPrice.test(field) ? null : { action: 'price', marks };
  if (marks.length === 0) return null;
  if (texts.length > 0) return null;
  if (matchEffectStatus(field, 'rejected')) return { action: 'other', marks };
  const action = matchEffectStatus(field, 'true') ?? matchEffectStatus(field, 'false');
  return action ? { action, marks } : null;
}

/** A price that can only become better is no loss. */
const betterPrice = /discount|rabatt|voucher|gutschein|coupon|bonus|credit(?!.?(limit|line|score))/i;

function decides(mark: AnyMark): boolean {
  return mark.kind === 'ai-output' || mark.kind === 'score' || mark.kind === 'rules' || mark.kind === 'symbol';
}

/** The model itself says whom it is done to: the argument of a tool that an agent calls. */
function chosenByModel(args: readonly Argument[]): readonly AnyMark[] {
  return (args[0] ? steeringMarks(args[0].value) : []).filter(isToldByModel);
}

/** Properties that say which records a call is about. */
const selectors = /^(where|filter|ids?|_id|query)$/;

/** What picked the persons that the call is about, such as a filter by a score. */
function chosenMarks(frame: Frame, args: readonly Argument[]): readonly AnyMark[] {
  const chosen = args.flatMap((argument) => {
    const fields = argument.value.atoms.flatMap((atom) =>
      atom.kind === 'object' ? [...(objectFields(frame, atom.id) ?? [])] : [],
    );
    const selecting = fields
      .filter(([name]) => selectors.test(name))
      .flatMap(([, field]) => carriedMarks(frame, field));
    return [...argument.value.marks, ...selecting];
  });
  return unionMarks(
    [],
    chosen.filter((mark) => (mark.implicit && steers(mark)) || isToldByModel(mark)),
  );
}

/** Only callers know what it carries. */
function isParameter(mark: AnyMark): boolean {
  return mark.kind === 'symbol' && mark.symbol.root.kind === 'parameter';
}

/** A tool was told whom it is about. */
function isToldByModel(mark: AnyMark): boolean {
  return (mark.kind === 'ai-output' && mark.detail === 'structured') || isParameter(mark);
}

function argumentMarks(args: readonly Argument[]): readonly AnyMark[] {
  return args.reduce<readonly AnyMark[]>(
    (marks, argument) => unionMarks(marks, argument.value.marks.filter(steers)),
    [],
  );
}

/** `lead.status = 'rejected'`. */
export function recordAssignmentDecision(
  frame: Frame,
  target: number,
  valueNode: number,
  value: Value,
  node: number,
): void {
  if (valueNode === 0 || kindOf(frame.facts, target) !== Kind.TargetPattern) return;
  const member = operand(frame.facts, target, 0);
  if (kindOf(frame.facts, member) !== Kind.Member) return;
  if (isReasonName(textOperand(frame.facts, member, 1))) note(frame, 'explained', node);
  const effect = stateOf(textOperand(frame.facts, member, 1), value);
  if (effect && aboutPerson(frame, member)) recordDecision(frame, effect, textOperand(frame.facts, member, 1), node);
}

/** Records that something happens to a person here. */
export function recordDecision(frame: Frame, effect: DecisionEffect, name: string, node: number): void {
  const { explained = false, contestable = false } = effect;
  const part = {
    explained,
    contestable,
    role: { kind: 'decision', action: effect.action } as const,
    value: { atoms: [], marks: effect.marks },
    place: siteOf(frame, node),
    handed: false,
    labelled: false,
    fresh: true,
  };
  recordEffect(frame, { name: `decision ${name}`, family: 'decision', recipient: '' }, [part], node, false);
}

/** The called function already brought its own decision here. */
function hasDecisionFrom(frame: Frame, node: number): boolean {
  const suffix = `|${frame.facts.file}#${node}`;
  return frame.activation.effects.some(
    (effect) =>
      effect.kind === 'sink' &&
      effect.family === 'decision' &&
      effect.depth > 0 &&
      effect.via?.site.node === node &&
      suffix.endsWith(`#${effect.via.site.node}`),
  );
}
