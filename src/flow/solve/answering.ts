import { isHandoverName } from '../../knowledge/decisions/record-words.js';
import {
  allNodes,
  endOf,
  functionView,
  kindOf,
  nameOfExpression,
  operand,
  startOf,
  textOperand,
} from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { Flow } from '../flow.js';
import type { Solver } from './frame.js';
import { addSpot } from './spots.js';

/** Functions that answer people in a conversation with the output of a model; none where something hands over to a person. */
export function answeringFunctions(solver: Solver, flows: readonly Flow[]): ReadonlySet<string> {
  const handlers = new Set<string>();
  for (const { source, sink, handler } of flows) {
    const { role } = sink;
    if (source.kind !== 'ai-output' || source.detail === 'image' || !sink.conversation || sink.internal) continue;
    if (role.kind !== 'http-response' && (role.kind !== 'person-facing' || role.channel === 'web')) continue;
    if (!handler.endsWith('#0')) handlers.add(handler);
  }
  if (handlers.size === 0 || solver.program.files.some((file) => handsOver(solver.program.facts(file))))
    return new Set();
  return handlers;
}

/** The head of a function, from its name to where its body starts. */
export function seeHandler(solver: Solver, key: string): void {
  const at = key.lastIndexOf('#');
  const file = key.slice(0, at);
  const facts = solver.program.facts(file);
  if (!facts) return;
  const view = functionView(facts, Number(key.slice(at + 1)));
  const start = Math.min(startOf(facts, view.node), view.nameStart > 0 ? view.nameStart : Infinity);
  const end = view.body > 0 ? startOf(facts, view.body) : endOf(facts, view.node);
  addSpot(solver, 'answering', { file, node: view.node }, key, {
    name: view.name,
    extent: { start, end: Math.max(end, start + 1) },
  });
}

/** Something in the file is called, offered as a tool or named that brings a person in. */
function handsOver(facts: FileFacts | null | undefined): boolean {
  if (!facts || !facts.strings.some((text) => text.length < 60 && isHandoverName(text))) return false;
  const agents = facts.specifiers.some((specifier) => /^@openai\/agents/.test(specifier));
  const counts = (name: string): boolean => isHandoverName(name) && !(agents && /^handoffs?$/i.test(name));
  for (const node of allNodes(facts)) {
    const kind = kindOf(facts, node);
    if (kind === Kind.Call && counts(nameOfExpression(facts, operand(facts, node, 0)))) return true;
    if (kind === Kind.Property && counts(textOperand(facts, node, 0))) return true;
    if (kind === Kind.Text && isIdentifier(textOperand(facts, node, 0)) && counts(textOperand(facts, node, 0)))
      return true;
  }
  return false;
}

/** A word of the program, not a sentence. */
function isIdentifier(text: string): boolean {
  return /^[\w.:-]{4,50}$/.test(text);
}
