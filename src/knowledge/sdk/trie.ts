import type { CallModel, NodeId, ReturnModel } from './call-model.js';
import { parseLine, splitTop } from './parse-line.js';
import type { ModelBlock } from './parse-model.js';

interface TrieNode {
  readonly members: Map<string, NodeId>;
  any: NodeId;
  item: NodeId;
  called: NodeId;
  constructed: NodeId;
  readonly calls: CallModel[];
  readonly constructs: CallModel[];
  readonly jsx: CallModel[];
  readonly values: CallModel[];
  readonly wildcard: boolean;
  readonly package: string;
  family: string;
}

/** Modelled values as a tree: from a module over its members and calls to what the model lines say. */
export interface Trie {
  load(name: string, blocks: readonly ModelBlock[]): void;
  packageRoot(name: string): NodeId;
  named(kind: string, name: string): NodeId;
  type(packageName: string, typeName: string): NodeId;
  member(node: NodeId, name: string): NodeId;
  wildcard(node: NodeId): boolean;
  item(node: NodeId): NodeId;
  called(node: NodeId): NodeId;
  constructed(node: NodeId): NodeId;
  calls(node: NodeId): readonly CallModel[];
  constructs(node: NodeId): readonly CallModel[];
  jsx(node: NodeId): readonly CallModel[];
  values(node: NodeId): readonly CallModel[];
  packageOf(node: NodeId): { readonly package: string; readonly family: string; readonly recipient: string };
}

const none: readonly CallModel[] = [];

export function createTrie(): Trie {
  const nodes: TrieNode[] = [];
  const loaded = new Map<string, NodeId>();
  const names = new Map<string, NodeId>();

  const create = (packageName: string, family: string, wildcard = false): NodeId =>
    nodes.push({ members: new Map(), any: 0, item: 0, called: 0, constructed: 0, calls: [], constructs: [], jsx: [], values: [], wildcard, package: packageName, family }) - 1;
  create('', '');
  const at = (node: NodeId): TrieNode => nodes[node] ?? (nodes[0] as TrieNode);

  const child = (node: NodeId, step: string): NodeId => {
    const own = at(node);
    if (step === '*') return (own.any ||= create(own.package, own.family, true));
    if (step === '[]') return (own.item ||= create(own.package, own.family));
    if (step === '()') return (own.called ||= create(own.package, own.family));
    const known = own.members.get(step);
    if (known !== undefined) return known;
    const made = create(own.package, own.family);
    own.members.set(step, made);
    return made;
  };

  /** The node of `a.b().c[]`, starting from a named root. */
  const walk = (environment: ReadonlyMap<string, NodeId>, chain: string): NodeId => {
    const parts = chain.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '.()').replace(/\[\]/g, '.[]').split('.').filter((part) => part !== '');
    const [first = '', ...rest] = parts;
    const start = environment.get(first);
    return start === undefined ? 0 : rest.reduce(child, start);
  };

  const load = (name: string, blocks: readonly ModelBlock[]): void => {
    if (loaded.has(name)) return;
    const packageName = blocks[0]?.packages.find((candidate) => candidate === name) ?? blocks[0]?.packages[0] ?? name;
    const already = loaded.get(packageName);
    if (already !== undefined) {
      loaded.set(name, already);
      return;
    }
    const root = create(packageName, blocks[0]?.family ?? '');
    loaded.set(packageName, root);
    loaded.set(name, root);
    for (const block of blocks) loadBlock(packageName, root, block);
  };

  const loadBlock = (packageName: string, root: NodeId, block: ModelBlock): void => {
    const environment = new Map<string, NodeId>();
    for (const [local, imported] of block.imports.flatMap(importedNames)) environment.set(local, imported === '*' ? root : child(root, imported));
    for (const declaration of block.roots) declareRoot(packageName, environment, declaration, block.family);
    for (const line of block.lines) addLine(packageName, environment, line, block.family);
  };

  const declareRoot = (packageName: string, environment: Map<string, NodeId>, declaration: string, family: string): void => {
    const equals = declaration.indexOf(' = ');
    const name = declaration.slice(0, equals).trim();
    const ways = declaration.slice(equals + 3).split(' | ').map((way) => way.trim());
    const made = ways.map((way) => existing(packageName, environment, way)).find((node) => node !== 0) ?? create(packageName, family);
    for (const way of ways) attach(packageName, environment, way, made);
    environment.set(name, made);
  };

  /** A root that the same way already leads to, in another block of the package. */
  const existing = (packageName: string, environment: ReadonlyMap<string, NodeId>, way: string): NodeId => {
    const [kind = '', rest = ''] = way.split(' ');
    if (kind === 'new') return at(walk(environment, rest)).constructed;
    if (kind === 'type') return names.get(`type:${packageName}:${rest}`) ?? 0;
    if (kind === 'global' || kind === 'export') return names.get(`${kind}:${rest}`) ?? 0;
    return way.endsWith(')') ? at(walk(environment, way.slice(0, way.lastIndexOf('(')))).called : walk(environment, way);
  };

  const attach = (packageName: string, environment: ReadonlyMap<string, NodeId>, way: string, made: NodeId): void => {
    const [kind = '', rest = ''] = way.split(' ');
    switch (kind) {
      case 'new': {
        const target = walk(environment, rest);
        if (target !== 0) at(target).constructed = made;
        break;
      }
      case 'type':
        names.set(`type:${packageName}:${rest}`, made);
        names.set(`type:${rest}`, made);
        break;
      case 'global':
        names.set(`global:${rest}`, made);
        break;
      case 'export': {
        const exported = create(packageName, at(made).family);
        at(exported).constructed = made;
        names.set(`export:${rest}`, exported);
        names.set(`export-type:${rest}`, made);
        break;
      }
      default: {
        if (!way.endsWith(')')) break;
        const target = walk(environment, way.slice(0, way.lastIndexOf('(')));
        if (target !== 0) at(target).called = made;
      }
    }
  };

  const addLine = (packageName: string, environment: ReadonlyMap<string, NodeId>, line: string, family: string): void => {
    const parsed = parseLine(line);
    const target = walk(environment, parsed.chain);
    if (target === 0) return;
    const returns = parsed.returns.map((item): ReturnModel => (item.label.startsWith('&') ? withRoot(item, environment.get(item.label.slice(1))) : item.label === 'content.fn' ? withRoot(item, speaker(packageName, family)) : item));
    const model: CallModel = { id: `${packageName}#${parsed.kind} ${parsed.chain}`, package: packageName, family, kind: parsed.kind, chain: parsed.chain, args: parsed.args, returns, untyped: parsed.untyped };
    const node = at(target);
    if (parsed.kind === 'new' || parsed.kind === 'cmd') node.constructs.push(model);
    else if (parsed.kind === 'jsx') node.jsx.push(model);
    else if (parsed.kind === 'val') node.values.push(model);
    else node.calls.push(model);
    if (!node.family) node.family = family;
  };

  /** A function whose argument is said to people (`ctx.reply`). */
  const speaker = (packageName: string, family: string): NodeId => {
    const key = `speaker:${packageName}:${family}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const made = create(packageName, family);
    const content = (path: string) => ({ index: 0, rest: false, path: path === '' ? [] : [{ kind: 'name' as const, name: path }], label: 'content.body' });
    at(made).calls.push({ id: `${packageName}#say`, package: packageName, family, kind: 'fn', chain: 'reply', args: [content(''), content('text')], returns: [], untyped: true });
    names.set(key, made);
    return made;
  };

  const fallback = (node: NodeId): NodeId => at(node).members.get('default') ?? 0;

  return {
    load,
    packageRoot: (name) => loaded.get(name) ?? 0,
    named: (kind, name) => names.get(`${kind}:${name}`) ?? 0,
    type: (packageName, typeName) => names.get(`type:${packageName}:${typeName}`) ?? 0,
    member: (node, name) => at(node).members.get(name) ?? (at(fallback(node)).members.get(name) || at(node).any),
    wildcard: (node) => at(node).wildcard,
    item: (node) => at(node).item,
    called: (node) => at(node).called || at(fallback(node)).called,
    constructed: (node) => at(node).constructed || at(fallback(node)).constructed,
    calls: (node) => (node === 0 ? none : at(node).calls.length > 0 ? at(node).calls : at(fallback(node)).calls),
    constructs: (node) => (node === 0 ? none : at(node).constructs.length > 0 ? at(node).constructs : at(fallback(node)).constructs),
    jsx: (node) => at(node).jsx,
    values: (node) => at(node).values,
    packageOf: (node) => ({ package: at(node).package, family: at(node).family, recipient: recipientOf(at(node).package) }),
  };
}

