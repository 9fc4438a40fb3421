import { isObjectionName } from '../knowledge/decisions/effect-words.js';
import { isPermissionName } from '../knowledge/consent/permission-names.js';
import {
  functionAround,
  functionView,
  kindOf,
  nameOfExpression,
  operand,
  operandCount,
  operandsFrom,
  startOf,
  textOperand,
} from './facts-reader.js';
import { type FileFacts, Kind } from './facts.js';
import type { Program } from './link/program.js';

/** What the program says of consents and objections anywhere, for rules that speak of what is missing. */
export interface ConsentState {
  /** Names under which objections are kept: `unsubscribedAt`, `suppressionList`. */
  readonly objections: readonly string[];
  /** Names of consents that are taken back where somebody objects: checking them is enough. */
  readonly withdrawn: readonly string[];
  /** Somebody is taken off a list by deleting the row. */
  readonly deletes: boolean;
  /** Anything that lets people withdraw: a handler, a route, a link. */
  readonly withdrawals: boolean;
  /** A subscription is confirmed by a mail, or waits in some state. */
  readonly confirms: boolean;
}

const withdrawal =
  /unsub|opt[-_ ]?out|withdraw|revoke|abmeld|abbestell|widerruf|austrag|preference[-_ ]?cent|forget_?me|delete_?(subscriber|consent)/i;

const confirmation =
  /double[-_ ]?opt|\bdoi\b|doi[A-Z_]|opt_?in_?(token|mail|email|confirm|link)|confirm(ation)?[-_ ]?(your[-_ ])?(mail|e-?mail|token|link|subscription|url|newsletter|code)|confirm(Subscription|Email|Newsletter)|verif(y|ication)[-_ ]?(your[-_ ])?(mail|e-?mail|token|link|subscription|code|url)|bestätig|bestaetig|pending|unconfirmed|awaiting/i;

/** Reads the facts of all files once. */
export function consentStateOf(program: Program): ConsentState {
  const objections = new Set<string>();
  const withdrawn = new Set<string>();
  let deletes = false;
  let withdrawals = false;
  let confirms = false;
  for (const file of program.files) {
    const facts = program.facts(file);
    if (!facts) continue;
    if (withdrawal.test(file)) withdrawals = true;
    confirms ||= confirmation.test(file) || facts.strings.some((text) => text.length < 200 && confirmation.test(text));
    if (
      !facts.strings.some((text) => text.length < 200 && withdrawal.test(text)) &&
      !facts.strings.some(isObjectionName)
    )
      continue;
    withdrawals ||= facts.strings.some((text) => text.length < 200 && withdrawal.test(text));
    for (let node = 4; node < facts.nodes.length; node += 4 + operandCount(facts, node)) {
      const kept = keptName(facts, node);
      if (kept !== '' && isObjectionName(kept)) objections.add(kept);
      if (kindOf(facts, node) === Kind.Object && endsSubscription(facts, file, node))
        for (const name of takenBack(facts, node)) withdrawn.add(name);
      if (kindOf(facts, node) === Kind.Call && deletesSubscriber(facts, node)) deletes = true;
    }
  }
  return { objections: [...objections].sort(), withdrawn: [...withdrawn].sort(), deletes, withdrawals, confirms };
}

/** A field that is declared or written, a table, a list. */
function keptName(facts: FileFacts, node: number): string {
  switch (kindOf(facts, node)) {
    case Kind.Property:
    case Kind.TypeMember:
    case Kind.Field:
    case Kind.PropertyPattern:
      return textOperand(facts, node, 0);
    case Kind.Member:
      return textOperand(facts, node, 1);
    case Kind.VariablePattern:
      return nameOfExpression(facts, node);
    default:
      return '';
  }
}

/** The record notes an objection, or is written where somebody unsubscribes. */
function endsSubscription(facts: FileFacts, file: string, node: number): boolean {
  return (
    withdrawal.test(file) ||
    withdrawal.test(functionView(facts, functionAround(facts, startOf(facts, node))).name) ||
    operandsFrom(facts, node, 0).some(
      (property) => kindOf(facts, property) === Kind.Property && isObjectionName(textOperand(facts, property, 0)),
    )
  );
}

/** `{ marketingOptIn: false, unsubscribedAt: new Date() }` takes the consent back together with the objection. */
function takenBack(facts: FileFacts, node: number): string[] {
  const properties = operandsFrom(facts, node, 0).filter((property) => kindOf(facts, property) === Kind.Property);
  return properties
    .filter((property) => {
      const value = operand(facts, property, 1);
      return (
        isPermissionName(textOperand(facts, property, 0)) &&
        kindOf(facts, value) === Kind.Boolean &&
        operand(facts, value, 0) === 0
      );
    })
    .map((property) => textOperand(facts, property, 0));
}

function deletesSubscriber(facts: FileFacts, node: number): boolean {
  const callee = operand(facts, node, 0);
  if (kindOf(facts, callee) !== Kind.Member) return false;
  return (
    /^(delete|deleteOne|deleteMany|remove|destroy|findOneAndDelete|findByIdAndDelete|del)$/.test(
      textOperand(facts, callee, 1),
    ) && /subscri|newsletter|abonn/i.test(nameOfExpression(facts, operand(facts, callee, 0)))
  );
}
