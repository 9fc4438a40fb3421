import { objectFields } from './object-fields.js';
import type { CallModel, ReturnModel } from '../../knowledge/sdk/model-table.js';
import { nameOfExpression } from '../facts-reader.js';
import { listenerNames } from './channel-names.js';
import { callClosure } from './closure-calls.js';
import { constantText } from './constants.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { handTo } from './handed.js';
import { readMember } from './members.js';
import { apiAtom, namesFor } from './api-values.js';
import { recordAnswer, senderConditions } from './model-channels.js';
import { resultOfModel } from './results.js';
import { type Condition, functionKey } from './summary.js';
import { extendTrace } from './trace.js';
import type { Mark } from './marks.js';
import { type ApiAtom, type ClosureAtom, nothing, ofAtom, undefinedValue, union, type Value } from './value.js';

/** Runs the functions that a modelled call takes, with what the model says they get. */
export function runModelCallbacks(
  frame: Frame,
  atom: ApiAtom,
  matching: readonly CallModel[],
  args: readonly Argument[],
  node: number,
  channels: readonly string[] | null,
): void {
  const heard = channels ?? listenerNames(frame, matching);
  const asked = senderConditions(frame, matching, heard, node);
  args.forEach((argument, index) => {
    const callbacks = callbacksIn(frame, argument.value, []);
    const route = args[0] ? constantText(args[0].value) : null;
    for (const { closure, property } of callbacks) {
      const given: Value[] = [];
      const items = matching.flatMap((model) =>
        model.returns.filter((item) => isOf(item, index, property)).map((item) => ({ model, item })),
      );
      for (const { model, item } of items) {
        if (item.parameter < 0) continue;
        const value = item.root
          ? ofAtom(apiAtom(item.root, channels ?? namesFor(frame, atom, args)))
          : resultOfModel(frame, [asResult(model, item.parameter)], channels ?? [...atom.names, ...heard], node, []);
        given[item.parameter] = union(given[item.parameter] ?? nothing, value);
      }
      const values = Array.from({ length: 6 }, (unused, position) => ({
        value: given[position] ?? nothing,
        node: 0,
        spread: false,
      }));
      if (route !== null) frame.solver.routes.set(functionKey(closure.file, closure.index), route);
      const before = frame.activation.notice;
      const conditions = frame.conditions;
      frame.activation.notice = false;
      if (asksForApproval(frame, matching, args)) frame.conditions = [...conditions, approvalAt(frame, node)];
      if (asked.length > 0) frame.conditions = [...frame.conditions, ...asked];
      if (heard.length > 0) handTo(frame, closure, values);
      const returned = callClosure(frame, closure, undefinedValue, values, node);
      for (const { model, item } of items) recordAnswer(frame, model, item, heard, returned, node);
      frame.conditions = conditions;
      const noticed = hasNotice(frame);
      if (noticed && greets.test(route ?? nameOfExpression(frame.facts, node))) {
        frame.solver.greetings.add(frame.facts.file);
      }
      frame.activation.notice = before || noticed;
    }
  });
}

/** The line speaks of this callback. */
function isOf(item: ReturnModel, index: number, property: readonly string[]): boolean {
  return (
    item.via === 'callback' &&
    (item.argument === index || item.argument === -1) &&
    item.property.join('.') === property.join('.')
  );
}

/** A tool that waits for a person before it runs (`needsApproval: true`). */
function asksForApproval(frame: Frame, matching: readonly CallModel[], args: readonly Argument[]): boolean {
  return matching.some((model) =>
    model.args.some((argument) => {
      if (argument.label !== 'review.config') return false;
      let value = args[argument.index]?.value ?? nothing;
      for (const step of argument.path) value = readMember(frame, value, step.name ?? '', 0);
      return value.atoms.length > 0 && value.atoms.every((atom) => atom.kind !== 'constant' || atom.value === true);
    }),
  );
}

function approvalAt(frame: Frame, node: number): Condition {
  const site = siteOf(frame, node);
  const mark: Mark = {
    kind: 'approval',
    detail: 'human',
    cleared: 0,
    implicit: false,
    certain: true,
    trace: extendTrace(null, site, 'condition', 'approval'),
    source: '',
  };
  return { marks: [mark], positive: true, sure: true, site };
}

/** The callback set it while it ran. */
function hasNotice(frame: Frame): boolean {
  return frame.activation.notice;
}

/** Events with which a conversation begins. */
const greets = /^\/?(start|welcome|hello|conversationUpdate|membersAdded|member_joined_channel|guildMemberAdd|join)/i;

const callbackModels = new WeakMap<CallModel, Map<number, CallModel>>();

/** The model as if its callback's parameter were its answer. */
function asResult(model: CallModel, parameter: number): CallModel {
  let byParameter = callbackModels.get(model);
  if (!byParameter) callbackModels.set(model, (byParameter = new Map<number, CallModel>()));
  let result = byParameter.get(parameter);
  if (!result) {
    const returns = model.returns
      .filter((item) => item.via === 'callback' && item.parameter === parameter && item.root === undefined)
      .map((item) => ({ ...item, via: 'result' as const }));
    byParameter.set(parameter, (result = { ...model, id: `${model.id}#${parameter}`, returns }));
  }
  return result;
}

/** Functions in an argument: itself, or as properties of an options object. */
function callbacksIn(
  frame: Frame,
  value: Value,
  property: readonly string[],
): { closure: ClosureAtom; property: readonly string[] }[] {
  return value.atoms.flatMap((atom) => {
    if (atom.kind === 'closure') return [{ closure: atom, property }];
    if (atom.kind !== 'object' || property.length > 2) return [];
    const fields = objectFields(frame, atom.id);
    return [...(fields ?? [])].flatMap(([name, field]) =>
      callbacksIn(frame, field, [...property, name.replace(/^\?/, '')]),
    );
  });
}
