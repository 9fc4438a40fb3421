import type { CallModel, HttpModel, PathStep, ReturnModel } from '../../knowledge/sdk/model-table.js';
import { kindOf, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { recordAct } from './acts.js';
import { crossingChannel } from './channels.js';
import { textsOf } from './concatenate.js';
import { isCollection } from './collections.js';
import { send } from './crossings.js';
import { addRequest, doorAmong, prefixesOf } from './doors.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { readMember } from './members.js';
import { registerModelCall } from './model-register.js';
import { resultOfModel } from './results.js';
import { recordSinks } from './sinks.js';
import { recordAddress } from './urls.js';
import {
  type AnyMark,
  type ApiAtom,
  hole,
  nothing,
  undefinedValue,
  union,
  unknownValue,
  type Value,
  withMarks,
} from './value.js';

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

/** What is asked without a method is asked with GET. */
function methodIn(value: Value): string {
  if (value.atoms.length === 0) return 'GET';
  return textsOf(value)[0] || 'GET';
}

const fetchLike: Client = {
  url: (frame, args) => args[0]?.value ?? nothing,
  method: (frame, args) => methodIn(option(frame, args[1], 'method').value),
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
      : methodIn(option(frame, args[0], 'method').value).toUpperCase(),
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
  ['@nestjs/axios', axiosLike],
  ['ofetch', fetchLike],
  ['global:$fetch', fetchLike],
  ['got', gotLike],
  ['ky', gotLike],
]);

/** A call of an HTTP client: of a known vendor, or of a route that the program may have itself; null when it makes a client. */
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
  if (/\.(create|extend|defaults)$/.test(chain)) return null;
  const method = client.method(frame, args, chain.slice(chain.lastIndexOf('.') + 1)).toUpperCase();
  const base = doorAmong(atom.names);
  const [prefix = ''] = prefixesOf(frame.solver, base).map((before) => before.replace(/^\//, ''));
  const own = atom.names.find((name) => name.startsWith(baseMark))?.slice(baseMark.length) ?? prefix;
  const urls = textsOf(textOfUrl(frame, client.url(frame, args)));
  const model = urls
    .map((url) => (/^https?:/.test(own) && !/^https?:/.test(url) ? joined(own, url) : url))
    .map((url) => frame.solver.models.http(url.replaceAll(hole, '{}'), method))
    .find((found) => found !== null);
  recordAddress(frame, matching, args, node, model !== undefined);
  if (model) return callVendor(frame, model, client, args, node);
  return callRoute(frame, client, { method, base, urls }, args, node);
}

interface Asking {
  readonly method: string;
  /** The client, where it was made with an address of its own. */
  readonly base: string;
  readonly urls: readonly string[];
}

/** What is sent to a path may be for a handler of the program, and its answer comes back. */
function callRoute(frame: Frame, client: Client, asking: Asking, args: readonly Argument[], node: number): Value {
  const { solver } = frame;
  const site = siteOf(frame, node);
  const names = asking.urls
    .filter((url) => url !== '' && url !== hole)
    .map((path) => addRequest(solver, { method: asking.method, path, base: asking.base, site }));
  const response = withMarks(unknownValue(['response']), mediaAt(client.url(frame, args)));
  if (names.length === 0) return response;
  const body = client.body(frame, args).value;
  for (const [index, name] of names.entries())
    if (body.atoms.length > 0) send(frame, crossingChannel('', name), body, asking.urls[index] ?? '', node);
  return union(response, resultOfModel(frame, [answerModel(client)], names, node, ['response']));
}

const answerModels = new Map<Client, CallModel>();

/** The answer of a client as if a model said where the parsed body is. */
function answerModel(client: Client): CallModel {
  let model = answerModels.get(client);
  if (!model) {
    const returns = [client.answer, ...client.raw].map((path): ReturnModel => ({
      via: 'result',
      argument: 0,
      property: [],
      parameter: 0,
      path,
      label: 'channel.answer',
    }));
    const id = `http:#${answerModels.size}`;
    model = { id, package: '', family: 'http', kind: 'fn', chain: '', args: [], returns, untyped: true };
    answerModels.set(client, model);
  }
  return model;
}

/** What is fetched from the address of a generated picture, sound or film is that. */
function mediaAt(url: Value): readonly AnyMark[] {
  return url.marks.filter((mark) => mark.kind === 'ai-output' && /^(image|audio|video)$/.test(mark.detail));
}

function callVendor(frame: Frame, model: HttpModel, client: Client, args: readonly Argument[], node: number): Value {
  const query = queryOf(frame, client, args);
  const vendorCall: CallModel = {
    id: `http:${model.host}#${model.method} ${model.path}`,
    package: model.host,
    family: model.family,
    kind: 'fn',
    chain: model.host,
    args: model.args.map((argument) => (argument.index === 1 && !query.named ? { ...argument, path: [] } : argument)),
    returns: model.returns.flatMap((item) => {
      const ways = item.path.length === 0 ? [client.answer, ...client.raw] : [client.answer];
      return ways.map((way) => ({ ...item, path: [...way, ...item.path] }));
    }),
    untyped: true,
  };
  const recipient = model.vendor === model.host ? vendorOf(model.host) : model.vendor;
  const given = [unstringified(frame, client.body(frame, args)), query];
  recordSinks(frame, vendorCall, recipient, given, node);
  registerModelCall(frame, vendorCall, recipient, [], given, node);
  recordAct(frame, vendorCall, recipient, given, node);
  return resultOfModel(frame, [vendorCall], [], node, []);
}

/** The parameters by name where the client takes them apart from the address, else the address with whatever is in it. */
function queryOf(frame: Frame, client: Client, args: readonly Argument[]): Argument & { readonly named: boolean } {
  for (const argument of args) {
    for (const name of ['params', 'searchParams', 'query']) {
      const given = option(frame, argument, name);
      if (given.value.atoms.some((atom) => atom.kind === 'object')) return { ...given, named: true };
    }
  }
  const address = args.find((argument) => argument.value === client.url(frame, args));
  return { ...(address ?? { value: nothing, node: 0, spread: false }), named: false };
}

/** Marks a name that a client carries along: the address before its paths. */
const baseMark = 'base ';

/** What a client is made with that stands before the paths it is called with. */
export function baseAddress(frame: Frame, args: readonly Argument[]): string[] {
  for (const name of ['baseURL', 'prefixUrl']) {
    const text = textsOf(option(frame, args[0], name).value)[0] ?? hole;
    if (/^https?:/.test(text)) return [baseMark + text];
  }
  return [];
}

function joined(base: string, path: string): string {
  return base === '' ? path : `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}

/** The text of a URL object; other values as they are. */
function textOfUrl(frame: Frame, value: Value): Value {
  return isCollection(frame, value) ? readMember(frame, value, 'href', 0) : value;
}

/** The last name before the ending, such as `hubspot` of `api.hubspot.com`, where the header of the model names nobody. */
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
    for (const property of operandsFrom(facts, argument.node, 0)) {
      if (kindOf(facts, property) !== Kind.Property || textOperand(facts, property, 0) !== name) continue;
      const value = operand(facts, property, 1);
      return { value: frame.values.get(value) ?? undefinedValue, node: value, spread: false };
    }
  }
  return { value: readMember(frame, argument.value, name, 0), node: argument.node, spread: false };
}
