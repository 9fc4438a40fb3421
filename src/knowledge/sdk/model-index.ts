import { parseRoot } from './parse-root.js';
import type { ModelBlock } from './parse-model.js';
import { isGlobalBlock, plainName } from './specifier.js';

/** Where to look for what: names only, so that it is quick to make; lines stay text. */
export interface ModelIndex {
  /** Blocks by package. */
  readonly packages: ReadonlyMap<string, readonly ModelBlock[]>;
  /** Names of packages in order, and the place of each. */
  readonly names: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** Packages by the global, the export or the global type that they declare. */
  readonly globals: ReadonlyMap<string, string>;
  readonly exports: ReadonlyMap<string, string>;
  readonly globalTypes: ReadonlyMap<string, string>;
  list(): readonly { readonly package: string; readonly family: string; readonly calls: number }[];
}

/** Roots that something outside of the package may ask for. */
const declares = /\b(?:global|export) /;
const declaresGlobal = /\b(?:global|export|type) /;

export function indexBlocks(blocks: readonly ModelBlock[]): ModelIndex {
  const packages = new Map<string, ModelBlock[]>();
  const globals = new Map<string, string>();
  const exports = new Map<string, string>();
  const globalTypes = new Map<string, string>();
  for (const block of blocks) {
    const [first = ''] = block.packages;
    const inGlobals = isGlobalBlock(first);
    for (const name of block.packages.map(plainName)) {
      const known = packages.get(name);
      if (known) known.push(block);
      else packages.set(name, [block]);
    }
    for (const text of block.roots) {
      if (!(inGlobals ? declaresGlobal : declares).test(text)) continue;
      for (const way of parseRoot(text).ways) {
        if (way.kind === 'global') globals.set(way.name, plainName(first));
        else if (way.kind === 'export') exports.set(way.name, plainName(first));
        else if (way.kind === 'type' && inGlobals) globalTypes.set(way.name, plainName(first));
      }
    }
  }
  const names = [...packages.keys()].sort();
  return {
    packages,
    names,
    places: new Map(names.map((name, place) => [name, place])),
    globals,
    exports,
    globalTypes,
    list: () =>
      names.map((name) => {
        const own = packages.get(name) ?? [];
        const calls = own.reduce((count, block) => count + block.lines.length, 0);
        return { package: name, family: own[0]?.family ?? '', calls };
      }),
  };
}
