import { kindOf, liesIn, nameOfExpression, operand, operandsFrom, startOf, textOperand } from './facts-reader.js';
import { type FileFacts, Kind } from './facts.js';
import { functionsAround, innermost, nodesOf, trueProperty } from './tree.js';

/** Set for everybody who signs up, whatever they chose; where somebody subscribes it is what they asked for. */
export function registers(facts: FileFacts, node: number): boolean {
  const [nearest = ''] = functionsAround(facts, startOf(facts, node));
  return (
    /^(handle|on|post)?_?(register|sign_?up|create_?(user|account|customer)|checkout|registrier\w*|place_?order)(user|account|customer|handler|action)?$/i.test(
      nearest,
    ) && innermost(facts, nodesOf(facts, new Set([Kind.Conditional, Kind.If])), node) === 0
  );
}

/** The necessary cookies stand beside it, or the name around speaks of consent or cookies. */
export function isAboutCookies(facts: FileFacts, node: number, context: number): boolean {
  const names = nodesOf(facts, new Set([Kind.Property]))
    .filter((other) => liesIn(facts, other, context))
    .map((other) => textOperand(facts, other, 0));
  if (names.some((name) => /^(necessary|essential|functional|required|notwendig)/i.test(name))) return true;
  const declared = innermost(facts, nodesOf(facts, new Set([Kind.Declare])), node);
  return declared > 0 && /consent|cookie/i.test(nameOfExpression(facts, operand(facts, declared, 0)));
}

export function underCategories(facts: FileFacts, node: number): boolean {
  const outer = nodesOf(facts, new Set([Kind.Property])).filter(
    (other) => other !== node && liesIn(facts, node, other),
  );
  return outer.some((other) => /^(categories|services|purposes)$/.test(textOperand(facts, other, 0)));
}

const personal =
  /e-?mail|name|phone|terms|agb|password|consent|opt_?in|accept|agree|sms|sign_?up|register|form|user|member|customer|contact|lead|subscri|profile|pref|notif|values/i;

/** The fields beside it, or the names around it, are those of a person, a form or preferences. */
export function isAboutPerson(facts: FileFacts, node: number): boolean {
  const around = nodesOf(facts, new Set([Kind.Object, Kind.Property, Kind.Declare])).filter((other) =>
    liesIn(facts, node, other),
  );
  const record = innermost(
    facts,
    around.filter((other) => kindOf(facts, other) === Kind.Object),
    node,
  );
  const names = record > 0 ? operandsFrom(facts, record, 0).map((inner) => textOperand(facts, inner, 0)) : [];
  for (const other of around) {
    if (other === node) continue;
    if (kindOf(facts, other) === Kind.Property) names.push(textOperand(facts, other, 0));
    else if (kindOf(facts, other) === Kind.Declare) names.push(nameOfExpression(facts, operand(facts, other, 0)));
  }
  return [...names, ...functionsAround(facts, startOf(facts, node))].some((found) => personal.test(found));
}

/** A service of a consent platform that is on from the start (`{ name: 'matomo', purposes: […], default: true }`). */
export function isOptionalService(facts: FileFacts, object: number): boolean {
  const names = operandsFrom(facts, object, 0).map((inner) => textOperand(facts, inner, 0));
  return names.includes('purposes') && names.includes('name') && trueProperty(facts, object, 'required') === 0;
}
