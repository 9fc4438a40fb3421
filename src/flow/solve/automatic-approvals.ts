import {
  isApprovalField,
  isApprovingName,
  isAutoApproveOption,
  isDefaultOption,
  saysApproved,
} from '../../knowledge/decisions/approval-words.js';
import { isReviewName } from '../../knowledge/decisions/effect-words.js';
import { isAutomaticActor, isReviewerName } from '../../knowledge/decisions/record-words.js';
import { kindOf, nameOfExpression, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { approves, queries, reviewing, saidAt, see, setsApproved, writesApproved } from './approval-values.js';
import { mentions } from './decision-subject.js';
import { innerExpressions } from './inner-expressions.js';
import { functionNameOf, targetName } from './own-scores.js';
import { chainWords } from './records.js';
import { addSpot } from './spots.js';
import { callsIn, closuresIn } from './walk-acts.js';
import type { Argument, Frame } from './frame.js';
import type { Value } from './value.js';

/** A test on what a model says of another's work, in words of an approval. */
export function recordModelGate(frame: Frame, condition: number, value: Value): void {
  const mark = value.marks.find((other) => other.kind === 'ai-output');
  if (!mark || mark.kind === 'symbol' || !mentions(frame, condition, /approv|review(_?passed|_?ok)|freigabe/i)) return;
  const place = mark.trace.origin;
  addSpot(frame.solver, 'gate', place, frame.activation.key, { detail: 'model', name: mark.source });
}

/** A call that approves by itself, or that is told to: by its actor, its options, or because time has run out. */
export function recordAutomaticApproval(
  frame: Frame,
  name: string,
  result: Value,
  args: readonly Argument[],
  node: number,
): void {
  for (const argument of args) lookAtRecord(frame, argument.node, 0);
  if (isApprovingName(name)) {
    const actor = args.map((argument) => actorIn(frame, argument.node, 0)).find((found) => found !== null);
    if (actor) see(frame, node, 'actor', actor);
    else if (/^auto_?approve/i.test(name)) see(frame, node, 'code', name);
  }
  if (name === 'race' || name === 'any') lookAtRace(frame, args);
  if (name === 'catch') lookAtCatch(frame, args, node);
  if (name === 'setTimeout') lookAtTimer(frame, args);
  if (/^update(Many|One|All)?$/.test(name)) lookAtOverdue(frame, args, node);
  if (isReviewName(name) || frame.solver.names.reviewFunctions.has(name)) lookAtReviewer(frame, result, node);
}

/** A model stands where a person should: the answer of a review is its output. */
function lookAtReviewer(frame: Frame, result: Value, node: number): void {
  const mark = result.marks.find((other) => other.kind === 'ai-output' && !other.implicit);
  if (!mark || mark.kind === 'symbol' || !/^(text|structured)$/.test(mark.detail)) return;
  const origin = mark.trace.origin;
  const place = origin.node > 0 ? origin : { file: frame.facts.file, node };
  addSpot(frame.solver, 'automatic-approval', place, frame.activation.key, { detail: 'model', name: mark.source });
}

/** `{ approvedBy: 'system' }`, `{ autoApproveAfter: '24h' }`, `{ onTimeout: 'approve' }` in what is written or configured. */
export function lookAtRecord(frame: Frame, node: number, depth: number): void {
  const { facts } = frame;
  if (node <= 0 || depth > 4) return;
  const kind = kindOf(facts, node);
  if (kind === Kind.Array || kind === Kind.Await || kind === Kind.Cast) {
    for (const child of innerExpressions(facts, node)) lookAtRecord(frame, child, depth + 1);
    return;
  }
  if (kind !== Kind.Object) return;
  for (const property of operandsFrom(facts, node, 0)) {
    if (kindOf(facts, property) !== Kind.Property) continue;
    const name = textOperand(facts, property, 0);
    const value = operand(facts, property, 1);
    if (queries.test(name)) continue;
    const said = saidAt(frame, value);
    if (said !== null && isReviewerName(name) && isAutomaticActor(said)) see(frame, property, 'actor', said);
    else if (isAutoApproveOption(name) && said !== null && said !== 'false') see(frame, property, 'timeout', name);
    else if (said !== null && isDefaultOption(name) && /^(approve|accept|allow|release|publish|freigeben)/i.test(said))
      see(frame, property, 'timeout', name);
    else if (isApprovalField(name) && hasApprovingDefault(frame, name, value)) see(frame, property, 'default', name);
    else lookAtRecord(frame, value, depth + 1);
  }
}

/** `approved: z.boolean().default(true)`, `approved: { type: Boolean, default: true }`. */
function hasApprovingDefault(frame: Frame, field: string, node: number): boolean {
  const { facts } = frame;
  if (kindOf(facts, node) === Kind.Object)
    return operandsFrom(facts, node, 0).some(
      (property) =>
        kindOf(facts, property) === Kind.Property &&
        textOperand(facts, property, 0) === 'default' &&
        saysApproved(field, saidAt(frame, operand(facts, property, 1)) ?? ''),
    );
  for (let at = node; kindOf(facts, at) === Kind.Call;) {
    const callee = operand(facts, at, 0);
    const said = saidAt(frame, operand(facts, at, 2));
    if (textOperand(facts, callee, 1) === 'default' && said !== null && saysApproved(field, said)) return true;
    if (kindOf(facts, callee) !== Kind.Member) return false;
    at = operand(facts, callee, 0);
  }
  return false;
}

/** A default in a pattern: `({ approved = true })`. */
export function recordApprovingDefault(frame: Frame, pattern: number): void {
  const { facts } = frame;
  const name = targetName(frame, operand(facts, pattern, 0));
  const value = operand(facts, pattern, 1);
  if (name !== '' && saysApproved(name, saidAt(frame, value) ?? '')) see(frame, pattern, 'default', name);
}

function actorIn(frame: Frame, node: number, depth: number): string | null {
  const { facts } = frame;
  if (kindOf(facts, node) === Kind.Object && depth === 0) {
    for (const property of operandsFrom(facts, node, 0)) {
      if (kindOf(facts, property) !== Kind.Property) continue;
      if (!/by$|actor|reviewer|approver|user|who/i.test(textOperand(facts, property, 0))) continue;
      const found = actorIn(frame, operand(facts, property, 1), 1);
      if (found !== null) return found;
    }
    return null;
  }
  const said = saidAt(frame, node);
  return said !== null && !/^(true|false)$/.test(said) && isAutomaticActor(said) ? said : null;
}

/** `Promise.race([waitForApproval(id), timeout(…).then(() => true)])`. */
function lookAtRace(frame: Frame, args: readonly Argument[]): void {
  const list = args[0]?.node ?? 0;
  if (kindOf(frame.facts, list) !== Kind.Array) return;
  const elements = operandsFrom(frame.facts, list, 0);
  if (!elements.some((element) => mentions(frame, element, reviewing))) return;
  for (const element of elements) {
    const giving = closuresIn(frame, element, 0).find((given) => given.some((value) => approves(frame, value, true)));
    const second = kindOf(frame.facts, element) === Kind.Call ? operandsFrom(frame.facts, element, 2) : [];
    if (giving || second.some((argument) => approves(frame, argument, true))) see(frame, element, 'timeout');
  }
}

/** `waitForApproval(id).catch(() => true)`. */
function lookAtCatch(frame: Frame, args: readonly Argument[], node: number): void {
  if (
    !chainWords(frame, node)
      .slice(1)
      .some((word) => reviewing.test(word))
  )
    return;
  const given = closuresIn(frame, args[0]?.node ?? 0, 0);
  if (given.some((values) => values.some((value) => approves(frame, value, true)))) see(frame, node, 'timeout');
}

/** A timer that approves: `setTimeout(() => approve(id), day)`, or that settles a review with a yes. */
function lookAtTimer(frame: Frame, args: readonly Argument[]): void {
  const { facts } = frame;
  const inReview = reviewing.test(functionNameOf(frame));
  for (const call of callsIn(frame, args[0]?.node ?? 0, 0)) {
    const name = nameOfExpression(facts, call);
    const given = operandsFrom(facts, call, 2);
    const settles = inReview && /^(resolve|res|done|callback|cb|settle|finish)$/.test(name);
    if (
      isApprovingName(name) ||
      (settles && given.some((argument) => approves(frame, argument, true))) ||
      setsApproved(frame, call)
    )
      see(frame, call, 'timeout', name);
  }
}

/** `updateMany({ where: { status: 'pending', createdAt: { lt } }, data: { status: 'approved' } })`. */
function lookAtOverdue(frame: Frame, args: readonly Argument[], node: number): void {
  const named = /auto_?(approve|release|confirm|accept)|expire|timeout|overdue|stale|sweep/i.test(
    functionNameOf(frame),
  );
  const timed = args.some((argument) => queriesTime(frame, argument.node));
  if ((named || timed) && args.some((argument) => writesApproved(frame, argument.node, 0))) see(frame, node, 'timeout');
}

function queriesTime(frame: Frame, node: number): boolean {
  const { facts } = frame;
  return (
    kindOf(facts, node) === Kind.Object &&
    operandsFrom(facts, node, 0).some(
      (property) =>
        kindOf(facts, property) === Kind.Property &&
        queries.test(textOperand(facts, property, 0)) &&
        mentions(
          frame,
          operand(facts, property, 1),
          /(created|requested|submitted|expires|due|updated)_?at|deadline|expir/i,
        ),
    )
  );
}
