import type { CallModel, HttpModel, NodeId } from './call-model.js';
import { httpTable, isHttpBlock } from './http-table.js';
import { indexBlocks } from './model-index.js';
import { modelBlocks } from './models.generated.js';
import { growTree, type PackageTree, type TreeNode } from './package-tree.js';
import type { ModelBlock } from './parse-model.js';
import { recipientOf } from './recipient-names.js';
import { packageNames } from './specifier.js';

export type { ArgumentModel, CallModel, HttpModel, NodeId, PathStep, ReturnModel } from './call-model.js';

/** Look-ups over all models. A package's lines are taken apart when it is first asked for; numbers of nodes do not depend on that order. */
export interface ModelTable {
  /** The namespace of a module by specifier; sub-paths fall back to the package. 0 when unknown. */
  packageRoot(specifier: string): NodeId;
  /** Exports known by name whatever the module (a generated PrismaClient). */
  exportNamed(name: string): NodeId;
  /** Globals: console, fetch, gtag, Response … */
  globalRoot(name: string): NodeId;
  /** A value whose declared type is imported from `specifier`; '' for global types. */
  typeRoot(specifier: string, typeName: string): NodeId;
  /** `.name`; else what stands for any member. `default` of a module is the module itself. */
  member(node: NodeId, name: string): NodeId;
  /** The node was reached through `.*`: the engine remembers the name. */
  wildcard(node: NodeId): boolean;
  item(node: NodeId): NodeId;
  /** What calling it gives, where that is a modelled value again. */
  called(node: NodeId): NodeId;
  constructed(node: NodeId): NodeId;
  /** What calling it does: methods, functions, template tags. */
  calls(node: NodeId): readonly CallModel[];
  /** What `new` does: constructors, commands. */
  constructs(node: NodeId): readonly CallModel[];
  jsx(node: NodeId): readonly CallModel[];
  /** What reading it gives; with arguments, what argument 0 is when it is assigned. */
  values(node: NodeId): readonly CallModel[];
  packageOf(node: NodeId): PackageOf;
  /** The vendor's interface behind a URL (`{}` for what is not constant) and method, or null. */
  http(url: string, method: string): HttpModel | null;
  packages(): readonly { readonly package: string; readonly family: string; readonly calls: number }[];
  hosts(): readonly string[];
}

export interface PackageOf {
  readonly package: string;
  readonly family: string;
  /** Short, stable name of who gets the data: hubspot, openai, twilio. */
  readonly recipient: string;
}

/** Nodes per package: a node's number tells its package. */
const slot = 4096;
const nobody: PackageOf = { package: '', family: '', recipient: '' };
const noCalls: readonly CallModel[] = [];

let builtIn: ModelTable | null = null;
const extended = new WeakMap<readonly ModelBlock[], ModelTable>();

/** The built-in models, with those of the user's project on top; one table per list. */
export function loadModels(extra: readonly ModelBlock[] = []): ModelTable {
  if (extra.length === 0) return (builtIn ??= createTable(modelBlocks()));
  let table = extended.get(extra);
  if (!table) extended.set(extra, (table = createTable([...modelBlocks(), ...extra])));
  return table;
}

function createTable(blocks: readonly ModelBlock[]): ModelTable {
  const code = blocks.filter((block) => !isHttpBlock(block));
  const index = indexBlocks(code);
  const http = httpTable(blocks.filter(isHttpBlock));
  const trees: (PackageTree | undefined)[] = [];

  const treeOf = (name: string): PackageTree | undefined => {
    const place = index.places.get(name);
    if (place === undefined) return undefined;
    return (trees[place] ??= growTree(name, index.packages.get(name) ?? [], (place + 1) * slot));
  };
  const find = (specifier: string): { tree: PackageTree; root: NodeId } | null => {
    for (const name of packageNames(specifier)) {
      const tree = treeOf(name);
      if (tree) return { tree, root: ((index.places.get(name) ?? 0) + 1) * slot };
    }
    return null;
  };
  const at = (node: NodeId): TreeNode | undefined => trees[Math.floor(node / slot) - 1]?.nodes[node % slot];
  const named = (names: ReadonlyMap<string, string>, name: string): PackageTree | undefined => {
    const owner = names.get(name);
    return owner === undefined ? undefined : treeOf(owner);
  };

  return {
    packageRoot: (specifier) => find(specifier)?.root ?? 0,
    exportNamed: (name) => named(index.exports, name)?.exports.get(name) ?? 0,
    globalRoot: (name) => named(index.globals, name)?.globals.get(name) ?? 0,
    typeRoot(specifier, typeName) {
      if (specifier === '') return named(index.globalTypes, typeName)?.types.get(typeName) ?? 0;
      const own = find(specifier)?.tree.types.get(typeName);
      return own ?? named(index.exports, typeName)?.types.get(typeName) ?? 0;
    },
    member: (node, name) => memberOf(at(node), node, name),
    wildcard: (node) => at(node)?.wildcard ?? false,
    item: (node) => at(node)?.item ?? 0,
    called: (node) => at(node)?.called ?? 0,
    constructed: (node) => at(node)?.constructed ?? 0,
    calls: (node) => at(node)?.calls ?? noCalls,
    constructs: (node) => at(node)?.constructs ?? noCalls,
    jsx: (node) => at(node)?.jsx ?? noCalls,
    values: (node) => at(node)?.values ?? noCalls,
    packageOf(node) {
      const name = index.names[Math.floor(node / slot) - 1];
      const block = name === undefined ? undefined : index.packages.get(name)?.[0];
      if (name === undefined || !block) return nobody;
      return { package: name, family: block.family, recipient: block.recipient ?? recipientOf(name) };
    },
    http: http.find,
    packages: () => index.list(),
    hosts: () => http.hosts,
  };
}

function memberOf(own: TreeNode | undefined, node: NodeId, name: string): NodeId {
  if (!own) return 0;
  const known = own.members.get(name);
  if (known !== undefined) return known;
  return name === 'default' && node % slot === 0 ? node : own.any;
}
