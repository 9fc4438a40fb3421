import type { CallModel, NodeId, ReturnModel } from './call-model.js';
import { chainSteps, expandChain, type ChainStep, construction } from './chain.js';
import { importedNames } from './import-names.js';
import { parseLine } from './parse-line.js';
import type { ModelBlock } from './parse-model.js';
import { parseRoot, type RootWay } from './parse-root.js';

/** One modelled value of a package: a function, an object, an instance. */
export interface TreeNode {
  readonly members: Map<string, NodeId>;
  /** Any other member: `prisma.*`. */
  any: NodeId;
  item: NodeId;
  called: NodeId;
  constructed: NodeId;
  readonly calls: CallModel[];
  readonly constructs: CallModel[];
  readonly jsx: CallModel[];
  readonly values: CallModel[];
  /** Reached through `.*`. */
  readonly wildcard: boolean;
}

/** All modelled values of one package, numbered from `first` on; `first` itself is the module. */
export interface PackageTree {
  readonly nodes: readonly TreeNode[];
  readonly types: ReadonlyMap<string, NodeId>;
  readonly globals: ReadonlyMap<string, NodeId>;
  /** Exports known by name whatever the module. */
  readonly exports: ReadonlyMap<string, NodeId>;
}

interface Growing {
  readonly first: NodeId;
  readonly name: string;
  readonly nodes: TreeNode[];
  readonly types: Map<string, NodeId>;
  readonly globals: Map<string, NodeId>;
  readonly exports: Map<string, NodeId>;
}

/** Takes the blocks of one package apart. Lines that name no known root are left out: the compiler of models refuses them. */
export function growTree(name: string, blocks: readonly ModelBlock[], first: NodeId): PackageTree {
  const tree: Growing = { first, name, nodes: [], types: new Map(), globals: new Map(), exports: new Map() };
  create(tree, false);
  for (const block of blocks) {
    const names = new Map<string, NodeId>();
    for (const { local, exported } of block.imports.flatMap(importedNames)) {
      names.set(local, exported === '*' ? first : step(tree, first, exported));
      if (exported === '*' && !at(tree, first).members.has(local)) at(tree, first).members.set(local, first);
    }
    for (const text of block.roots) {
      const root = parseRoot(text);
      names.set(root.name, plant(tree, names, root.ways));
    }
    for (const line of block.lines) addLine(tree, names, line, block.family);
  }
  return tree;
}

function create(tree: Growing, wildcard: boolean): NodeId {
  const node: TreeNode = {
    members: new Map(),
    any: 0,
    item: 0,
    called: 0,
    constructed: 0,
    calls: [],
    constructs: [],
    jsx: [],
    values: [],
    wildcard,
  };
  return tree.first + tree.nodes.push(node) - 1;
}

function at(tree: Growing, node: NodeId): TreeNode {
  const found = tree.nodes[node - tree.first];
  if (!found) throw new Error(`no node ${node} in ${tree.name}`);
  return found;
}

function step(tree: Growing, node: NodeId, name: ChainStep): NodeId {
  const own = at(tree, node);
  if (name === '*') return (own.any ||= create(tree, true));
  if (name === '[]') return (own.item ||= create(tree, false));
  if (name === '()') return (own.called ||= create(tree, false));
  if (name === construction) return (own.constructed ||= create(tree, false));
  if (name === 'default') return node;
  const known = own.members.get(name);
  if (known !== undefined) return known;
  const made = create(tree, false);
  own.members.set(name, made);
  return made;
}

/** The node of a chain that starts with a known name; 0 when the name is not known. */
function walk(tree: Growing, names: ReadonlyMap<string, NodeId>, chain: readonly ChainStep[]): NodeId {
  const start = names.get(chain[0] ?? '');
  return start === undefined ? 0 : chain.slice(1).reduce((node, name) => step(tree, node, name), start);
}

