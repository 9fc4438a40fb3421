import { matchPriceName } from '../../knowledge/decisions/effect-words.js';
import { functionView, kindOf, nameOfExpression, operand, operandsFrom } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { mentions } from './decision-subject.js';
import { assignedIn, personalParts } from './features.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { objectFields } from './object-fields.js';
import { functionNameOf, targetName } from './own-scores.js';
import { propertyNames } from './records.js';
import { seeSpot } from './spots.js';
import { actsIn } from './walk-acts.js';
import { extendTrace } from './trace.js';
import { Cleared, type Mark } from './marks.js';
import { type Value, withMarks } from './value.js';

/** Data by which prices are made for persons, not for products, deliveries or taxes. */
const profile =
  /^(demo|beh|loc|profile|pref|online|special|fin)\.|^contact\.(postalCode|city)$|^work\.(jobTitle|salary)|^event\.membership/;

/** A price is made from what is known of a person: from a score, a model's answer, or a profile. */
function isPersonal(value: Value): boolean {
  return value.marks.some((mark) => {
    if (mark.kind === 'score' || mark.kind === 'ai-output') return true;
    return mark.kind === 'personal-data' && (mark.cleared & Cleared.derived) === 0 && profile.test(mark.detail);
  });
}

const priceLike =
  /price|preis|discount|rabatt|surcharge|aufschlag|premium|pr(ae|ä)mie|factor|faktor|multiplier|mark_?up|rate$/i;

/** A price, or what it is multiplied by, with a mark for the profile that chose it. */
export function withProfile(frame: Frame, name: string, valueNode: number, value: Value): Value {
  if (valueNode <= 0 || !priceLike.test(name)) return value;
  const marks = personalParts(frame, valueNode, 0)
    .filter((part) => profile.test(part.category))
    .map((part): Mark => ({
      kind: 'personal-data',
      detail: part.category,
      cleared: 0,
      implicit: true,
      certain: part.certain,
      trace: extendTrace(null, siteOf(frame, part.node), 'source', part.name),
      source: '',
    }));
  return withMarks(value, marks);
}

const sets = /^(create|insert|upsert|update|save|set|patch|put|add|store|write|values|json|send|reply|respond|apply)/i;

/** A call that stores or answers a price made for a person. */
export function recordPrice(frame: Frame, name: string, args: readonly Argument[], node: number): void {
  if (!sets.test(name)) return;
  const steered = frame.conditions.some(({ marks }) =>
    marks.some((mark) => mark.kind === 'score' || mark.kind === 'ai-output'),
  );
  for (const argument of args) {
    const found =
      priceIn(frame, argument.value, 0) ??
      (steered ? (propertyNames(frame, argument.node, 0).find((other) => matchPriceName(other)) ?? null) : null);
    if (found === null) continue;
    seeSpot(frame, 'price', node, { name: found });
    return;
  }
  if (!/^(set|apply|update)/i.test(name) || !matchPriceName(name.replace(/^(set|apply|update)_?/i, ''))) return;
  if (args.some((argument) => isPersonal(argument.value))) seeSpot(frame, 'price', node, { name });
}

function priceIn(frame: Frame, value: Value, depth: number): string | null {
  for (const atom of value.atoms) {
    if (atom.kind !== 'object' || depth > 2) continue;
    for (const [field, given] of objectFields(frame, atom.id) ?? []) {
      const name = field.replace(/^\?/, '');
      if (/^(where|filter|query|select|include)$/.test(name)) continue;
      if (matchPriceName(name) && isPersonal(given)) return name;
      const inner = priceIn(frame, given, depth + 1);
      if (inner !== null) return inner;
    }
  }
  return null;
}

/** A function that says what something costs, and says it by a person. */
export function recordReturnedPrice(frame: Frame, node: number, valueNode: number, value: Value): void {
  if (frame.functionIndex === 0 || valueNode <= 0) return;
  const named = isPriceFunction(frame);
  if (named && kindOf(frame.facts, valueNode) !== Kind.Object) {
    const made = isPersonal(value) || personalParts(frame, valueNode, 0).some((part) => profile.test(part.category));
    if (made) seeSpot(frame, 'price', node, { name: functionNameOf(frame) });
  }
  const found = priceIn(frame, value, 1);
  if (found !== null) seeSpot(frame, 'price', node, { name: found });
}

function isPriceFunction(frame: Frame): boolean {
  return /price|discount|surcharge|premium|preis|rabatt|aufschlag|pricing/i.test(functionNameOf(frame));
}

/** A test on a person's profile that changes a price: the price is set where it leaves, else in the branch. */
export function recordPriceTest(frame: Frame, condition: number, branches: readonly number[], value: Value): void {
  const parts = personalParts(frame, condition, 0).filter((part) => profile.test(part.category));
  if (parts.length === 0 && !value.marks.some((mark) => mark.kind === 'score')) return;
  for (const branch of branches) {
    for (const act of actsIn(frame, branch, 0)) if (writesPrice(frame, act)) seeSpot(frame, 'price', act);
    const name = assignedIn(frame, branch, 0).find((other) => matchPriceName(other));
    if (name === undefined) {
      const given = isPriceFunction(frame) ? returnedIn(frame, branch, 0) : 0;
      if (given > 0) seeSpot(frame, 'price', given, { name: functionNameOf(frame) });
      continue;
    }
    const { body } = functionView(frame.facts, frame.functionIndex);
    const leaves = operandsFrom(frame.facts, body, 0).find(
      (statement) =>
        kindOf(frame.facts, statement) === Kind.Return &&
        mentions(frame, operand(frame.facts, statement, 0), new RegExp(`^${name}$`)),
    );
    seeSpot(frame, 'price', leaves ?? assignmentIn(frame, branch, name, 0), { name });
  }
}

function writesPrice(frame: Frame, act: number): boolean {
  return (
    kindOf(frame.facts, act) === Kind.Call &&
    sets.test(nameOfExpression(frame.facts, act)) &&
    operandsFrom(frame.facts, act, 2).some((argument) =>
      propertyNames(frame, argument, 0).some((name) => matchPriceName(name)),
    )
  );
}

function returnedIn(frame: Frame, node: number, depth: number): number {
  const kind = kindOf(frame.facts, node);
  if (kind === Kind.Return) return node;
  if (kind !== Kind.Block || depth > 3) return 0;
  return operandsFrom(frame.facts, node, 0).reduce((found, child) => found || returnedIn(frame, child, depth + 1), 0);
}

function assignmentIn(frame: Frame, node: number, name: string, depth: number): number {
  const { facts } = frame;
  const kind = kindOf(facts, node);
  if (kind === Kind.Assign) return targetName(frame, operand(facts, node, 1)) === name ? node : 0;
  if (depth > 5 || (kind !== Kind.Block && kind !== Kind.Expression && kind !== Kind.If)) return 0;
  return operandsFrom(facts, node, kind === Kind.If ? 1 : 0).reduce(
    (found, child) => found || (child > 0 ? assignmentIn(frame, child, name, depth + 1) : 0),
    0,
  );
}
