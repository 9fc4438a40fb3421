import { isConsentStatus, isPermissionName } from '../../knowledge/consent/permission-names.js';
import { isApprovedStatus, isObjectionName } from '../../knowledge/decisions/effect-words.js';
import { resultPart } from '../../knowledge/sdk/channel-parts.js';
import type { ReturnModel } from '../../knowledge/sdk/model-table.js';
import { kindOf, nameOfExpression, operand, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { crossingChannel } from './channels.js';
import { constantText } from './constants.js';
import { type Frame, siteOf, steers } from './frame.js';
import type { Condition } from './summary.js';
import { extendTrace, isSameSite } from './trace.js';
import type { Mark } from './marks.js';
import { type AnyMark, unionMarks, type Value } from './value.js';

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
      const sides = [1, 2].map((side) => conditionsOf(frame, operand(facts, node, side), truth));
      const parts = sides.flat();
      if ((operator === '&&') === truth) return parts;
      // Whichever of them holds: every one is a ground, such as a consent or an existing customer.
      const grounds = sides.map((side) => side.find(isGround));
      return parts.map((part) => ({
        ...part,
        sure: part.sure && grounds.every((ground) => ground !== undefined) && isGround(part),
      }));
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

/** A condition that holds where somebody agreed. */
function isGround(condition: Condition): boolean {
  return condition.sure && condition.positive && condition.marks.some((mark) => mark.kind === 'consent');
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
  const found = conditionOn(frame, subject, node, holds, text === null ? [] : statusMarks(frame, text, node, subject));
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

/** A stored status that stands for a human approval, for a consent or for an objection. */
function statusMarks(frame: Frame, status: string, node: number, subject: number): readonly Mark[] {
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
  if (isConsentStatus(status, namesOf(frame, subject))) return [{ ...base, kind: 'consent', detail: status }];
  if (isObjectionName(status)) return [{ ...base, kind: 'objection', detail: status }];
  return [];
}

/** Names along `subscriber.status`, and of the function around it. */
function namesOf(frame: Frame, node: number): string[] {
  const names: string[] = [];
  for (let at = node, depth = 0; at > 0 && depth < 5; depth++) {
    names.push(nameOfExpression(frame.facts, at));
    if (kindOf(frame.facts, at) !== Kind.Member) break;
    at = operand(frame.facts, at, 0);
  }
  return names;
}

function conditionOn(
  frame: Frame,
  subject: number,
  node: number,
  positive: boolean,
  extra: readonly Mark[],
): readonly Condition[] {
  const value = frame.values.get(subject);
  const marks: AnyMark[] = [
    ...(value ? steeringMarks(value) : []),
    ...(value ? rowMarks(frame, value, node) : []),
    ...extra,
  ];
  return marks.length === 0 ? [] : [{ marks, positive, sure: true, site: siteOf(frame, node) }];
}

/** A row that was looked up in a table of consents, or in a suppression list. */
function rowMarks(frame: Frame, value: Value, node: number): readonly Mark[] {
  const names = value.atoms.flatMap((atom) => (atom.kind === 'result' ? atom.names : []));
  const kind = names.some(isObjectionName)
    ? 'objection'
    : names.some((name) => isPermissionName(name))
      ? 'consent'
      : null;
  if (kind === null) return [];
  const trace = extendTrace(null, siteOf(frame, node), 'condition', names[0] ?? '');
  return [{ kind, detail: names[0] ?? '', cleared: 0, implicit: false, certain: true, trace, source: '' }];
}

/** What of a value matters when it decides: not the personal data itself, but approvals, scores, model output, open parameters. */
export function steeringMarks(value: Value): readonly AnyMark[] {
  const marks = value.marks.filter(steers);
  const symbols = value.atoms.flatMap((atom): AnyMark[] =>
    atom.kind === 'symbol' ? [{ kind: 'symbol', symbol: atom, cleared: 0, implicit: false, trace: null }] : [],
  );
  return symbols.length === 0 ? marks : [...marks, ...symbols];
}
