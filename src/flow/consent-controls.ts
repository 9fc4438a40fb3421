import { asksForConsent, isGrantName, isOptionalCategory } from '../knowledge/consent/grant-names.js';
import { kindOf, liesIn, nameOfExpression, operand, operandsFrom, textOperand } from './facts-reader.js';
import { type FileFacts, Kind } from './facts.js';
import { innermost, trueProperty } from './tree.js';

const controls =
  /^(input|checkbox|switch|toggle|field|formcheck|check|formcontrollabel|form\.check|checkboxfield|togglebutton|switchfield)$/i;

/** A checkbox that is ticked from the start and asks for a consent: where it is ticked, and its name. */
export function tickedControl(
  facts: FileFacts,
  node: number,
  nodes: readonly number[],
): { readonly node: number; readonly name: string } | null {
  if (!isControl(facts, node)) return null;
  const attributes = operand(facts, node, 1);
  const given =
    trueProperty(facts, attributes, 'defaultChecked') ||
    trueProperty(facts, attributes, 'checked') ||
    trueProperty(facts, attributes, 'defaultSelected');
  if (given === 0 || trueProperty(facts, attributes, 'disabled') > 0) return null;
  const { name: named, text } = textAround(facts, node, nodes);
  const name = named !== '' ? named : asksForConsent.test(text) ? 'checkbox' : '';
  return name === '' ? null : { node: given, name };
}

/** Whether an element is a control that is on or off. */
export function isControl(facts: FileFacts, node: number): boolean {
  const tag = operand(facts, node, 0);
  const attributes = operand(facts, node, 1);
  return tag > 0 && attributes > 0 && controls.test(tagName(facts, tag)) && !isTextField(facts, attributes);
}

/** An input with a type that is neither on nor off: a text, an address, a number. */
function isTextField(facts: FileFacts, attributes: number): boolean {
  return operandsFrom(facts, attributes, 0).some((attribute) => {
    if (kindOf(facts, attribute) !== Kind.Property || textOperand(facts, attribute, 0) !== 'type') return false;
    const value = operand(facts, attribute, 1);
    return kindOf(facts, value) === Kind.Text && !/^(checkbox|radio|switch)$/.test(textOperand(facts, value, 0));
  });
}

/** The consent that a control is named after, or the empty text; and what is written on and beside it. */
export function textAround(
  facts: FileFacts,
  node: number,
  nodes: readonly number[],
): { readonly name: string; readonly text: string } {
  const texts = operandsFrom(facts, operand(facts, node, 1), 0).flatMap((attribute) =>
    attributeTexts(facts, attribute),
  );
  const name = texts.find((text) => isGrantName(text) || isOptionalCategory(text)) ?? '';
  return { name, text: [...texts, labelText(facts, node, nodes, texts)].join(' ') };
}

function tagName(facts: FileFacts, tag: number): string {
  return kindOf(facts, tag) === Kind.Text ? textOperand(facts, tag, 0) : nameOfExpression(facts, tag);
}

/** What the attributes say: their texts, and those of a call such as `register('newsletter')`. */
function attributeTexts(facts: FileFacts, attribute: number): string[] {
  const value = kindOf(facts, attribute) === Kind.Spread ? operand(facts, attribute, 0) : operand(facts, attribute, 1);
  if (
    kindOf(facts, attribute) === Kind.Property &&
    /^(type|class|className|style|value)$/.test(textOperand(facts, attribute, 0))
  )
    return [];
  if (kindOf(facts, value) === Kind.Text) return [textOperand(facts, value, 0)];
  if (kindOf(facts, value) !== Kind.Call) return [];
  return operandsFrom(facts, value, 2).flatMap((argument) =>
    kindOf(facts, argument) === Kind.Text ? [textOperand(facts, argument, 0)] : [],
  );
}

/** The text of the element around, when that is a label or holds nothing else, and of the label that names the control. */
function labelText(facts: FileFacts, node: number, nodes: readonly number[], texts: readonly string[]): string {
  const elements = nodes.filter((other) => kindOf(facts, other) === Kind.Jsx);
  const around = innermost(facts, elements, node);
  const parts: string[] = [];
  if (
    around > 0 &&
    elements.filter(
      (other) =>
        other !== node && controls.test(tagName(facts, operand(facts, other, 0))) && liesIn(facts, other, around),
    ).length === 0
  )
    parts.push(textIn(facts, around, nodes));
  for (const element of elements) {
    const attributes = operand(facts, element, 1);
    const target =
      attributes > 0
        ? operandsFrom(facts, attributes, 0).find(
            (attribute) => kindOf(facts, attribute) === Kind.Property && textOperand(facts, attribute, 0) === 'htmlFor',
          )
        : undefined;
    if (target === undefined) continue;
    const value = operand(facts, target, 1);
    if (kindOf(facts, value) === Kind.Text && texts.includes(textOperand(facts, value, 0)))
      parts.push(textIn(facts, element, nodes));
  }
  return parts.join(' ');
}

function textIn(facts: FileFacts, element: number, nodes: readonly number[]): string {
  return nodes
    .filter((other) => kindOf(facts, other) === Kind.Text && liesIn(facts, other, element))
    .map((other) => textOperand(facts, other, 0))
    .join(' ');
}
