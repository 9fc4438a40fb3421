import { nodesOf } from '../tree.js';
import { isObjectionName } from '../../knowledge/decisions/effect-words.js';
import { isConsentStatus, isPermissionName, saysSubscribed } from '../../knowledge/consent/permission-names.js';
import {
  endOf,
  functionView,
  kindOf,
  liesIn,
  nameOfExpression,
  operand,
  operandsFrom,
  startOf,
  textOperand,
} from '../facts-reader.js';
import { type FileFacts, FunctionFlag, Kind } from '../facts.js';
import { Cleared } from './marks.js';

/** What a query or a filter leaves over: people who agreed, people who did not object; as bits of `Cleared`. */
export type Heed = number;

const notConditions =
  /^(select|include|data|orderBy|order|sort|columns|attributes|projection|fields|returning|insert|insertMany|insertOne|create|update|updateMany|values|set|pluck|populate|groupBy|log|info|debug|json|send)$/;

interface Scan {
  readonly facts: FileFacts;
  /** Names that the configuration adds. */
  readonly fields: ReadonlySet<string>;
  /** All names met on the way, for statuses that only mean something for subscriptions. */
  readonly names: string[];
  readonly statuses: string[];
  /** A query keeps what fits; in a filter what is negated counts the other way round. */
  readonly query: boolean;
  heed: Heed;
}

/** What the query at a node asks of the people it loads, over the whole statement that builds it. */
export function heedOfQuery(facts: FileFacts, node: number, fields: ReadonlySet<string>): Heed {
  if (node === 0) return 0;
  let byNode = queries.get(facts);
  if (!byNode) queries.set(facts, (byNode = new Map<number, Heed>()));
  let heed = byNode.get(node);
  if (heed === undefined) {
    const around = statementAround(facts, node);
    byNode.set(node, (heed = around > 0 ? heedOf(facts, around, fields, true) : 0));
  }
  return heed;
}

const queries = new WeakMap<FileFacts, Map<number, Heed>>();

/** What a predicate asks of an element that it keeps. */
export function heedOfPredicate(facts: FileFacts, index: number, fields: ReadonlySet<string>): Heed {
  const view = functionView(facts, index);
  const named = isPermissionName(view.name) ? Cleared.consented : 0;
  return named | (view.body > 0 ? heedOf(facts, view.body, fields, false) : 0);
}

/** Names of consents that the statement around a query or a filter speaks of. */
export function consentNamesAround(facts: FileFacts, node: number): readonly string[] {
  const around = statementAround(facts, node);
  if (around === 0) return [];
  const scan: Scan = { facts, fields: new Set(), names: [], statuses: [], query: false, heed: 0 };
  visit(scan, around, true, 0);
  return [...new Set(scan.names.filter((found) => isPermissionName(found)))];
}

function heedOf(facts: FileFacts, node: number, fields: ReadonlySet<string>, query: boolean): Heed {
  const scan: Scan = { facts, fields, names: [], statuses: [], query, heed: 0 };
  visit(scan, node, true, 0);
  if (scan.statuses.some((status) => isConsentStatus(status, scan.names)))
    scan.heed |= Cleared.consented | Cleared.heeded;
  return scan.heed;
}

function visit(scan: Scan, node: number, positive: boolean, depth: number): void {
  const { facts } = scan;
  if (node === 0 || depth > 24) return;
  switch (kindOf(facts, node)) {
    case Kind.Unary:
      visit(scan, operand(facts, node, 1), textOperand(facts, node, 0) === '!' ? !positive : positive, depth + 1);
      return;
    case Kind.Binary:
      visitBinary(scan, node, positive, depth);
      return;
    case Kind.Property:
      visitProperty(scan, node, positive, depth);
      return;
    case Kind.Member:
      name(scan, textOperand(facts, node, 1), ownersOf(facts, operand(facts, node, 0)), positive);
      visit(scan, operand(facts, node, 0), positive, depth + 1);
      return;
    case Kind.Variable:
    case Kind.Global:
      name(scan, nameOfExpression(facts, node), [], positive);
      return;
    case Kind.Text:
      text(scan, textOperand(facts, node, 0), positive);
      return;
    case Kind.Call:
      visitCall(scan, node, positive, depth);
      return;
    case Kind.Closure: {
      const view = functionView(facts, operand(facts, node, 0));
      if (!scan.query || view.flags & FunctionFlag.expressionBody) visit(scan, view.body, positive, depth + 1);
      return;
    }
    case Kind.Declare:
      visit(scan, operand(facts, node, 1), positive, depth + 1);
      return;
    case Kind.If:
    case Kind.Return:
    case Kind.Expression:
    case Kind.Block:
    case Kind.Await:
    default:
      for (const child of children(facts, node)) visit(scan, child, positive, depth + 1);
  }
}

/** `x === null`, `x === false` and `x == 0` deny what they compare. */
function visitBinary(scan: Scan, node: number, positive: boolean, depth: number): void {
  const { facts } = scan;
  const operator = textOperand(facts, node, 0);
  const sides = [operand(facts, node, 1), operand(facts, node, 2)];
  const denied = sides.some((side) => isFalsy(facts, side));
  const equal = /^===?$/.test(operator);
  const unequal = /^!==?$/.test(operator);
  const turned = (denied && equal) || (!denied && unequal);
  for (const side of sides) visit(scan, side, turned ? !positive : positive, depth + 1);
}

