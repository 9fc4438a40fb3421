import { isApprovalField, isApprovingName, saysApproved, timeWords } from '../../knowledge/decisions/approval-words.js';
import { isReviewName } from '../../knowledge/decisions/effect-words.js';
import { kindOf, nameOfExpression, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { approves, assignsApproved, reviewing, saidAt, see, setsApproved } from './approval-values.js';
import { mentions } from './decision-subject.js';
import { functionNameOf } from './own-scores.js';
import { actsIn } from './walk-acts.js';
import type { Frame } from './frame.js';

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
