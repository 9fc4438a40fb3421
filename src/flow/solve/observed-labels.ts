import { isLabelName } from '../../knowledge/decisions/effect-words.js';
import { hiddenBy, hiddenLabelIn } from '../../knowledge/labels/hidden-label.js';
import { isAiLabelText } from '../../knowledge/labels/label-text.js';
import {
  eachNode,
  endOf,
  kindOf,
  liesIn,
  nameOfExpression,
  operand,
  operandsFrom,
  startOf,
  textOperand,
} from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { Solver } from './frame.js';
import { observe } from './observe.js';

/** Labels that are there, but not to be seen: hidden elements, tooltips, mail markup that is switched off. */
export function observeHiddenLabels(solver: Solver, facts: FileFacts): void {
  const isLabel = (text: string): boolean =>
    text.length > 3 && (isAiLabelText(text) || solver.names.labelTexts.some((label) => text.includes(label)));
  const elements: number[] = [];
  if (facts.strings.some((text) => text.includes('<') && hiddenLabelIn(text) !== null)) {
    eachNode(facts, (node, kind) => {
      const how = kind === Kind.Text ? hiddenLabelIn(textOperand(facts, node, 0)) : null;
      if (how !== null) observe(solver, 'hidden-label', facts, node, how);
    });
  }
  if (!/x$/i.test(facts.file)) return;
  eachNode(facts, (node, kind) => {
    if (kind === Kind.Jsx) elements.push(node);
  });
  if (elements.length === 0) return;
  const labels = elements.filter(
    (node) => isLabelName(nameOfExpression(facts, operand(facts, node, 0))) || isLabel(textIn(facts, node)),
  );
  const hidden = elements.flatMap((node) => {
    const how = hiderOf(facts, node);
    return how === null ? [] : [{ node, how }];
  });
  const hiderAround = (label: number): (typeof hidden)[number] | undefined =>
    hidden.find(({ node }) => liesIn(facts, label, node) && sizeOf(facts, node) < sizeOf(facts, label) + tight);
  if (labels.length > 0) {
    const hiders = labels.map(hiderAround);
    if (hiders.every((hider) => hider !== undefined))
      for (const { node, how } of hiders) observe(solver, 'hidden-label', facts, node, how);
    return;
  }
  for (const element of elements) {
    for (const attribute of attributesOf(facts, element)) {
      const tooltip = /^(title|data-tooltip|data-tip|tooltip)$/.test(textOperand(facts, attribute, 0));
      const value = operand(facts, attribute, 1);
      if (tooltip && kindOf(facts, value) === Kind.Text && isLabel(textOperand(facts, value, 0)))
        observe(solver, 'hidden-label', facts, element, 'title');
    }
  }
}

/** Characters that an element around a label may have besides it, to be about the label. */
const tight = 160;

function sizeOf(facts: FileFacts, node: number): number {
  return endOf(facts, node) - startOf(facts, node);
}

/** The text that stands in an element itself. */
function textIn(facts: FileFacts, element: number): string {
  return operandsFrom(facts, element, 2)
    .filter((child) => kindOf(facts, child) === Kind.Text)
    .map((child) => textOperand(facts, child, 0))
    .join(' ');
}

function attributesOf(facts: FileFacts, element: number): number[] {
  const attributes = operand(facts, element, 1);
  return attributes === 0
    ? []
    : operandsFrom(facts, attributes, 0).filter((attribute) => kindOf(facts, attribute) === Kind.Property);
}

/** What hides an element, or null. */
function hiderOf(facts: FileFacts, element: number): string | null {
  for (const attribute of attributesOf(facts, element)) {
    const how = hiddenBy(textOperand(facts, attribute, 0), valuesOf(facts, operand(facts, attribute, 1)));
    if (how !== null) return how;
  }
  return null;
}

/** The constant texts of an attribute; of a style object, `property: value`. */
function valuesOf(facts: FileFacts, value: number): readonly string[] {
  switch (kindOf(facts, value)) {
    case Kind.Text:
    case Kind.Number:
      return [textOperand(facts, value, 0)];
    case Kind.Boolean:
      return [String(operand(facts, value, 0) === 1)];
    case Kind.Object:
      return operandsFrom(facts, value, 0)
        .filter((property) => kindOf(facts, property) === Kind.Property)
        .flatMap((property) =>
          valuesOf(facts, operand(facts, property, 1)).map((text) => `${textOperand(facts, property, 0)}: ${text}`),
        );
    default:
      return [];
  }
}