/** The node that all ways lead to, made where none leads to one yet. */
function plant(tree: Growing, names: Map<string, NodeId>, ways: readonly RootWay[]): NodeId {
  const known = ways.map((way) => leadsTo(tree, names, way)).find((node) => node !== 0);
  const node = known ?? create(tree, false);
  for (const way of ways) attach(tree, names, way, node);
  return node;
}

function leadsTo(tree: Growing, names: ReadonlyMap<string, NodeId>, way: RootWay): NodeId {
  switch (way.kind) {
    case 'value':
      return walk(tree, names, way.chain);
    case 'new':
    case 'call': {
      const maker = walk(tree, names, way.chain);
      if (maker === 0) return 0;
      return way.kind === 'new' ? at(tree, maker).constructed : at(tree, maker).called;
    }
    case 'type':
      return tree.types.get(way.name) ?? 0;
    case 'global':
      return tree.globals.get(way.name) ?? 0;
    case 'export': {
      const exported = tree.exports.get(way.name);
      return exported === undefined ? 0 : at(tree, exported).constructed;
    }
  }
}

function attach(tree: Growing, names: Map<string, NodeId>, way: RootWay, node: NodeId): void {
  switch (way.kind) {
    case 'value':
      redirect(tree, names, way.chain, node);
      return;
    case 'new':
    case 'call': {
      const maker = walk(tree, names, way.chain);
      if (maker === 0) return;
      if (way.kind === 'call') at(tree, maker).called = node;
      else {
        at(tree, maker).constructed = node;
        const type = way.chain.at(-1) ?? '';
        if (!tree.types.has(type)) tree.types.set(type, node);
      }
      return;
    }
    case 'type':
      tree.types.set(way.name, node);
      return;
    case 'global':
      tree.globals.set(way.name, node);
      return;
    case 'export': {
      const exported = tree.exports.get(way.name) ?? step(tree, tree.first, way.name);
      at(tree, exported).constructed = node;
      tree.exports.set(way.name, exported);
      tree.types.set(way.name, node);
    }
  }
}

/** Lets a chain that led to a node of its own lead to `node`: two names for one value. */
function redirect(tree: Growing, names: Map<string, NodeId>, chain: readonly ChainStep[], node: NodeId): void {
  const before = walk(tree, names, chain);
  if (before === 0 || before === node || before === tree.first) return;
  const [first = ''] = chain;
  const last = chain.at(-1) ?? '';
  const holder = at(tree, chain.length > 1 ? walk(tree, names, chain.slice(0, -1)) : tree.first);
  if (chain.length === 1) names.set(first, node);
  if (last === '*' && chain.length > 1) holder.any = node;
  else if (last === '[]') holder.item = node;
  else for (const [name, member] of holder.members) if (member === before) holder.members.set(name, node);
}

function addLine(tree: Growing, names: ReadonlyMap<string, NodeId>, line: string, family: string): void {
  const parsed = parseLine(line);
  const { kind, args, untyped } = parsed;
  const returns = parsed.returns.map((item): ReturnModel => {
    const root = item.label.startsWith('&') ? names.get(item.label.slice(1)) : undefined;
    return root === undefined ? item : { ...item, root };
  });
  const when = args.flatMap((item) => (item.equals === undefined ? [] : [`='${item.equals}'`])).join('');
  for (const chain of expandChain(parsed.chain)) {
    const target = walk(tree, names, chainSteps(chain));
    if (target === 0) continue;
    const id = `${tree.name}#${kind === 'method' || kind === 'fn' ? '' : `${kind} `}${chain}${when}`;
    listFor(at(tree, target), kind).push({ id, package: tree.name, family, kind, chain, args, returns, untyped });
  }
}

function listFor(node: TreeNode, kind: CallModel['kind']): CallModel[] {
  if (kind === 'new' || kind === 'cmd') return node.constructs;
  if (kind === 'jsx') return node.jsx;
  return kind === 'val' ? node.values : node.calls;
}
