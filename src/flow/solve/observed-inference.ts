import { inferenceApis, type InferenceApi } from '../../knowledge/sdk/person-inference.js';
import { eachNode, kindOf, liesIn, operand, textOperand, variableName } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { Solver } from './frame.js';
import { observe } from './observe.js';

/** Calls of interfaces that infer emotions or traits from faces or voices. */
export function observeInference(solver: Solver, facts: FileFacts): void {
  const apis = inferenceApis.filter(({ from }) => facts.specifiers.some((name) => from.test(name)));
  if (apis.length === 0) return;
  const calls: { node: number; name: string }[] = [];
  const texts: number[] = [];
  const read = new Set<string>();
  eachNode(facts, (node, kind) => {
    if (kind === Kind.Call || kind === Kind.New) calls.push({ node, name: calledName(facts, operand(facts, node, 0)) });
    else if (kind === Kind.Text) texts.push(node);
    else if (kind === Kind.Member) read.add(textOperand(facts, node, 1));
    else if (kind === Kind.PropertyPattern) read.add(textOperand(facts, node, 0));
  });
  const infers = ({ asks, reads }: InferenceApi, call: number): boolean =>
    (asks === undefined || texts.some((text) => liesIn(facts, text, call) && asks.test(textOperand(facts, text, 0)))) &&
    (reads === undefined || [...read].some((name) => reads.test(name)));
  for (const { node, name } of calls) {
    const api = apis.find(({ calls: names }) => names.test(name));
    if (api && infers(api, node)) observe(solver, 'person-inference', facts, node, name);
  }
}

function calledName(facts: FileFacts, callee: number): string {
  switch (kindOf(facts, callee)) {
    case Kind.Member:
      return textOperand(facts, callee, 1);
    case Kind.Variable:
      return variableName(facts, operand(facts, callee, 0));
    default:
      return '';
  }
}
