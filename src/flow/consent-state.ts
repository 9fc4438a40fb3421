import { isObjectionName } from '../knowledge/decisions/effect-words.js';
import { isPermissionName } from '../knowledge/consent/permission-names.js';
import { tokens } from '../knowledge/personal-data/tokens.js';
import { parsePrismaSchema } from '../program/prisma-schema.js';
import {
  allNodes,
  classView,
  functionAround,
  functionView,
  kindOf,
  nameOfExpression,
  operand,
  operandsFrom,
  startOf,
  textOperand,
} from './facts-reader.js';
import { type FileFacts, Kind } from './facts.js';
import type { Program } from './link/program.js';

/** A database schema, as it is written. */
export interface SchemaText {
  readonly file: string;
  readonly text: string;
}

/** What the program says of consents and objections anywhere, for rules that speak of what is missing. */
export interface ConsentState {
  /** Consents that are kept in the same record as an objection (`marketingOptIn` beside `unsubscribedAt`), as `plainName`. */
  readonly besideObjection: ReadonlySet<string>;
  /** Lists of people who must not be written to: `suppressionList`. */
  readonly lists: readonly string[];
  /** Names of consents that are taken back where somebody objects: checking them is enough. */
  readonly withdrawn: ReadonlySet<string>;
  /** Somebody is taken off a list by deleting the row. */
  readonly deletes: boolean;
  /** Anything that lets people withdraw: a handler, a route, a link. */
  readonly withdrawals: boolean;
  /** A subscription is confirmed by a mail, or waits in some state. */
  readonly confirms: boolean;
}

/** A name without its spelling: `marketing_opt_in` and `marketingOptIn` are one. */
export function plainName(name: string): string {
  return tokens(name).join('');
}

const withdrawal =
  /unsub|opt[-_ ]?out|withdraw|revoke|abmeld|abbestell|widerruf|austrag|preference[-_ ]?cent|forget_?me|delete_?(subscriber|consent)/i;

const confirmation =
  /double[-_ ]?opt|\bdoi\b|doi[A-Z_]|opt_?in_?(token|mail|email|confirm|link)|confirm(ation)?[-_ ]?(your[-_ ])?(mail|e-?mail|token|link|subscription|url|newsletter|code)|verif(y|ication)[-_ ]?(your[-_ ])?(mail|e-?mail|token|link|subscription|code|url)|bestätig|bestaetig|pending|unconfirmed|awaiting/i;

/** What one of the other patterns, or the name of an objection, may be found in. */
const speaking =
  /unsub|opt|withdr|revok|abmeld|abgemeld|abbest|wider|austrag|prefer|forget|delet|doi|confirm|verif|best|pending|await|suppress|block|sperr|robinson|object|dnc|not|no_?market/i;

const listName =
  /suppress|block_?list|sperrliste|robinson|unsubscribes$|unsubscribe_?list|opt_?outs$|do_?not_?(contact|mail|email|call)/i;

/** Reads the facts of all files, and the schemas of databases. */
export function consentStateOf(program: Program, schemas: readonly SchemaText[]): ConsentState {
  const beside = new Set<string>();
  const lists = new Set<string>();
  const withdrawn = new Set<string>();
  let deletes = false;
  let withdrawals = false;
  let confirms = false;
  const record = (members: readonly string[]): void => {
    if (members.some(isObjectionName))
      for (const name of members) if (isPermissionName(name) && !isObjectionName(name)) beside.add(plainName(name));
  };
  for (const { text } of schemas) {
    for (const model of parsePrismaSchema(text).models) {
      record(model.fields.map((field) => field.name));
      if (listName.test(model.name)) lists.add(model.name);
    }
    withdrawals ||= withdrawal.test(text);
    confirms ||= confirmation.test(text);
  }
  for (const file of program.files) {
    const facts = program.facts(file);
    if (!facts) continue;
    const strings = facts.strings.filter((text) => text.length < 200 && speaking.test(text));
    confirms ||= confirmation.test(file) || strings.some((text) => confirmation.test(text));
    const speaks = withdrawal.test(file) || strings.some((text) => withdrawal.test(text));
    withdrawals ||= speaks;
    for (const text of strings) if (listName.test(text) && isObjectionName(text) && !/\s/.test(text)) lists.add(text);
    if (!speaks && !strings.some(isObjectionName)) continue;
    for (const node of allNodes(facts)) {
      record(membersOf(facts, node));
      if (kindOf(facts, node) === Kind.Object && endsSubscription(facts, file, node))
        for (const name of takenBack(facts, node)) withdrawn.add(plainName(name));
      if (kindOf(facts, node) === Kind.Call && deletesSubscriber(facts, node)) deletes = true;
    }
  }
  return { besideObjection: beside, lists: [...lists].sort(), withdrawn, deletes, withdrawals, confirms };
}

/** Names of the fields of a record: of a literal, a type, a class. */
function membersOf(facts: FileFacts, node: number): string[] {
  const kind = kindOf(facts, node);
  const members =
    kind === Kind.Object || kind === Kind.TypeObject || kind === Kind.ObjectPattern
      ? operandsFrom(facts, node, 0)
      : kind === Kind.Class
        ? classView(facts, operand(facts, node, 0)).members
        : [];
  return members
    .filter((member) =>
      [Kind.Property, Kind.TypeMember, Kind.Field, Kind.PropertyPattern].some(
        (wanted) => wanted === kindOf(facts, member),
      ),
    )
    .map((member) => textOperand(facts, member, 0));
}

/** The record notes an objection, or is written where somebody unsubscribes. */
function endsSubscription(facts: FileFacts, file: string, node: number): boolean {
  return (
    withdrawal.test(file) ||
    withdrawal.test(functionView(facts, functionAround(facts, startOf(facts, node))).name) ||
    membersOf(facts, node).some(isObjectionName)
  );
}

/** `{ marketingOptIn: false, unsubscribedAt: new Date() }` takes the consent back together with the objection. */
function takenBack(facts: FileFacts, node: number): string[] {
  return operandsFrom(facts, node, 0)
    .filter((property) => {
      const value = operand(facts, property, 1);
      return (
        kindOf(facts, property) === Kind.Property &&
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
