import type { CallModel, HttpModel, NodeId } from './call-model.js';
import { httpTable } from './http-table.js';
import { modelBlocks } from './models.generated.js';
import type { ModelBlock } from './parse-model.js';
import { createTrie } from './trie.js';

export type { ArgumentModel, CallModel, HttpModel, NodeId, PathStep, ReturnModel } from './call-model.js';

/** Look-ups over all models. A package's lines are taken apart when it is first asked for. */
export interface ModelTable {
  /** The namespace of a module by specifier; sub-paths fall back to the package. */
  packageRoot(specifier: string): NodeId;
  /** Exports known by name whatever the module (a generated PrismaClient). */
  exportNamed(name: string): NodeId;
  /** Globals: console, fetch, gtag, Response … */
  globalRoot(name: string): NodeId;
  /** A value whose declared type is imported from `specifier`; '' for global types. */
  typeRoot(specifier: string, typeName: string): NodeId;
  member(node: NodeId, name: string): NodeId;
  /** The node was reached through `.*`: the engine remembers the name. */
  wildcard(node: NodeId): boolean;
  item(node: NodeId): NodeId;
  called(node: NodeId): NodeId;
  constructed(node: NodeId): NodeId;
  calls(node: NodeId): readonly CallModel[];
  constructs(node: NodeId): readonly CallModel[];
  jsx(node: NodeId): readonly CallModel[];
  values(node: NodeId): readonly CallModel[];
  packageOf(node: NodeId): { readonly package: string; readonly family: string; readonly recipient: string };
  /** The vendor's interface behind a URL (`{}` for what is not constant) and method, or null. */
  http(url: string, method: string): HttpModel | null;
  packages(): readonly { readonly package: string; readonly family: string; readonly calls: number }[];
  hosts(): readonly string[];
}

let builtIn: ModelTable | null = null;

/** The built-in models, with those of the user's project on top. */
export function loadModels(extra: readonly ModelBlock[] = []): ModelTable {
  if (extra.length > 0) return createTable([...modelBlocks(), ...extra]);
  return (builtIn ??= createTable(modelBlocks()));
}

interface Indexes {
  readonly packages: ReadonlyMap<string, readonly ModelBlock[]>;
  readonly globals: ReadonlyMap<string, readonly ModelBlock[]>;
  readonly exports: ReadonlyMap<string, readonly ModelBlock[]>;
  readonly globalTypes: ReadonlyMap<string, readonly ModelBlock[]>;
}

function createTable(blocks: readonly ModelBlock[]): ModelTable {
  const indexes = indexBlocks(blocks);
  const trie = createTrie();
  const http = httpTable(blocks.filter((block) => block.packages.some((name) => name.startsWith('http:'))));
  const load = (found: readonly ModelBlock[] | undefined, name: string): boolean => {
    if (!found) return false;
    trie.load(name, found);
    return true;
  };
  return {
    packageRoot(specifier) {
      for (const name of specifierNames(specifier)) if (load(indexes.packages.get(name), name)) return trie.packageRoot(name);
      return 0;
    },
    exportNamed(name) {
      return load(indexes.exports.get(name), indexes.exports.get(name)?.[0]?.packages[0] ?? '') ? trie.named('export', name) : 0;
    },
    globalRoot(name) {
      return load(indexes.globals.get(name), `global:${name}`) ? trie.named('global', name) : 0;
    },
    typeRoot(specifier, typeName) {
      if (specifier === '') return load(indexes.globalTypes.get(typeName), `type:${typeName}`) ? trie.named('type', typeName) : 0;
      for (const name of specifierNames(specifier)) if (load(indexes.packages.get(name), name)) return trie.type(name, typeName);
      return load(indexes.exports.get(typeName), indexes.exports.get(typeName)?.[0]?.packages[0] ?? '') ? trie.named('export-type', typeName) : 0;
    },
    member: trie.member,
    wildcard: trie.wildcard,
    item: trie.item,
    called: trie.called,
    constructed: trie.constructed,
    calls: trie.calls,
    constructs: trie.constructs,
    jsx: trie.jsx,
    values: trie.values,
    packageOf: trie.packageOf,
    http: http.find,
    packages: () => listPackages(blocks),
    hosts: () => http.hosts,
  };
}

/** `next/server`, then `next`; `@scope/name/sub`, then `@scope/name`; without `node:`. */
function specifierNames(specifier: string): string[] {
  const plain = specifier.replace(/^node:/, '');
  const parts = plain.split('/');
  const bare = plain.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
  const names = [plain, bare];
  for (let length = parts.length - 1; length > 1; length--) names.splice(-1, 0, parts.slice(0, length).join('/'));
  return [...new Set(names)];
}

function indexBlocks(blocks: readonly ModelBlock[]): Indexes {
  const packages = new Map<string, ModelBlock[]>();
  const globals = new Map<string, ModelBlock[]>();
  const exports = new Map<string, ModelBlock[]>();
  const globalTypes = new Map<string, ModelBlock[]>();
  const add = (index: Map<string, ModelBlock[]>, name: string, block: ModelBlock): void => {
    const list = index.get(name);
    if (list) list.push(block);
    else index.set(name, [block]);
  };
  for (const block of blocks) {
    for (const name of block.packages) {
      if (name.startsWith('http:')) continue;
      if (!name.startsWith('global:')) add(packages, name, block);
      for (const root of block.roots) {
        for (const [, kind, rootName = ''] of root.matchAll(/\b(global|export|type) ([\w$]+)/g)) {
          if (kind === 'global') add(globals, rootName, block);
          else if (kind === 'export') add(exports, rootName, block);
          else if (name.startsWith('global:')) add(globalTypes, rootName, block);
        }
      }
    }
  }
  return { packages, globals, exports, globalTypes };
}

function listPackages(blocks: readonly ModelBlock[]): { package: string; family: string; calls: number }[] {
  const found = new Map<string, { package: string; family: string; calls: number }>();
  for (const block of blocks) {
    for (const name of block.packages) {
      if (name.startsWith('http:')) continue;
      const before = found.get(name);
      found.set(name, { package: name, family: before?.family ?? block.family, calls: (before?.calls ?? 0) + block.lines.length });
    }
  }
  return [...found.values()].sort((a, b) => (a.package < b.package ? -1 : 1));
}

