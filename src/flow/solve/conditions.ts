import { isApprovedStatus, isObjectionName } from '../../knowledge/decisions/effect-words.js';
import { resultPart } from '../../knowledge/sdk/channel-parts.js';
import type { ReturnModel } from '../../knowledge/sdk/model-table.js';
import { kindOf, operand, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { crossingChannel } from './channels.js';
import { constantText } from './constants.js';
import { type Frame, siteOf, steers } from './frame.js';
import type { Condition } from './summary.js';
import { extendTrace, isSameSite } from './trace.js';
import { type AnyMark, type Mark, unionMarks, type Value } from './value.js';

/**
 * What is known where an evaluated condition turned out `truth`.
 * Every part of `a && b` that came out true holds for sure; of `a || b` only one does.
 */
export function conditionsOf(frame: Frame, node: number, truth: boolean): readonly Condition[] {
  const facts = frame.facts;
  switch (kindOf(facts, node)) {
    case Kind.Unary:
      if (textOperand(facts, node, 0) === '!') return conditionsOf(frame, operand(facts, node, 1), !truth);
      break;
    case Kind.Await:
    case Kind.Cast:
      return conditionsOf(frame, operand(facts, node, 0), truth);
    case Kind.Logical: {
      const operator = textOperand(facts, node, 0);
      if (operator === '??') break;
      const parts = [
        ...conditionsOf(frame, operand(facts, node, 1), truth),
        ...conditionsOf(frame, operand(facts, node, 2), truth),
      ];
      return (operator === '&&') === truth ? parts : parts.map((part) => ({ ...part, sure: false }));
    }
    case Kind.Binary:
      return comparison(frame, node, truth);
    default:
  }
  return conditionOn(frame, node, node, truth, []);
}

/** Conditions with further ones, each once. */
export function withConditions(before: readonly Condition[], more: readonly Condition[]): readonly Condition[] {
  const added = more.filter((condition) => !before.some((other) => isSameCondition(other, condition)));
  return added.length > 0 ? [...before, ...added] : before;
}

function isSameCondition(a: Condition, b: Condition): boolean {
  return (
    a === b ||
    (isSameSite(a.site, b.site) &&
      a.positive === b.positive &&
      a.sure === b.sure &&
      a.marks.length === b.marks.length &&
      unionMarks(a.marks, b.marks) === a.marks)
  );
}

const equality = new Map([
  ['===', true],
  ['==', true],
  ['!==', false],
  ['!=', false],
]);

function comparison(frame: Frame, node: number, truth: boolean): readonly Condition[] {
  const facts = frame.facts;
  const equal = equality.get(textOperand(facts, node, 0));
  const left = operand(facts, node, 1);
  const right = operand(facts, node, 2);
  if (equal === undefined) return conditionOn(frame, node, node, truth, []);
  const [subject, constant] = isConstantNode(frame, right) ? [left, right] : [right, left];
  if (!isConstantNode(frame, constant)) return conditionOn(frame, node, node, truth === equal, []);
  const holds = truth === equal;
  const atom = frame.values.get(constant)?.atoms[0];
  if (atom?.kind === 'constant') return conditionsOf(frame, subject, atom.value ? holds : !holds);
  const text = atom ? constantText({ atoms: [atom], marks: [] }) : null;
  const found = conditionOn(frame, subject, node, holds, text === null ? [] : statusMarks(frame, text, node));
  const job = text !== null && holds ? jobConditions(frame, frame.values.get(subject), text, node) : [];
  return job.length > 0 ? [...found, ...job] : found;
}

/** A worker asks which of the jobs of its queue it has got. */
export function jobConditions(
  frame: Frame,
  asked: Value | undefined,
  text: string,
  node: number,
): readonly Condition[] {
  return (asked?.atoms ?? []).flatMap((atom) => {
    if (atom.kind !== 'result' || !atom.models.some((model) => model.returns.some(isJobName))) return [];
    const owner = atom.models[0]?.package ?? '';
    return atom.names.map((name): Condition => {
      const job = { from: crossingChannel(owner, name), into: crossingChannel(owner, `${name}/${text}`) };
      return { marks: [], positive: true, sure: true, site: siteOf(frame, node), job };
    });
  });
}

function isJobName(item: ReturnModel): boolean {
  return resultPart(item.label) === 'job';
}

function isConstantNode(frame: Frame, node: number): boolean {
  const value = frame.values.get(node);
  return (
    value !== undefined &&
    value.atoms.length === 1 &&
    ['constant', 'text'].includes(value.atoms[0]?.kind ?? '') &&
    value.marks.length === 0
  );
}

/** A stored status that stands for a human approval, or for an objection. */
function statusMarks(frame: Frame, status: string, node: number): readonly Mark[] {
  const site = siteOf(frame, node);
  const base = {
    cleared: 0,
    implicit: false,
    certain: true,
    trace: extendTrace(null, site, 'condition', status),
    source: '',
  };
  if (isApprovedStatus(status) || frame.solver.names.reviewStates.has(status))
    return [{ ...base, kind: 'approval', detail: 'human' }];
  if (isObjectionName(status)) return [{ ...base, kind: 'objection', detail: status }];
  return [];
}

function conditionOn(
  frame: Frame,
  subject: number,
  node: number,
  positive: boolean,
  extra: readonly Mark[],
): readonly Condition[] {
  const value = frame.values.get(subject);
  const marks: AnyMark[] = [...(value ? steeringMarks(value) : []), ...extra];
  return marks.length === 0 ? [] : [{ marks, positive, sure: true, site: siteOf(frame, node) }];
}

/** What of a value matters when it decides: not the personal data itself, but approvals, scores, model output, open parameters. */
export function steeringMarks(value: Value): readonly AnyMark[] {
  const marks = value.marks.filter(steers);
  const symbols = value.atoms.flatMap((atom): AnyMark[] =>
    atom.kind === 'symbol' ? [{ kind: 'symbol', symbol: atom, cleared: 0, implicit: false, trace: null }] : [],
  );
  return symbols.length === 0 ? marks : [...marks, ...symbols];
}
