import { VariableFlag, type FileFacts } from '../facts.js';
import { operand, textOperand, variableFlags } from '../facts-reader.js';
import { moduleDefinitions, type Definition } from './definitions.js';

/** Where a module specifier leads. */
export type Resolution =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'package'; readonly name: string; readonly specifier: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'unresolved' };

/** The linked program: facts of all files and the way from a name to what it stands for. */
export interface Program {
  /** Sorted, relative to the root. */
  readonly files: readonly string[];
  facts(file: string): FileFacts | undefined;
  resolve(from: string, specifier: string): Resolution;
  /** What each module-level variable of a file is declared as. */
  definitions(file: string): ReadonlyMap<number, Definition>;
}

export function createProgram(
  facts: ReadonlyMap<string, FileFacts>,
  resolve: (from: string, specifier: string) => Resolution,
): Program {
  const definitions = new Map<string, ReadonlyMap<number, Definition>>();
  return {
    files: [...facts.keys()].sort(),
    facts: (file) => facts.get(file),
    resolve,
    definitions(file) {
      let found = definitions.get(file);
      if (!found) {
        const fileFacts = facts.get(file);
        definitions.set(file, (found = fileFacts ? moduleDefinitions(fileFacts) : new Map<number, Definition>()));
      }
      return found;
    },
  };
}

/** What an imported or exported name stands for. */
export type Target =
  | { readonly kind: 'variable'; readonly file: string; readonly variable: number }
  | { readonly kind: 'expression'; readonly file: string; readonly node: number }
  | { readonly kind: 'module'; readonly file: string }
  | { readonly kind: 'package'; readonly specifier: string; readonly name: string }
  /** A CommonJS module: `name` of what it assigns to `module.exports`. */
  | { readonly kind: 'commonjs'; readonly file: string; readonly name: string };

/** What an imported variable of a file stands for, through barrels and re-exports; null when the module cannot be found. */
export function importTarget(program: Program, file: string, variable: number): Target | null {
  const facts = program.facts(file);
  if (!facts || !(variableFlags(facts, variable) & VariableFlag.imported)) return null;
  for (const node of facts.imports) {
    if (operand(facts, node, 2) === variable + 1) {
      return moduleMember(program, file, textOperand(facts, node, 0), textOperand(facts, node, 1), new Set());
    }
  }
  return null;
}

/** The export `name` (`default`, `*` for the namespace) of the module that `specifier` means in `from`. */
export function moduleMember(
  program: Program,
  from: string,
  specifier: string,
  name: string,
  seen: Set<string>,
): Target | null {
  const resolution = program.resolve(from, specifier);
  switch (resolution.kind) {
    case 'file':
      return name === '*'
        ? { kind: 'module', file: resolution.file }
        : exportTarget(program, resolution.file, name, seen);
    case 'package':
      return { kind: 'package', specifier: resolution.specifier, name };
    case 'builtin':
      return { kind: 'package', specifier: resolution.name, name };
    case 'unresolved':
      return { kind: 'package', specifier, name };
  }
}

/** What a file exports under a name; follows `export … from` and `export *`, and ends on cycles. */
export function exportTarget(program: Program, file: string, name: string, seen: Set<string>): Target | null {
  const key = `${file}#${name}`;
  const facts = program.facts(file);
  if (!facts || seen.has(key)) return null;
  seen.add(key);
  const stars: string[] = [];
  for (const node of facts.exports) {
    const exported = textOperand(facts, node, 0);
    const specifier = textOperand(facts, node, 1);
    const imported = textOperand(facts, node, 2);
    if (exported === '*' && imported === '') stars.push(specifier);
    if (exported !== name) continue;
    if (specifier) return moduleMember(program, file, specifier, imported, seen);
    const variable = operand(facts, node, 3);
    if (variable > 0)
      return importTarget(program, file, variable - 1) ?? { kind: 'variable', file, variable: variable - 1 };
    const expression = operand(facts, node, 4);
    if (expression > 0) return { kind: 'expression', file, node: expression };
  }
  if (name !== 'default') {
    for (const specifier of stars) {
      const resolution = program.resolve(file, specifier);
      const found =
        resolution.kind === 'file'
          ? exportTarget(program, resolution.file, name, seen)
          : stars.length === 1
            ? moduleMember(program, file, specifier, name, seen)
            : null;
      if (found) return found;
    }
  }
  return facts.exports.length === 0 ? { kind: 'commonjs', file, name } : null;
}
