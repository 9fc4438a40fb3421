import { functionsAround } from '../flow/tree.js';
import {
  allNodes,
  endOf,
  functionAround,
  kindOf,
  nameOfExpression,
  operand,
  positionAt,
  startOf,
  textOperand,
  variableName,
} from '../flow/facts-reader.js';
import { type FileFacts, Kind } from '../flow/facts.js';
import type { Program } from '../flow/link/program.js';
import type { Site } from '../flow/solve/trace.js';

/** What the code calls a value where it stands: the functions, declarations, properties and calls around it, and comments just before. */
export function namesAround(program: Program, site: Site): readonly string[] {
  const facts = program.facts(site.file);
  if (!facts) return [];
  return [
    ...functionsAround(facts, startOf(facts, site.node), 4),
    ...holders(facts, site),
    ...commentsBefore(facts, site),
  ];
}

/** Names of the nodes that hold the site in one statement. */
function holders(facts: FileFacts, site: Site): string[] {
  const from = startOf(facts, site.node);
  const to = endOf(facts, site.node);
  const inner = functionAround(facts, from);
  const names: string[] = [];
  for (const node of allNodes(facts)) {
    if (startOf(facts, node) > from || endOf(facts, node) < to || functionAround(facts, startOf(facts, node)) !== inner)
      continue;
    names.push(nameOf(facts, node));
  }
  return names.filter((name) => name !== '');
}

function nameOf(facts: FileFacts, node: number): string {
  switch (kindOf(facts, node)) {
    case Kind.Property:
      return textOperand(facts, node, 0);
    case Kind.Declare:
      return patternName(facts, operand(facts, node, 0));
    case Kind.Assign:
      return patternName(facts, operand(facts, node, 1));
    case Kind.Call:
      return nameOfExpression(facts, operand(facts, node, 0));
    default:
      return '';
  }
}

function patternName(facts: FileFacts, pattern: number): string {
  if (kindOf(facts, pattern) === Kind.VariablePattern) return variableName(facts, operand(facts, pattern, 0));
  return kindOf(facts, pattern) === Kind.TargetPattern ? nameOfExpression(facts, operand(facts, pattern, 0)) : '';
}

/** Comments that end on one of the two lines before, or stand on the same one. */
function commentsBefore(facts: FileFacts, site: Site): string[] {
  const line = lineOf(facts, startOf(facts, site.node));
  return facts.comments
    .filter((comment) => {
      const distance = line - lineOf(facts, comment.end);
      return distance >= 0 && distance <= 2;
    })
    .map((comment) => comment.text);
}

function lineOf(facts: FileFacts, offset: number): number {
  return positionAt(facts.lineStarts, offset).line;
}
