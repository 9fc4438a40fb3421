import type { CallModel, HttpModel, PathStep } from '../../knowledge/sdk/model-table.js';
import { kindOf, operand, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { recordAct } from './acts.js';
import { textsOf } from './concatenate.js';
import type { Argument, Frame } from './frame.js';
import { readMember } from './members.js';
import { resultOfModel } from './results.js';
import { recordSinks } from './sinks.js';
import { type ApiAtom, hole, nothing, undefinedValue, unknownValue, type Value } from './value.js';

/** How a client library takes address, method and body, and gives the parsed answer. */
interface Client {
  readonly body: (frame: Frame, args: readonly Argument[]) => Argument;
  readonly method: (frame: Frame, args: readonly Argument[], name: string) => string;
  readonly url: (frame: Frame, args: readonly Argument[]) => Value;
  /** Path from the answer to the parsed body. */
  readonly answer: readonly PathStep[];
  /** Ways to the body as it is, for what is no JSON: a sound, an image, a text. */
  readonly raw: readonly (readonly PathStep[])[];
}

const call: PathStep = { kind: 'call' };

function called(...names: readonly string[]): readonly PathStep[] {
  return names.flatMap((name): readonly PathStep[] => [{ kind: 'name', name }, call]);
}

const rawBodies: readonly (readonly PathStep[])[] = [
  called('blob'),
  called('blob', 'arrayBuffer'),
  called('arrayBuffer'),
  called('buffer'),
  called('text'),
  [{ kind: 'name', name: 'body' }],
];

const json = called('json');

const data: readonly PathStep[] = [{ kind: 'name', name: 'data' }];

const fetchLike: Client = {
  url: (frame, args) => args[0]?.value ?? nothing,
  method: (frame, args) => textsOf(option(frame, args[1], 'method').value)[0] ?? 'GET',
  body: (frame, args) => option(frame, args[1], 'body'),
  answer: json,
  raw: rawBodies,
};

const axiosLike: Client = {
  url: (frame, args) => {
    const first = args[0]?.value ?? nothing;
    return first.atoms.some((atom) => atom.kind === 'object') ? readMember(frame, first, 'url', 0) : first;
  },
  method: (frame, args, name) =>
    /^(post|put|patch|delete|get)$/.test(name)
      ? name.toUpperCase()
      : (textsOf(option(frame, args[0], 'method').value)[0] ?? 'GET').toUpperCase(),
  body: (frame, args) =>
    args[0]?.value.atoms.some((atom) => atom.kind === 'object')
      ? option(frame, args[0], 'data')
      : (args[1] ?? { value: nothing, node: 0, spread: false }),
  answer: data,
  raw: [],
};

const gotLike: Client = {
  ...axiosLike,
  body: (frame, args) => option(frame, args[1], 'json'),
  answer: json,
  raw: rawBodies,
};

const clients: ReadonlyMap<string, Client> = new Map([
  ['global:fetch', fetchLike],
  ['node-fetch', fetchLike],
  ['undici', fetchLike],
  ['cross-fetch', fetchLike],
  ['axios', axiosLike],
  ['got', gotLike],
  ['ky', gotLike],
]);

/** A call of an HTTP client whose address is that of a known vendor; null when it is not. */
export function callHttp(
  frame: Frame,
  atom: ApiAtom,
  matching: readonly CallModel[],
  args: readonly Argument[],
  node: number,
): Value | null {
  const client = clients.get(frame.solver.models.packageOf(atom.node).package);
  if (!client) return null;
  const chain = matching[0]?.chain ?? '';
  const method = client.method(frame, args, chain.slice(chain.lastIndexOf('.') + 1)).toUpperCase();
  for (const url of textsOf(client.url(frame, args))) {
    const model = frame.solver.models.http(url.replaceAll(hole, '{}'), method);
    if (model) return callVendor(frame, model, client, args, node);
  }
  return unknownValue(['response']);
}

function callVendor(frame: Frame, model: HttpModel, client: Client, args: readonly Argument[], node: number): Value {
  const vendorCall: CallModel = {
    id: `http:${model.host}#${model.method} ${model.path}`,
    package: model.host,
    family: model.family,
    kind: 'fn',
    chain: model.host,
    args: model.args,
    returns: model.returns.flatMap((item) => {
      const ways = item.path.length === 0 ? [client.answer, ...client.raw] : [client.answer];
      return ways.map((way) => ({ ...item, path: [...way, ...item.path] }));
    }),
    untyped: true,
  };
  const body = [unstringified(frame, client.body(frame, args))];
  recordSinks(frame, vendorCall, vendorOf(model.host), body, node);
  recordAct(frame, vendorCall, vendorOf(model.host), body, node);
  return resultOfModel(frame, [vendorCall], [], node, []);
}

/** `hubspot` of `api.hubapi.com` is not to be had from the host: the last name before the ending is. */
function vendorOf(host: string): string {
  const parts = host.split('.').filter((part) => part !== '*' && part !== '');
  return parts[parts.length - 2] ?? host;
}

/** What `JSON.stringify(x)` was given, so that paths lead into it. */
function unstringified(frame: Frame, body: Argument): Argument {
  const facts = frame.facts;
  const node = body.node;
  if (kindOf(facts, node) !== Kind.Call) return body;
  const callee = operand(facts, node, 0);
  if (kindOf(facts, callee) !== Kind.Member || textOperand(facts, callee, 1) !== 'stringify') return body;
  const inner = operand(facts, node, 2);
  return { value: frame.values.get(inner) ?? body.value, node: inner, spread: false };
}

function option(frame: Frame, argument: Argument | undefined, name: string): Argument {
  if (!argument) return { value: nothing, node: 0, spread: false };
  const facts = frame.facts;
  if (kindOf(facts, argument.node) === Kind.Object) {
    const count = facts.nodes[argument.node + 3] ?? 0;
    for (let index = 0; index < count; index++) {
      const property = operand(facts, argument.node, index);
      if (kindOf(facts, property) !== Kind.Property || textOperand(facts, property, 0) !== name) continue;
      const value = operand(facts, property, 1);
      return { value: frame.values.get(value) ?? undefinedValue, node: value, spread: false };
    }
  }
  return { value: readMember(frame, argument.value, name, 0), node: argument.node, spread: false };
}
