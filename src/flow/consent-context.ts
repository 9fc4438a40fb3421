import { consentContext } from '../knowledge/consent/trackers.js';
import {
  functionsAt,
  functionView,
  kindOf,
  liesIn,
  nameOfExpression,
  operand,
  operandsFrom,
  startOf,
  textOperand,
} from './facts-reader.js';
import { type FileFacts, Kind } from './facts.js';
import { nodesOf } from './tree.js';

const asking: ReadonlySet<number> = new Set([
  Kind.If,
  Kind.Conditional,
  Kind.Logical,
  Kind.Jsx,
  Kind.Call,
  Kind.Switch,
]);

/** Whether the text around a place says that it waits for a consent: a condition, a callback, an element that is called so. */
export function waitsForConsent(facts: FileFacts, node: number): boolean {
  const start = startOf(facts, node);
  const functions = functionsAt(facts, start);
  if (functions.some((index) => consentContext.test(functionView(facts, index).name))) return true;
  const bodies = functions.map((index) => functionView(facts, index).node);
  const outermost = bodies.at(-1) ?? 0;
  return nodesOf(facts, asking).some((other) => {
    if (other === node || (outermost > 0 && !liesIn(facts, other, outermost) && !liesIn(facts, outermost, other)))
      return false;
    switch (kindOf(facts, other)) {
      case Kind.If: {
        const [condition = 0, then = 0, otherwise = 0] = operandsFrom(facts, other, 0);
        const inside = liesIn(facts, node, then) || (otherwise > 0 && liesIn(facts, node, otherwise));
        const before = startOf(facts, other) < start && leaves(facts, then);
        return (inside || before) && mentions(facts, condition);
      }
      case Kind.Conditional:
        return liesIn(facts, node, other) && mentions(facts, operand(facts, other, 0));
      case Kind.Logical:
        return liesIn(facts, node, operand(facts, other, 2)) && mentions(facts, operand(facts, other, 1));
      case Kind.Jsx:
        return liesIn(facts, node, other) && consentContext.test(nameOfExpression(facts, operand(facts, other, 0)));
      case Kind.Call:
        return (
          operandsFrom(facts, other, 2).some((argument) => liesIn(facts, node, argument)) &&
          (consentContext.test(nameOfExpression(facts, operand(facts, other, 0))) ||
            operandsFrom(facts, other, 2).some(
              (argument) =>
                kindOf(facts, argument) === Kind.Text && consentContext.test(textOperand(facts, argument, 0)),
            ))
        );
      default:
        return false;
    }
  });
}

/** The branch ends what goes on: `return`, `throw`, `continue`. */
function leaves(facts: FileFacts, node: number): boolean {
  const kind = kindOf(facts, node);
  if (kind === Kind.Block) return leaves(facts, operandsFrom(facts, node, 0).at(-1) ?? 0);
  return kind === Kind.Return || kind === Kind.Throw || kind === Kind.Continue;
}

const naming: ReadonlySet<number> = new Set([Kind.Variable, Kind.Global, Kind.Member, Kind.Text]);

function mentions(facts: FileFacts, condition: number): boolean {
  if (condition === 0) return false;
  return nodesOf(facts, naming).some((node) => {
    if (!liesIn(facts, node, condition)) return false;
    const name = kindOf(facts, node) === Kind.Text ? textOperand(facts, node, 0) : nameOfExpression(facts, node);
    return consentContext.test(name) || (kindOf(facts, node) === Kind.Variable && handedFlag.test(name));
  });
}

/** A flag that somebody else decides about, maybe by a consent. */
const handedFlag =
  /^(is_?|analytics_?|tracking_?|cookies_?)?(enabled?|allowed|ready|active)$|^(should|can|may)_?(track|load|init|use)/i;
