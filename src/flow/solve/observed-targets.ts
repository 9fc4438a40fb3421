import { isPersonName } from '../../knowledge/personal-data/match.js';
import { vulnerabilityIn } from '../../knowledge/labels/pressure.js';
import {
  eachNode,
  functionAround,
  functionView,
  kindOf,
  liesIn,
  nameOfExpression,
  operand,
  operandsFrom,
  startOf,
  textOperand,
} from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { Solver } from './frame.js';
import { observe } from './observe.js';

/** Some word of every name or value that says so. */
const worthReading =
  /gambl|debt|addict|alcohol|vulnerab|bereav|griev|widow|lonel|depress|suicid|dement|terminal|bankrupt|insolven|payday|low_?-?income|financial|desperat|divorc|miscarr|laid|fired|mental|eating|elderly|insecure|esteem|cognitive|living|spiels|sucht|schuld|trauer|verwitw|einsam|schutz|geldnot|verzweif/i;

/** Audiences that are picked by somebody's weak position, in functions that address them. */
export function observeTargets(solver: Solver, facts: FileFacts): void {
  const words = new Map<number, string>();
  facts.strings.forEach((text, id) => {
    const found = worthReading.test(text) ? vulnerabilityIn(text) : null;
    if (found !== null) words.set(id, found);
  });
  if (words.size === 0) return;
  const found: { node: number; detail: string }[] = [];
  const leaving: number[] = [];
  const sending = new Set<number>();
  eachNode(facts, (node, kind) => {
    if (leavesOut(facts, node, kind)) leaving.push(node);
    const detail = pickedBy(facts, node, kind, words);
    if (detail !== undefined) found.push({ node, detail });
    if (kind === Kind.Call && sends.test(nameOfExpression(facts, operand(facts, node, 0))))
      sending.add(outermost(facts, node));
  });
  for (const { node, detail } of found) {
    if (sending.has(outermost(facts, node)) && !leaving.some((outer) => liesIn(facts, node, outer)))
      observe(solver, 'vulnerable-target', facts, node, detail);
  }
}

/** Words of functions that address people. */
const sends =
  /^(send|mail|notify|push|publish|promote|upsell|target|blast|enqueue|launch|createCampaign|createAudience|createCustomAudience|uploadAudience)|(Campaign|Mail|Email|Sms|Newsletter|Offer|Promo|Audience)s?$/;
const picking =
  /^(segments?|segmentId|segmentName|audiences?|audienceName|tags?|lists?|listName|cohorts?|interests?|targeting|traits?|target(Group|Audience)?|filters?|name|description|group|zielgruppe)$/i;

/** The word by which a node picks people: a segment's name, a field in a query, a property that decides. */
function pickedBy(
  facts: FileFacts,
  node: number,
  kind: number,
  words: ReadonlyMap<number, string>,
): string | undefined {
  if (kind === Kind.Property) {
    const value = operand(facts, node, 1);
    const named = words.get(operand(facts, node, 0));
    if (named !== undefined) return isFalse(facts, value) ? undefined : named;
    if (!picking.test(textOperand(facts, node, 0))) return undefined;
    const texts = kindOf(facts, value) === Kind.Array ? operandsFrom(facts, value, 0) : [value];
    return texts
      .filter((text) => kindOf(facts, text) === Kind.Text)
      .map((text) => words.get(operand(facts, text, 0)))
      .find((word) => word !== undefined);
  }
  if (kind === Kind.Member) {
    const word = words.get(operand(facts, node, 1));
    return word === 'vulnerability' && !isPersonName(nameOfExpression(facts, operand(facts, node, 0)))
      ? undefined
      : word;
  }
  if (kind === Kind.Binary && /^===?$/.test(textOperand(facts, node, 0)))
    return [1, 2]
      .map((side) => operand(facts, node, side))
      .filter((side) => kindOf(facts, side) === Kind.Text)
      .map((side) => words.get(operand(facts, side, 0)))
      .find((word) => word !== undefined);
  if (kind === Kind.Call && /segment|audience|tag|list|cohort/i.test(nameOfExpression(facts, operand(facts, node, 0))))
    return operandsFrom(facts, node, 2)
      .filter((argument) => kindOf(facts, argument) === Kind.Text)
      .map((argument) => words.get(operand(facts, argument, 0)))
      .find((word) => word !== undefined);
  return undefined;
}

function isFalse(facts: FileFacts, value: number): boolean {
  return (
    (kindOf(facts, value) === Kind.Boolean && operand(facts, value, 0) === 0) ||
    kindOf(facts, value) === Kind.Null ||
    kindOf(facts, value) === Kind.Undefined
  );
}

/** Keeps people out instead of picking them: `!x`, `not: {…}`, `exclude…`, `if (x) continue`. */
function leavesOut(facts: FileFacts, node: number, kind: number): boolean {
  switch (kind) {
    case Kind.Unary:
      return textOperand(facts, node, 0) === '!';
    case Kind.Property:
      return /^(not|NOT|none|notIn|nin|\$ne|\$nin|\$not|exclude\w*|suppress\w*|omit|without|data|set|select)$/.test(
        textOperand(facts, node, 0),
      );
    case Kind.Binary:
      return /^!==?$/.test(textOperand(facts, node, 0));
    case Kind.Call:
      return /exclu|suppress|reject|omit|skip|unsubscribe|protect|log|track|audit/i.test(
        nameOfExpression(facts, operand(facts, node, 0)),
      );
    case Kind.If:
      return jumpsAway(facts, operand(facts, node, 1)) && operand(facts, node, 2) === 0;
    default:
      return false;
  }
}

function jumpsAway(facts: FileFacts, statement: number): boolean {
  const kind = kindOf(facts, statement);
  if (kind === Kind.Block) {
    const last = operandsFrom(facts, statement, 0).at(-1) ?? 0;
    return jumpsAway(facts, last);
  }
  return kind === Kind.Return || kind === Kind.Continue || kind === Kind.Throw || kind === Kind.Break;
}

/** Index of the outermost function around a node; 0 for the module's own code. */
function outermost(facts: FileFacts, node: number): number {
  let index = functionAround(facts, startOf(facts, node));
  for (let depth = 0; index > 0 && depth < 16; depth++) {
    const { parent } = functionView(facts, index);
    if (parent === 0) break;
    index = parent;
  }
  return index;
}
