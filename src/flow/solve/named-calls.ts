import { isPermissionName } from '../../knowledge/consent/permission-names.js';
import { isLabelName, isObjectionName, isRedactionName, isReviewName } from '../../knowledge/decisions/effect-words.js';
import { kindOf, nameOfExpression, operand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { recordCheck } from './answers.js';
import { recordBareScore } from './bare-scores.js';
import { recordPrice } from './prices.js';
import { recordAgentAct } from './agent-acts.js';
import { recordAutomaticApproval } from './automatic-approvals.js';
import { carriedMarks } from './carried.js';
import { recordCallDecision } from './decisions.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { mediaStep } from './media.js';
import { withScoreOf } from './own-scores.js';
import { note } from './notes.js';
import { recordNotes } from './records.js';
import { extendTrace } from './trace.js';
import { recordTrackerCall } from './trackers.js';
import { clearMarks } from './traces.js';
import { Cleared, type Mark } from './marks.js';
import { hole, isNothing, textValue, unionMarks, unknownValue, type Value, withMarks } from './value.js';

/** What the name of a called function adds to its answer: redaction, labels, human review, consent; and the decision it stands for. */
export function named(frame: Frame, name: string, result: Value, args: readonly Argument[], node: number): Value {
  if (name === '') return result;
  const names = frame.solver.names;
  const site = siteOf(frame, node);
  recordNotes(frame, name, args, node);
  if (name === 'catch') note(frame, 'fallback', node);
  recordCheck(frame, name, args);
  recordBareScore(frame, name, args, node);
  recordPrice(frame, name, args, node);
  recordAutomaticApproval(frame, name, result, args, node);
  recordCallDecision(frame, name, args, node);
  recordAgentAct(frame, name, args, node);
  recordTrackerCall(frame, name, args, node);
  const media = mediaStep(frame, name, result, args, node);
  if (media) return media;
  if (names.redactionFunctions.has(name) || isRedactionName(name)) {
    const carried = args.reduce(
      (marks, argument) => unionMarks(marks, carriedMarks(frame, argument.value)),
      result.marks,
    );
    return { atoms: textValue(hole).atoms, marks: clearMarks(carried, Cleared.redacted) };
  }
  if (names.labelFunctions.has(name) || isLabelName(name)) {
    const carried = args.reduce(
      (marks, argument) => unionMarks(marks, carriedMarks(frame, argument.value)),
      result.marks,
    );
    return {
      atoms: isNothing(result) ? textValue(hole).atoms : result.atoms,
      marks: clearMarks(unionMarks(result.marks, carried), Cleared.labelled),
    };
  }
  if (names.reviewFunctions.has(name) || isReviewName(name))
    return withGuard(result, { kind: 'approval', detail: 'human', name }, site);
  return namedGuard(frame, name, result, node);
}

const lookups =
  /^(has|includes|find|findOne|findUnique|findFirst|findBy\w*|get|exists|count|some|sismember|hget|lookup|check|contains|isMember)$/;

/** A question about consent or objection, asked by the function's name or of a list that is called so. */
function namedGuard(frame: Frame, name: string, result: Value, node: number): Value {
  const site = siteOf(frame, node);
  const callee = operand(frame.facts, node, 0);
  const receiver =
    lookups.test(name) && kindOf(frame.facts, callee) === Kind.Member
      ? nameOfExpression(frame.facts, operand(frame.facts, callee, 0))
      : '';
  if (
    frame.solver.names.consentFunctions.has(name) ||
    isPermissionName(name) ||
    (receiver !== '' && isPermissionName(receiver))
  ) {
    const guarded = withGuard(result, { kind: 'consent', detail: name, name }, site);
    if (demanding.test(name) && result.atoms.every((atom) => atom.kind === 'unknown' || atom.kind === 'package'))
      frame.conditions = [...frame.conditions, { marks: guarded.marks, positive: true, sure: true, site }];
    return guarded;
  }
  if (isObjectionName(name) || isObjectionName(receiver))
    return withGuard(result, { kind: 'objection', detail: name, name }, site);
  return withScoreOf(frame, name, result, node);
}

/** `assertConsent(user)` throws where there is none. */
const demanding = /^(assert|require|ensure|enforce|demand|verify|check)[A-Z_]/;

function withGuard(
  result: Value,
  guard: { kind: 'approval' | 'consent' | 'objection'; detail: string; name: string },
  site: { file: string; node: number },
): Value {
  const decided = result.atoms.length > 0 && result.atoms.every((atom) => atom.kind === 'constant');
  if (decided || result.marks.some((mark) => mark.kind === 'ai-output' || mark.kind === guard.kind)) return result;
  const mark: Mark = {
    kind: guard.kind,
    detail: guard.detail,
    cleared: 0,
    implicit: false,
    certain: true,
    trace: extendTrace(null, site, 'condition', guard.name),
    source: '',
  };
  return withMarks(isNothing(result) ? unknownValue([guard.name]) : result, [mark]);
}