function visitProperty(scan: Scan, node: number, positive: boolean, depth: number): void {
  const { facts } = scan;
  const key = textOperand(facts, node, 0);
  const value = operand(facts, node, 1);
  if (notConditions.test(key)) return;
  const denies = isFalsy(facts, value) || isNegation(facts, value);
  name(scan, key, [], denies ? !positive : positive);
  visit(scan, value, /^(not|NOT|\$not|\$ne|\$nor)$/.test(key) ? !positive : positive, depth + 1);
}

function visitCall(scan: Scan, node: number, positive: boolean, depth: number): void {
  const { facts } = scan;
  const callee = operand(facts, node, 0);
  visit(scan, callee, positive, depth + 1);
  const called = nameOfExpression(facts, callee);
  if (notConditions.test(called)) return;
  const args = operandsFrom(facts, node, 2);
  const turned = /^(not|isNull|whereNull|ne|neq|whereNot|notIn|whereNotIn|whereNotExists)$/.test(called)
    ? !positive
    : positive;
  const denied = args.slice(1).some((argument) => isFalsy(facts, argument));
  for (const argument of args) visit(scan, argument, denied ? !turned : turned, depth + 1);
}

function name(scan: Scan, found: string, owners: readonly string[], positive: boolean): void {
  if (found === '') return;
  scan.names.push(found);
  if (positive && (scan.fields.has(found) || isPermissionName(found, owners))) scan.heed |= Cleared.consented;
  if (positive && saysSubscribed(found)) scan.heed |= Cleared.heeded;
  if ((!positive || scan.query) && isObjectionName(found)) scan.heed |= Cleared.heeded;
}

/** A column or a status by its text, or a query in SQL. */
function text(scan: Scan, found: string, positive: boolean): void {
  const where = /\bwhere\b([\s\S]*)$/i.exec(found);
  const words = where ? (where[1] ?? '') : /\s/.test(found) ? '' : found;
  for (const word of words.split(/[^\w$]+/)) {
    if (word === '') continue;
    name(scan, word, [], positive);
    if (positive) scan.statuses.push(word);
  }
}

function ownersOf(facts: FileFacts, node: number): string[] {
  const owners: string[] = [];
  for (let at = node, depth = 0; depth < 4 && at > 0; depth++) {
    owners.push(nameOfExpression(facts, at));
    if (kindOf(facts, at) !== Kind.Member) break;
    at = operand(facts, at, 0);
  }
  return owners;
}

function isFalsy(facts: FileFacts, node: number): boolean {
  const kind = kindOf(facts, node);
  return kind === Kind.Null || kind === Kind.Undefined || (kind === Kind.Boolean && operand(facts, node, 0) === 0);
}

/** `{ not: true }`, `{ equals: false }`. */
function isNegation(facts: FileFacts, node: number): boolean {
  return (
    kindOf(facts, node) === Kind.Object &&
    operandsFrom(facts, node, 0).some(
      (property) =>
        kindOf(facts, property) === Kind.Property &&
        /^(equals|\$eq|eq|is)$/.test(textOperand(facts, property, 0)) &&
        isFalsy(facts, operand(facts, property, 1)),
    )
  );
}

const withTextFirst: ReadonlySet<number> = new Set([Kind.Assign, Kind.Logical]);

/** Child nodes of the kinds that are only passed through. */
function children(facts: FileFacts, node: number): readonly number[] {
  const kind = kindOf(facts, node);
  if (withTextFirst.has(kind)) return [operand(facts, node, 1), operand(facts, node, 2)];
  switch (kind) {
    case Kind.Object:
    case Kind.Array:
    case Kind.Template:
    case Kind.TaggedTemplate:
    case Kind.Conditional:
    case Kind.Sequence:
    case Kind.Await:
    case Kind.Spread:
    case Kind.Block:
    case Kind.Expression:
    case Kind.Return:
    case Kind.If:
      return operandsFrom(facts, node, 0);
    case Kind.ComputedProperty:
      return [operand(facts, node, 0), operand(facts, node, 1)];
    case Kind.Cast:
    case Kind.Throw:
      return [operand(facts, node, 0)];
    case Kind.Index:
    case Kind.New:
      return operandsFrom(facts, node, 0).slice(0, 2);
    default:
      return [];
  }
}

const statements: ReadonlySet<number> = new Set([Kind.Expression, Kind.Declare, Kind.Return, Kind.ForOf, Kind.If]);

const byFile = new WeakMap<FileFacts, readonly number[]>();

/** The innermost statement around a node; of a loop, what it runs over. */
function statementAround(facts: FileFacts, node: number): number {
  let all = byFile.get(facts);
  if (!all) {
    byFile.set(facts, (all = nodesOf(facts, statements)));
  }
  let best = 0;
  let size = Infinity;
  for (const at of all) {
    const inside = part(facts, at);
    const length = endOf(facts, inside) - startOf(facts, inside);
    if (liesIn(facts, node, inside) && length < size) {
      best = inside;
      size = length;
    }
  }
  return best;
}

/** What of a statement builds a value: all of it, but neither the body of a loop nor a branch. */
function part(facts: FileFacts, statement: number): number {
  const kind = kindOf(facts, statement);
  if (kind === Kind.ForOf) return operand(facts, statement, 1);
  return kind === Kind.If ? operand(facts, statement, 0) : statement;
}
