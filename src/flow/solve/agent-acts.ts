import { kindOf, nameOfExpression } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { carriedMarks } from './carried.js';
import { actName } from './decision-guards.js';
import { recordDecision } from './decisions.js';
import { calleeNames } from './decision-subject.js';
import type { Argument, Frame, Solver } from './frame.js';
import { functionNameOf } from './own-scores.js';
import type { Mark } from './marks.js';
import { unionMarks, type AnyMark } from './value.js';

/** What an agent does that costs or binds somebody. */
const acts =
  /^(cancel|refund|charge|issue|grant|transfer|pay|book|place|submit|delete|block|suspend|ban|revoke|credit|debit|redeem|terminate)(?![a-z])/;

const writes = /^(create|update|add|set|apply|insert|upsert|del|remove)(?![a-z])/;

/** What such acts are done to. */
const stakes =
  /^(refund|charge|payment|payout|order|subscription|invoice|coupon|voucher|booking|reservation|account|contract|credit|discount|membership|transaction)s?$/i;

/** A tool that an agent runs by itself changes something with what the model told it. */
export function recordAgentAct(frame: Frame, name: string, args: readonly Argument[], node: number): void {
  const counts = acts.test(name) || (writes.test(name) && calleeNames(frame, node).some(isStake));
  if (!counts || hasDecision(frame, node)) return;
  const isTool = /^(execute|handler|func|invoke|run|call)$/.test(functionNameOf(frame));
  const told = args.reduce<readonly AnyMark[]>(
    (marks, argument) =>
      unionMarks(
        marks,
        carriedMarks(frame, argument.value).filter((mark) =>
          mark.kind === 'symbol' ? isTool : isOfTool(frame.solver, mark),
        ),
      ),
    [],
  );
  if (told.length > 0) recordDecision(frame, { action: 'other', marks: told }, actName.slice(9), node);
}

/** `refunds` of `stripe.refunds.create`, and the noun of `createOrder`. */
function isStake(name: string): boolean {
  return stakes.test(name) || stakes.test(name.replace(writes, ''));
}

/** What a model gave a tool to run with. */
export function isOfTool(solver: Solver, mark: Mark): boolean {
  if (mark.kind !== 'ai-output' || mark.detail !== 'structured' || mark.implicit) return false;
  const site = mark.trace.origin;
  const facts = solver.program.facts(site.file);
  if (!facts || kindOf(facts, site.node) !== Kind.Call) return false;
  return /tool/i.test(nameOfExpression(facts, site.node));
}

/** The call is a decision about a person already. */
function hasDecision(frame: Frame, node: number): boolean {
  return frame.activation.effects.some(
    (effect) =>
      effect.kind === 'sink' &&
      effect.family === 'decision' &&
      effect.site.file === frame.facts.file &&
      effect.site.node === node,
  );
}
