import { parseLine } from './parse-line.js';

/** A block of a model file as text: cheap to keep, taken apart when a program imports the package. */
export interface ModelBlock {
  readonly packages: readonly string[];
  readonly family: string;
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

/**
 * Reads a model file: blocks that start with `@ package[, package] | family`, then `i` imports, `r` roots and call
 * lines. `#` starts a comment. Problems name the line and what was expected; the good lines are kept.
 */
export function parseModel(text: string): { readonly blocks: readonly ModelBlock[]; readonly problems: readonly ModelProblem[] } {
  const blocks: { packages: string[]; family: string; imports: string[]; roots: string[]; lines: string[] }[] = [];
  const problems: ModelProblem[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    const problem = (expected: string): void => void problems.push({ line: index + 1, expected });
    if (line === '' || line.startsWith('#')) return;
    if (line.startsWith('@ ')) {
      const [names = '', family = ''] = line.slice(2).split('|').map((part) => part.trim());
      if (family === '') problem('"@ package | family"');
      blocks.push({ packages: names.split(',').map((name) => name.trim()), family, imports: [], roots: [], lines: [] });
      return;
    }
    const block = blocks[blocks.length - 1];
    if (!block) problem('"@ package | family" before the first line');
    else if (line.startsWith('i ')) block.imports.push(line.slice(2));
    else if (line.startsWith('r ')) {
      if (/^r [\w$]+ = \S/.test(line)) block.roots.push(line.slice(2));
      else problem('"r name = new X | X() | type X | global x | export X"');
    } else {
      try {
        if (!/^(GET|POST|PUT|PATCH|DELETE|ANY) /.test(line)) parseLine(line);
        block.lines.push(line);
      } catch (error) {
        problem(error instanceof Error ? error.message : String(error));
      }
    }
  });
  return { blocks, problems };
}
