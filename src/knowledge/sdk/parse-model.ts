import { chainSteps, expandChain } from './chain.js';
import { importedNames } from './import-names.js';
import { parseHttpLine } from './parse-http-line.js';
import { parseLine, type ParsedLine } from './parse-line.js';
import { parseRoot } from './parse-root.js';
import { families, isLabel } from './vocabulary.js';

/** A block of a model file as text: cheap to keep, taken apart when a program imports the package. */
export interface ModelBlock {
  /** Packages that share the lines; `global:NAME` for what nothing imports, `http:HOST` for a vendor's raw interface. */
  readonly packages: readonly string[];
  readonly family: string;
  /** Short name of who gets the data, where the package's name does not tell. */
  readonly recipient?: string;
  /** `import` statements, for the names that the lines use. */
  readonly imports: readonly string[];
  /** `name = how it comes to be`. */
  readonly roots: readonly string[];
  readonly lines: readonly string[];
}

export interface ModelProblem {
  /** 1-based. */
  readonly line: number;
  /** What was expected, in English. */
  readonly expected: string;
}

interface OpenBlock extends ModelBlock {
  readonly imports: string[];
  readonly roots: string[];
  readonly lines: string[];
  /** Names that a chain may start with. */
  readonly names: Set<string>;
}

/**
 * Reads a model file: blocks that start with `@ package[, package] | family[ | recipient]`, then `i` imports, `r` roots
 * and call lines. `#` starts a comment line. Problems name the line and what was expected; the good lines are kept.
 */
export function parseModel(text: string): {
  readonly blocks: readonly ModelBlock[];
  readonly problems: readonly ModelProblem[];
} {
  const open: OpenBlock[] = [];
  const problems: ModelProblem[] = [];
  const seen = new Set<string>();
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    try {
      if (line.startsWith('@ ')) open.push(parseHeader(line.slice(2)));
      else readLine(open.at(-1), line, seen);
    } catch (error) {
      problems.push({ line: index + 1, expected: error instanceof Error ? error.message : String(error) });
    }
  });
  const blocks = open.map(({ names: _names, ...block }): ModelBlock => block);
  return { blocks, problems };
}

function parseHeader(text: string): OpenBlock {
  const [packages = '', family = '', recipient] = text.split('|').map((part) => part.trim());
  if (family === '') throw new Error('expected "@ package[, package] | family"');
  if (!families.has(family)) throw new Error(`expected a family (${[...families].join(', ')}), found "${family}"`);
  const named = recipient === undefined ? {} : { recipient };
  const list = packages.split(',').map((name) => name.trim());
  return { packages: list, family, ...named, imports: [], roots: [], lines: [], names: new Set() };
}

function readLine(block: OpenBlock | undefined, line: string, seen: Set<string>): void {
  if (!block) throw new Error('expected "@ package | family" before the first line');
  if (line.startsWith('i ')) {
    for (const { local } of importedNames(line.slice(2))) block.names.add(local);
    block.imports.push(line.slice(2));
  } else if (line.startsWith('r ')) {
    const root = parseRoot(line.slice(2));
    for (const way of root.ways) if ('chain' in way) requireName(block, way.chain[0] ?? '');
    block.names.add(root.name);
    block.roots.push(line.slice(2));
  } else {
    const http = block.packages.every((name) => name.startsWith('http:'));
    const parsed = http ? parseHttpLine(line) : parseLine(line);
    checkLabels(block, parsed);
    for (const chain of http ? [line.slice(0, line.indexOf('('))] : expandChain(parsed.chain)) {
      if (!http) requireName(block, chainSteps(chain)[0] ?? '');
      const key = `${block.packages.join()} ${keyOf({ ...parsed, chain })}`;
      if (seen.has(key))
        throw new Error(`expected each call once, found "${chain}" again: put all it does on one line`);
      seen.add(key);
    }
    block.lines.push(line);
  }
}

/** Two lines of one key say something about the same call. */
function keyOf(line: ParsedLine): string {
  const chosen = line.args.flatMap((item) =>
    item.equals === undefined ? [] : [`${item.index}${JSON.stringify(item.path)}=${item.equals}`],
  );
  return `${line.kind} ${line.chain} ${chosen.join()}`;
}

function requireName(block: OpenBlock, name: string): void {
  if (block.names.has(name)) return;
  const some = [...block.names].slice(0, 8).join(', ');
  const known = block.names.size > 8 ? `${some}, …` : some;
  throw new Error(`expected a chain to start with an imported name or a root (${known}), found "${name}"`);
}

function checkLabels(block: OpenBlock, line: ParsedLine): void {
  for (const { label } of [...line.args, ...line.returns]) {
    if (label.startsWith('&')) requireName(block, label.slice(1));
    else if (!isLabel(label)) throw new Error(`expected a known label, found "${label}"`);
  }
}