function withRoot(item: ReturnModel, root: NodeId | undefined): ReturnModel {
  return root === undefined ? item : { ...item, root };
}

/** Local and imported names of an import statement. */
function importedNames(statement: string): [string, string][] {
  return statement.split(';').flatMap((single): [string, string][] => {
    const clause = /^\s*import\s+(?:type\s+)?(.*?)\s+from\s/.exec(single)?.[1];
    if (clause === undefined) return [];
    return splitTop(clause).flatMap((part): [string, string][] => {
      if (part.startsWith('{')) {
        return splitTop(part.slice(1, -1)).map((name): [string, string] => {
          const [imported = '', local = imported] = name.replace(/^type\s+/, '').split(/\s+as\s+/);
          return [local.trim(), imported.trim()];
        });
      }
      return part.startsWith('*') ? [[part.replace(/^\*\s+as\s+/, ''), '*']] : [[part, 'default']];
    });
  });
}

const vendors: ReadonlyMap<string, string> = new Map([
  ['@hubspot/api-client', 'hubspot'],
  ['@sendgrid/mail', 'sendgrid'],
  ['@anthropic-ai/sdk', 'anthropic'],
  ['@segment/analytics-node', 'segment'],
  ['analytics-node', 'segment'],
  ['@segment/analytics-next', 'segment'],
  ['posthog-node', 'posthog'],
  ['posthog-js', 'posthog'],
  ['@google/genai', 'google'],
  ['@google/generative-ai', 'google'],
  ['@prisma/client', 'prisma'],
  ['ai', 'vercel-ai'],
]);

/** Short, stable id of the vendor behind a package: `hubspot` of `@hubspot/api-client`. */
export function recipientOf(packageName: string): string {
  const known = vendors.get(packageName);
  if (known !== undefined) return known;
  const bare = packageName.replace(/^(global|http|type):/, '').replace(/^node:/, '');
  if (bare.startsWith('@')) return bare.slice(1, bare.indexOf('/')).replace(/-ai$|-labs$/, '');
  return bare.replace(/[-.](?:node|js|sdk|api|client|browser|react|typescript)\b.*$/, '');
}
