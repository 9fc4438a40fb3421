import { Kind, type FileFacts } from '../facts.js';
import { kindOf, operand, operandsFrom } from '../facts-reader.js';
import { functionView } from '../facts-reader.js';

/** How a variable of the module's top level is declared. */
export interface Definition {
  /** Initial value node, or 0. */
  readonly value: number;
  /** Declared type node, or 0. */
  readonly type: number;
}

/** The plain declarations (`const x = …`, function, class) on the top level of a file, by variable. */
export function moduleDefinitions(facts: FileFacts): ReadonlyMap<number, Definition> {
  const found = new Map<number, Definition>();
  const visit = (node: number): void => {
    switch (kindOf(facts, node)) {
      case Kind.Block:
        for (const child of operandsFrom(facts, node, 0)) visit(child);
        break;
      case Kind.Labelled:
        visit(operand(facts, node, 1));
        break;
      case Kind.Declare: {
        const pattern = operand(facts, node, 0);
        if (kindOf(facts, pattern) === Kind.VariablePattern) {
          found.set(operand(facts, pattern, 0), { value: operand(facts, node, 1), type: operand(facts, node, 2) });
        }
        break;
      }
      default:
    }
  };
  if (facts.functions.length > 0) visit(functionView(facts, 0).body);
  return found;
}
