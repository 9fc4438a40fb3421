import { isPersonName } from '../../knowledge/personal-data/match.js';
import {
  functionView,
  kindOf,
  nameOfExpression,
  operand,
  operandsFrom,
  textOperand,
  variableFunction,
  variableName,
} from '../facts-reader.js';
import { FunctionFlag, Kind, variableSize } from '../facts.js';
import type { Frame } from './frame.js';
import { innerExpressions } from './inner-expressions.js';

/** Names of a callee from right to left: `update`, `lead`, `prisma`. */
export function calleeNames(frame: Frame, node: number): string[] {
  const names: string[] = [];
  let at = node;
  for (let depth = 0; depth < 6 && at > 0; depth++) {
    const name = nameOfExpression(frame.facts, at);
    if (name !== '' && names[names.length - 1] !== name) names.push(name);
    const kind = kindOf(frame.facts, at);
    if (kind !== Kind.Member && kind !== Kind.Index && kind !== Kind.Call && kind !== Kind.New && kind !== Kind.Await)
      break;
    at = operand(frame.facts, at, 0);
  }
  return names;
}

/** Something around the effect says that it is about a person: what it is called on, its arguments, or the function it stands in. */
export function aboutPerson(frame: Frame, node: number): boolean {
  const facts = frame.facts;
  const names = calleeNames(frame, node);
  if (names.some(isThing) && !names.some(standsForSomebody)) return false;
  if (kindOf(facts, node) === Kind.Call) {
    for (const argument of operandsFrom(facts, node, 2)) names.push(...namesIn(frame, argument, 0));
  }
  names.push(...(frame.solver.routes.get(frame.activation.key) ?? '').split(/[^\p{L}]+/u));
  names.push(...namesAround(frame));
  return names.some(standsForSomebody);
}

/** A handler answers for whom its path, its file or one of its variables names. */
export function answersPerson(frame: Frame): boolean {
  const { facts } = frame;
  if (facts.file.split(/[^\p{L}]+/u).some(standsForSomebody)) return true;
  for (let variable = 1; variable * variableSize < facts.variables.length; variable++)
    if (variableFunction(facts, variable) === frame.functionIndex && standsForSomebody(variableName(facts, variable)))
      return true;
  return false;
}

/** Things that are refused, blocked and deleted without anybody being hit by it. */
const things =
  /^(documents?|docs?|files?|pages?|images?|products?|articles?|drafts?|videos?|jobs?|tasks?|tests?|links?|urls?|keywords?|metrics?|chunks?|campaigns?|templates?|emails?|webhooks?|features?|experiments?|items?|assets?|queries|query|results?|suggestions?|tokens?|nodes?|datasets?|invoices?)$/i;

/** True for a name of a thing, not of a person: document, draft, invoice. */
export function isThing(name: string): boolean {
  return things.test(name);
}

/** Names of the functions around and of their parameters. */
export function namesAround(frame: Frame): string[] {
  const { facts } = frame;
  const names: string[] = [];
  let index = frame.functionIndex;
  for (let depth = 0; depth < 3; depth++) {
    const view = functionView(facts, index);
    names.push(view.name);
    for (const parameter of view.parameters) names.push(...namesIn(frame, operand(facts, parameter, 0), 0));
    if (index === 0 || view.flags & FunctionFlag.method) break;
    index = view.parent;
  }
  return names;
}

/** A person, or something whose refusal or end hits the person behind it. */
export function standsForSomebody(name: string): boolean {
  const bare = name.replace(/_?ids?$/i, '');
  return bare !== '' && (isPersonName(bare) || standsForPerson.test(bare));
}

/** Things whose refusal or end hits the person behind them. */
const standsForPerson =
  /(account|claim|application|loan|refund|policy|membership|enroll?ment|subscription|payout|candidacy|konto|antrag|vertrag|mitgliedschaft)s?$/i;

function namesIn(frame: Frame, node: number, depth: number): string[] {
  const facts = frame.facts;
  const kind = kindOf(facts, node);
  if (depth > 3) return [];
  switch (kind) {
    case Kind.Object:
      return operandsFrom(facts, node, 0).flatMap((property) =>
        kindOf(facts, property) === Kind.Property
          ? [textOperand(facts, property, 0), ...namesIn(frame, operand(facts, property, 1), depth + 1)]
          : [],
      );
    case Kind.Member:
      return [textOperand(facts, node, 1), ...namesIn(frame, operand(facts, node, 0), depth + 1)];
    case Kind.DefaultPattern:
      return namesIn(frame, operand(facts, node, 0), depth + 1);
    case Kind.ObjectPattern:
      return operandsFrom(facts, node, 0).flatMap((property) =>
        kindOf(facts, property) === Kind.PropertyPattern ? [textOperand(facts, property, 0)] : [],
      );
    default:
      return [nameOfExpression(facts, node)];
  }
}

/** Whether a name in an expression, of a key, a member, a variable or a call, is of a kind. */
export function mentions(frame: Frame, node: number, kind: RegExp, depth = 0): boolean {
  const { facts } = frame;
  if (node <= 0 || depth > 8) return false;
  const shape = kindOf(facts, node);
  if (shape === Kind.Property && kind.test(textOperand(facts, node, 0))) return true;
  if (kind.test(nameOfExpression(facts, node))) return true;
  return innerExpressions(facts, node).some((child) => mentions(frame, child, kind, depth + 1));
}
