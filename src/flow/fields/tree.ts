import { allNodes, kindOf, liesIn, nameOfExpression, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';

/** Name of what a call calls: `findMany` of `prisma.lead.findMany()`, `register` of `register('phone')`. */
export function calleeName(facts: FileFacts, call: number): string {
  return nameOfExpression(facts, operand(facts, call, 0));
}

/** The expression that a method is called on; 0 for a plain function. */
export function receiverOf(facts: FileFacts, call: number): number {
  const callee = operand(facts, call, 0);
  return kindOf(facts, callee) === Kind.Member ? operand(facts, callee, 0) : 0;
}

/** Argument of a call by position; 0 where there is none. */
export function argumentOf(facts: FileFacts, call: number, index: number): number {
  return operand(facts, call, index + (kindOf(facts, call) === Kind.New ? 1 : 2));
}

/** A constant text of the tree; null for everything else. */
export function textOf(facts: FileFacts, node: number): string | null {
  return kindOf(facts, node) === Kind.Text ? textOperand(facts, node, 0) : null;
}

/** The constant texts of an array, or of a single text; none for everything else. */
export function textNodes(facts: FileFacts, node: number): number[] {
  if (kindOf(facts, node) === Kind.Text) return [node];
  if (kindOf(facts, node) !== Kind.Array) return [];
  return operandsFrom(facts, node, 0).filter((element) => kindOf(facts, element) === Kind.Text);
}

/** Properties of an object literal: name, node of the whole property, node of its value. */
export function propertiesOf(
  facts: FileFacts,
  object: number,
): { readonly name: string; readonly node: number; readonly value: number }[] {
  if (kindOf(facts, object) !== Kind.Object) return [];
  return operandsFrom(facts, object, 0)
    .filter((node) => kindOf(facts, node) === Kind.Property)
    .map((node) => ({ name: textOperand(facts, node, 0), node, value: operand(facts, node, 1) }));
}

/** Value of a property of an object literal; 0 where there is none. */
export function propertyOf(facts: FileFacts, object: number, name: string): number {
  return propertiesOf(facts, object).find((property) => property.name === name)?.value ?? 0;
}

/** Whether a literal says yes: `true`, a text, an object without `value: false`. */
export function isAffirmed(facts: FileFacts, node: number): boolean {
  switch (kindOf(facts, node)) {
    case Kind.Boolean:
      return operand(facts, node, 0) === 1;
    case Kind.Text:
    case Kind.Template:
      return true;
    case Kind.Array:
      return isAffirmed(facts, operand(facts, node, 0));
    case Kind.Object: {
      const value = propertyOf(facts, node, 'value');
      return value === 0 || isAffirmed(facts, value);
    }
    default:
      return false;
  }
}

/** Names of the methods in a chain of calls, outermost first, down to what the chain starts with. */
export function chainOf(
  facts: FileFacts,
  node: number,
): { readonly methods: readonly string[]; readonly base: number } {
  const methods: string[] = [];
  let at = node;
  while (kindOf(facts, at) === Kind.Call && kindOf(facts, operand(facts, at, 0)) === Kind.Member) {
    methods.push(textOperand(facts, operand(facts, at, 0), 1));
    at = operand(facts, operand(facts, at, 0), 0);
  }
  return { methods, base: at };
}

/** Calls in a chain, outermost first: `.select()` before `.from()` in `db.from().select()`. */
export function callsOf(facts: FileFacts, node: number): number[] {
  const calls: number[] = [];
  for (let at = node; kindOf(facts, at) === Kind.Call || kindOf(facts, at) === Kind.Await;) {
    if (kindOf(facts, at) === Kind.Await) {
      at = operand(facts, at, 0);
      continue;
    }
    calls.push(at);
    const callee = operand(facts, at, 0);
    at = kindOf(facts, callee) === Kind.Member ? operand(facts, callee, 0) : 0;
  }
  return calls;
}

/** Every name and constant text in the code of a node. */
export function wordsWithin(facts: FileFacts, around: number): string[] {
  const words: string[] = [];
  for (const node of allNodes(facts)) {
    if (node > around) break;
    if (!liesIn(facts, node, around)) continue;
    switch (kindOf(facts, node)) {
      case Kind.Property:
      case Kind.Text:
        words.push(textOperand(facts, node, 0));
        break;
      case Kind.Member:
      case Kind.Variable:
      case Kind.Global:
        words.push(nameOfExpression(facts, node));
        break;
      default:
    }
  }
  return words;
}
