import { FunctionFlag, Kind, VariableFlag, type FileFacts } from '../facts.js';
import { kindOf, operand, operandCount, text, variableFlags, variableName } from '../facts-reader.js';
import { operandShapes } from './operand-shapes.js';

/** Lines shorter than this stay on one line. */
const lineWidth = 100;
/** Levels that are printed; deeper ones are `…`. */
const maximalDepth = 200;

const kindNames = new Map<number, string>(Object.entries(Kind).map(([name, kind]) => [kind, name]));

/** The whole of a file's facts as text, for tests and for people: nodes as s-expressions, names resolved, variables as `name#index`. */
export function printFacts(facts: FileFacts): string {
  const lines: string[] = [];
  const section = (title: string, entries: readonly string[]): void => {
    if (entries.length > 0) lines.push(title, ...entries.map((entry) => indent(entry)));
  };
  section('directives', facts.directives);
  section('specifiers', facts.specifiers);
  for (const part of ['imports', 'exports', 'types', 'functions', 'classes'] as const) {
    section(
      part,
      Array.from(facts[part], (node) => printNode(facts, node)),
    );
  }
  section('variables', variableLines(facts));
  section(
    'comments',
    facts.comments.map(({ start, end, text: comment, targetStart, targetEnd, first }) => {
      const place = `${start}-${end} → ${targetStart}-${targetEnd}${first ? ' first' : ''}`;
      return `${JSON.stringify(comment)} ${place}`;
    }),
  );
  section(
    'syntax errors',
    facts.syntaxErrors.map(({ start, end, message }) => `${start}-${end} ${message}`),
  );
  return `${lines.join('\n')}\n`;
}

/** One node with everything below it. Closures and classes are named by index; their nodes are printed in sections of their own. */
export function printNode(facts: FileFacts, node: number): string {
  return print(facts, node, 0);
}

function print(facts: FileFacts, node: number, depth: number): string {
  if (node === 0) return '-';
  const kind = kindOf(facts, node);
  const name = kindNames.get(kind) ?? `Kind${kind}`;
  if (depth > maximalDepth) return '…';
  const parts = printOperands(facts, node, kind, depth);
  if (parts.length === 0) return `(${name})`;
  const line = `(${name} ${parts.join(' ')})`;
  if (line.length <= lineWidth && !line.includes('\n')) return line;
  return `(${name}\n${parts.map((part) => indent(part)).join('\n')})`;
}

function printOperands(facts: FileFacts, node: number, kind: number, depth: number): string[] {
  const shape = operandShapes.get(kind) ?? { fixed: '', rest: 'n' };
  const count = operandCount(facts, node);
  const parts: string[] = [];
  for (let index = 0; index < count; index++) {
    const value = operand(facts, node, index);
    // In a Class a number of types comes before the number of decorators.
    let letter = shape.fixed[index] ?? shape.rest;
    if (kind === Kind.Class && index >= 5) letter = index === 5 + operand(facts, node, 4) ? 'c' : 'n';
    const part = printOperand(facts, letter, value, depth);
    if (part !== '') parts.push(part);
  }
  return parts;
}

function printOperand(facts: FileFacts, letter: string, value: number, depth: number): string {
  switch (letter) {
    case 'n':
      return print(facts, value, depth + 1);
    case 't':
      return JSON.stringify(text(facts, value));
    case 'v':
      return variable(facts, value);
    case 'w':
      return value === 0 ? '-' : variable(facts, value - 1);
    case 'f':
      return `function ${value}`;
    case 'k':
      return `class ${value}`;
    case 'K':
      return value === 0 ? '' : `of class ${value - 1}`;
    case 'p':
      return `in ${value}`;
    case 'g':
      return flagNames(FunctionFlag, value);
    case 'c':
    case '_':
      return '';
    default:
      return String(value);
  }
}

function variable(facts: FileFacts, index: number): string {
  return `${variableName(facts, index)}#${index}`;
}

function flagNames(flags: Readonly<Record<string, number>>, value: number): string {
  return Object.keys(flags)
    .filter((name) => (value & (flags[name] ?? 0)) !== 0)
    .join('+');
}

function variableLines(facts: FileFacts): string[] {
  const lines: string[] = [];
  for (let index = 0; index * 4 < facts.variables.length; index++) {
    const place = `in ${facts.variables[index * 4 + 1] ?? 0} at ${facts.variables[index * 4 + 3] ?? 0}`;
    lines.push(`${variable(facts, index)} ${place} ${flagNames(VariableFlag, variableFlags(facts, index))}`.trimEnd());
  }
  return lines;
}

function indent(lines: string): string {
  return lines.replace(/^/gm, '  ');
}
