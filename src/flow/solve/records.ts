import { isAuditName, isDecisionTable, isReasonName, isVersionName } from '../../knowledge/decisions/record-words.js';
import { kindOf, nameOfExpression, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import type { Argument, Frame } from './frame.js';
import { innerExpressions } from './inner-expressions.js';
import { note } from './notes.js';

const writes =
  /^(create|insert|add|save|upsert|append|push|write|record|log|store|persist|emit|track|put|set|update|values|patch|send|info|warn|capture|publish)/i;

const loggers = /^(console|log|logger|logging|winston|pino|bunyan)$|(logger|log)$/i;

const levels = /^(log|info|warn|debug|error|notice|trace|audit|event)$/;

/** Notes that a call records something for an audit, or keeps the reasons of what is decided. */
export function recordNotes(frame: Frame, name: string, args: readonly Argument[], node: number): void {
  const chain = chainWords(frame, node);
  const logged = isAuditCall(frame, name, chain, args);
  if (logged) note(frame, 'logged', node);
  if (!logged && !writes.test(name)) return;
  if (responses.test(name) || (levels.test(name) && !logged)) return;
  if (args.some(({ node: argument }) => namesReason(frame, argument, 0))) note(frame, 'explained', node);
}

/** What answers a request says nothing of what is kept. */
const responses = /^(json|reply|respond|send|end|status|render)$/;

function isAuditCall(frame: Frame, name: string, chain: readonly string[], args: readonly Argument[]): boolean {
  const configured = frame.solver.names.auditFunctions;
  if (configured.size > 0 && [...configured].some((own) => isCalledAs(own, name, chain))) return true;
  if (isAuditName(name) && !/^(is|has|get|find|list|fetch|read|load|show|render)/.test(name)) return true;
  if (levels.test(name) && chain.slice(1).some((word) => loggers.test(word)))
    return args.some(({ node }) => isStructured(frame, node)) || chain.slice(1).some(isAuditName);
  if (!writes.test(name)) return isSqlRecord(frame, name, args);
  if (chain.slice(1).some((word) => isAuditName(word))) return true;
  return (
    (/^(create|insert|add|save|values|push|append|put)/i.test(name) && chain.slice(1).some(isDecisionTable)) ||
    args.some(({ node }) => isFullRecord(frame, node))
  );
}

/** `auditLog.record` as it is called, or its last name alone. */
function isCalledAs(configured: string, name: string, chain: readonly string[]): boolean {
  const [last = '', owner] = configured.split('.').reverse();
  return last === name && (owner === undefined || chain[1] === undefined || chain.includes(owner));
}

function isSqlRecord(frame: Frame, name: string, args: readonly Argument[]): boolean {
  if (!/^(query|execute|run|raw|exec|unsafe)$/.test(name)) return false;
  const text = args[0]?.value.atoms.find((atom) => atom.kind === 'text');
  const table = text?.kind === 'text' ? /insert\s+into\s+["`]?([\w.]+)/i.exec(text.text)?.[1] : undefined;
  return table !== undefined && (isAuditName(table) || isDecisionTable(table));
}

/** A log entry with fields, not a sentence: somebody can search it later. */
function isStructured(frame: Frame, node: number): boolean {
  const { facts } = frame;
  const kind = kindOf(facts, node);
  if (kind === Kind.Call && nameOfExpression(facts, node) === 'stringify')
    return isStructured(frame, operand(facts, node, 2));
  return kind === Kind.Object && operandsFrom(facts, node, 0).length >= 2;
}

/** What is written says by itself which model decided and why or when. */
function isFullRecord(frame: Frame, node: number): boolean {
  const names = propertyNames(frame, node, 0);
  return (
    names.some((name) => isVersionName(name)) &&
    names.some(
      (name) => isReasonName(name) || /(decided|scored|evaluated|assessed|entschieden).?(at|on|am)$/i.test(name),
    )
  );
}

/** Names of the properties of an object literal and of those in it, but not of what selects records. */
export function propertyNames(frame: Frame, node: number, depth: number): string[] {
  const { facts } = frame;
  if (depth > 2 || kindOf(facts, node) !== Kind.Object) return [];
  return operandsFrom(facts, node, 0).flatMap((property) =>
    kindOf(facts, property) === Kind.Property &&
    !/^(where|filter|query|select|include|orderBy)$/.test(textOperand(facts, property, 0))
      ? [textOperand(facts, property, 0), ...propertyNames(frame, operand(facts, property, 1), depth + 1)]
      : [],
  );
}

/** Names of a callee from right to left, with the tables and collections it names: `values`, `insert`, `auditLog`, `db`. */
export function chainWords(frame: Frame, node: number): string[] {
  const { facts } = frame;
  const words: string[] = [];
  let at = node;
  for (let depth = 0; depth < 8 && at > 0; depth++) {
    const kind = kindOf(facts, at);
    const name = nameOfExpression(facts, at);
    if (name !== '' && words.at(-1) !== name) words.push(name);
    if (kind === Kind.Call && depth > 0) words.push(...operandsFrom(facts, at, 2).map((one) => wordOf(frame, one)));
    if (kind !== Kind.Member && kind !== Kind.Index && kind !== Kind.Call && kind !== Kind.New && kind !== Kind.Await)
      break;
    at = operand(facts, at, 0);
  }
  return words.filter((word) => word !== '');
}

function wordOf(frame: Frame, node: number): string {
  return kindOf(frame.facts, node) === Kind.Text
    ? textOperand(frame.facts, node, 0)
    : nameOfExpression(frame.facts, node);
}

const spokenReason = /\b(because|due to|the reason|reasons?:|weil|aufgrund|gr(ü|ue)nde?\b|wegen)/i;

/** An expression that brings reasons along: under such a key, from such a value, or in words; a model's whole answer too. */
export function namesReason(frame: Frame, node: number, depth: number): boolean {
  const { facts } = frame;
  if (node <= 0 || depth > 7) return false;
  switch (kindOf(facts, node)) {
    case Kind.Property: {
      const value = operand(facts, node, 1);
      if (isReasonName(textOperand(facts, node, 0))) return !isEmptyNode(frame, value);
      return isWholeAnswer(frame, value) || namesReason(frame, value, depth + 1);
    }
    case Kind.Spread:
      if (isWholeAnswer(frame, operand(facts, node, 0))) return true;
      break;
    case Kind.Text:
      return spokenReason.test(textOperand(facts, node, 0));
    default:
      if (isReasonName(nameOfExpression(facts, node))) return true;
  }
  return innerExpressions(facts, node).some((child) => namesReason(frame, child, depth + 1));
}

function isEmptyNode(frame: Frame, node: number): boolean {
  const kind = kindOf(frame.facts, node);
  return (
    kind === Kind.Null || kind === Kind.Undefined || (kind === Kind.Text && textOperand(frame.facts, node, 0) === '')
  );
}

/** All that a model said, as one value: what its schema asks for is kept with it. */
function isWholeAnswer(frame: Frame, node: number): boolean {
  const value = frame.values.get(node);
  return (
    value?.atoms.some(
      (atom) => atom.kind === 'result' && /^(object|output|parsed|experimental_output)$/.test(atom.path.at(-1) ?? ''),
    ) === true &&
    value.marks.some((mark) => mark.kind === 'ai-output' && mark.detail === 'structured' && !mark.implicit)
  );
}
