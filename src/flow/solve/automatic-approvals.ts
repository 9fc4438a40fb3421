import { isReviewName } from '../../knowledge/decisions/effect-words.js';
import {
  isApprovalField,
  isApprovingName,
  isAutoApproveOption,
  isDefaultOption,
  saysApproved,
  timeWords,
} from '../../knowledge/decisions/approval-words.js';
import { isAutomaticActor, isReviewerName } from '../../knowledge/decisions/record-words.js';
import { kindOf, nameOfExpression, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { constantText } from './constants.js';
import { chainWords } from './records.js';
import { mentions } from './decision-subject.js';
import type { Argument, Frame } from './frame.js';
import { innerExpressions } from './inner-expressions.js';
import { functionNameOf, targetName } from './own-scores.js';
import { addSpot, seeSpot } from './spots.js';
import { originOf } from './trace.js';
import { actsIn, callsIn, closuresIn } from './walk-acts.js';
import type { Value } from './value.js';

/** How an approval comes about that no person gives. */
type How = 'actor' | 'default' | 'timeout' | 'model' | 'code';

function see(frame: Frame, node: number, how: How, name = ''): void {
  seeSpot(frame, 'automatic-approval', node, { detail: how, name });
}

/** A test on what a model says of another's work, in words of an approval. */
export function recordModelGate(frame: Frame, condition: number, value: Value): void {
  const mark = value.marks.find((other) => other.kind === 'ai-output');
  if (!mark || mark.kind === 'symbol' || !mentions(frame, condition, /approv|review(_?passed|_?ok)|freigabe/i)) return;
  const place = originOf(mark.trace).site;
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
  const origin = originOf(mark.trace).site;
  const place = origin.node > 0 ? origin : { file: frame.facts.file, node };
  addSpot(frame.solver, 'automatic-approval', place, frame.activation.key, { detail: 'model', name: mark.source });
}

const queries = /^(where|filter|select|include|orderBy|query|omit|having)$/;

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
    else if (isAutoApproveOption(name) && said !== 'false' && kindOf(facts, value) !== Kind.Null)
      see(frame, property, 'timeout', name);
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

/** What a constant expression says, as a text. */
function saidAt(frame: Frame, node: number): string | null {
  const { facts } = frame;
  switch (kindOf(facts, node)) {
    case Kind.Text:
      return textOperand(facts, node, 0);
    case Kind.Boolean:
      return operand(facts, node, 0) === 1 ? 'true' : 'false';
    case Kind.Variable:
    case Kind.Member: {
      const value = frame.values.get(node);
      return value && value.marks.length === 0 ? constantText(value) : null;
    }
    case Kind.Cast:
    case Kind.Await:
      return saidAt(frame, operand(facts, node, 0));
    default:
      return null;
  }
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

/** An expression that gives an approval: `true`, `'approved'`, `{ approved: true }`; in a review, `true` is one. */
function approves(frame: Frame, node: number, bare: boolean): boolean {
  const { facts } = frame;
  if (kindOf(facts, node) === Kind.Object)
    return operandsFrom(facts, node, 0).some(
      (property) =>
        kindOf(facts, property) === Kind.Property &&
        saysApproved(textOperand(facts, property, 0), saidAt(frame, operand(facts, property, 1)) ?? ''),
    );
  const said = saidAt(frame, node);
  return said !== null && ((bare && said === 'true') || saysApproved('decision', said));
}

const reviewing = /approv|review|sign_?off|freigabe|genehmig|human|confirm/i;

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

/** A statement that gives an approval because time has run out: `if (Date.now() > request.expiresAt) request.status = 'approved'`. */
export function recordTimedApproval(frame: Frame, condition: number, branch: number): void {
  if (!mentions(frame, condition, timeWords)) return;
  for (const node of actsIn(frame, branch, 0)) {
    const isCall = kindOf(frame.facts, node) === Kind.Call;
    if (
      isCall
        ? isApprovingName(nameOfExpression(frame.facts, node)) || setsApproved(frame, node)
        : assignsApproved(frame, node)
    )
      see(frame, node, 'timeout');
  }
}

/** No answer counts as a yes: `approval === null || approval.approved`. */
export function recordSilentApproval(frame: Frame, condition: number): void {
  const { facts } = frame;
  if (kindOf(facts, condition) !== Kind.Logical || textOperand(facts, condition, 0) !== '||') return;
  const [missing, given] = [operand(facts, condition, 1), operand(facts, condition, 2)];
  const said = kindOf(facts, given) === Kind.Member && isApprovalField(textOperand(facts, given, 1));
  if (said && isMissingTest(frame, missing) && mentions(frame, missing, reviewing)) see(frame, condition, 'timeout');
}

function isMissingTest(frame: Frame, node: number): boolean {
  const { facts } = frame;
  if (kindOf(facts, node) === Kind.Unary) return textOperand(facts, node, 0) === '!';
  if (kindOf(facts, node) !== Kind.Binary || !/^===?$/.test(textOperand(facts, node, 0))) return false;
  return [1, 2].some((side) => {
    const kind = kindOf(facts, operand(facts, node, side));
    return kind === Kind.Null || kind === Kind.Undefined;
  });
}

/** A missing answer is replaced by a yes: `review.approved ?? true`. */
export function recordApprovingFallback(frame: Frame, node: number): void {
  const { facts } = frame;
  if (!/^(\?\?|\|\|)$/.test(textOperand(facts, node, 0))) return;
  const name = nameOfExpression(facts, operand(facts, node, 1));
  if (name !== '' && saysApproved(name, saidAt(frame, operand(facts, node, 2)) ?? ''))
    see(frame, node, 'default', name);
}

/** What a failed review comes to: `catch { approved = true }`, and in a review `catch { return true }`. */
export function recordCaughtApproval(frame: Frame, block: number, handler: number): void {
  if (!mentionsReview(frame, block)) return;
  for (const node of actsIn(frame, handler, 0)) {
    const kind = kindOf(frame.facts, node);
    const isGiven =
      kind === Kind.Return && approves(frame, operand(frame.facts, node, 0), reviewing.test(functionNameOf(frame)));
    if (isGiven || (kind === Kind.Assign && assignsApproved(frame, node))) see(frame, node, 'timeout');
  }
}

function mentionsReview(frame: Frame, block: number): boolean {
  return (
    isReviewName(functionNameOf(frame)) ||
    operandsFrom(frame.facts, block, 0).some((statement) => mentions(frame, statement, reviewing))
  );
}

function assignsApproved(frame: Frame, node: number): boolean {
  const name = targetName(frame, operand(frame.facts, node, 1));
  const said = saidAt(frame, operand(frame.facts, node, 2)) ?? '';
  return saysApproved(name, said);
}

function setsApproved(frame: Frame, call: number): boolean {
  return (
    /^(update|set|save|patch|mark|transition)/i.test(nameOfExpression(frame.facts, call)) &&
    operandsFrom(frame.facts, call, 2).some((argument) => writesApproved(frame, argument, 0))
  );
}

function writesApproved(frame: Frame, node: number, depth: number): boolean {
  const { facts } = frame;
  if (depth > 2 || kindOf(facts, node) !== Kind.Object) return false;
  return operandsFrom(facts, node, 0).some((property) => {
    if (kindOf(facts, property) !== Kind.Property) return false;
    const name = textOperand(facts, property, 0);
    const value = operand(facts, property, 1);
    return (
      !queries.test(name) && (saysApproved(name, saidAt(frame, value) ?? '') || writesApproved(frame, value, depth + 1))
    );
  });
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
