import { classView, operand, textOperand, variableName } from '../facts-reader.js';
import type { FileFacts } from '../facts.js';
import { exportTarget, importTarget, type Target } from '../link/program.js';
import type { Solver } from './frame.js';

type TypeTarget =
  | { readonly kind: 'type'; readonly file: string; readonly node: number }
  | { readonly kind: 'class'; readonly file: string; readonly index: number }
  | { readonly kind: 'package'; readonly specifier: string; readonly name: string };

/** What a type's name stands for in a file. */
export function resolveTypeName(solver: Solver, facts: FileFacts, dotted: string): TypeTarget | null {
  const [first = '', ...rest] = dotted.split('.');
  if (rest.length === 0) {
    const own = ownType(facts, first);
    if (own) return own;
  }
  for (let variable = 0; variable * 4 < facts.variables.length; variable++) {
    if (variableName(facts, variable) !== first) continue;
    const target = importTarget(solver.program, facts.file, variable) ?? typeImport(solver, facts, variable);
    if (!target) continue;
    return targetType(solver, target, rest[0] ?? first);
  }
  return null;
}

function ownType(facts: FileFacts, name: string): TypeTarget | null {
  for (const node of facts.types)
    if (textOperand(facts, node, 0) === name) return { kind: 'type', file: facts.file, node };
  for (let index = 0; index < facts.classes.length; index++) {
    if (classView(facts, index).name === name) return { kind: 'class', file: facts.file, index };
  }
  return null;
}

/** Types are exported by name, not as variables: look the import up by its specifier. */
function typeImport(solver: Solver, facts: FileFacts, variable: number): Target | null {
  for (const node of facts.imports) {
    if (operand(facts, node, 2) !== variable + 1) continue;
    const resolution = solver.program.resolve(facts.file, textOperand(facts, node, 0));
    if (resolution.kind === 'file')
      return { kind: 'commonjs', file: resolution.file, name: textOperand(facts, node, 1) };
  }
  return null;
}

function targetType(solver: Solver, target: Target, name: string): TypeTarget | null {
  if (target.kind === 'package')
    return {
      kind: 'package',
      specifier: target.specifier,
      name: target.name === '*' || target.name === 'default' ? name : target.name,
    };
  if (target.kind === 'expression') return null;
  const wanted =
    target.kind === 'variable'
      ? variableName(solver.program.facts(target.file) ?? noFacts, target.variable)
      : target.kind === 'commonjs'
        ? target.name
        : name;
  return exportedType(solver, target.file, wanted, new Set());
}

/** A type that a file declares or re-exports under a name. */
function exportedType(solver: Solver, file: string, name: string, seen: Set<string>): TypeTarget | null {
  const facts = solver.program.facts(file);
  if (!facts || seen.has(`${file}#${name}`)) return null;
  seen.add(`${file}#${name}`);
  const own = ownType(facts, name);
  if (own) return own;
  for (const node of facts.exports) {
    const exported = textOperand(facts, node, 0);
    const specifier = textOperand(facts, node, 1);
    if (!specifier || (exported !== name && exported !== '*')) continue;
    const resolution = solver.program.resolve(file, specifier);
    if (resolution.kind === 'package' && exported === name)
      return { kind: 'package', specifier: resolution.specifier, name: textOperand(facts, node, 2) };
    if (resolution.kind !== 'file') continue;
    const found = exportedType(solver, resolution.file, exported === '*' ? name : textOperand(facts, node, 2), seen);
    if (found) return found;
  }
  const value = exportTarget(solver.program, file, name, new Set());
  return value?.kind === 'variable' && value.file !== file ? exportedType(solver, value.file, name, seen) : null;
}

export const noFacts: FileFacts = {
  version: 0,
  file: '',
  nodes: new Int32Array(0),
  strings: [],
  lineStarts: new Int32Array(1),
  variables: new Int32Array(0),
  functions: new Int32Array(0),
  classes: new Int32Array(0),
  imports: new Int32Array(0),
  exports: new Int32Array(0),
  types: new Int32Array(0),
  specifiers: [],
  comments: [],
  directives: [],
  syntaxErrors: [],
};
