import { isLabelName } from '../../knowledge/decisions/effect-words.js';
import { isDisclosureKey } from '../../knowledge/labels/label-text.js';
import { kindOf, nameOfExpression, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { makeObject } from './builtins.js';
import { carriedMarks } from './carried.js';
import { isStateOf } from './channels.js';
import { callClosure } from './closure-calls.js';
import { piecesOf, type TextPiece, textWithHoles } from './concatenate.js';
import { constantText } from './constants.js';
import { provideContext } from './contexts.js';
import { isAnswerIn } from './doors.js';
import { recordEffect } from './effects.js';
import type { Argument, Frame } from './frame.js';
import { isLabelText } from './labels.js';
import { applyModels } from './model-calls.js';
import { partsOf } from './sinks.js';
import { recordTrackerElement } from './trackers.js';
import { clearMarks } from './traces.js';
import { Cleared } from './marks.js';
import {
  type AnyMark,
  hole,
  nothing,
  type SymbolMark,
  undefinedValue,
  unionAll,
  unionMarks,
  type Value,
} from './value.js';

/** A JSX element: its text with holes, and the marks of all that it shows. */
export function evaluateJsx(frame: Frame, node: number): Value {
  const facts = frame.facts;
  const { evaluate } = frame.solver.interpreter;
  const tag = operand(facts, node, 0);
  const attributesNode = operand(facts, node, 1);
  const attributes = attributesNode > 0 ? evaluate(frame, attributesNode) : nothing;
  const children = operandsFrom(facts, node, 2).map((child) => ({ node: child, value: evaluate(frame, child) }));
  recordTrackerElement(frame, node);
  if (tag === 0 || kindOf(facts, tag) === Kind.Text) return element(frame, node, attributesNode, children);
  return component(frame, node, tag, attributes, attributesNode, children);
}

interface Child {
  readonly node: number;
  readonly value: Value;
}

/** A DOM element: what it renders reaches whoever looks at the page. */
function element(frame: Frame, node: number, attributesNode: number, children: readonly Child[]): Value {
  for (const child of children) renderChild(frame, node, child);
  renderMedia(frame, node, attributesNode);
  const labelled = discloses(frame, attributesNode);
  const shown = childTexts(frame, children);
  const texts = [attributeTexts(frame, attributesNode), ...shown.map((piece) => piece.text)].filter(
    (text) => text !== '',
  );
  const text = texts.join(' ');
  const holes = shown.flatMap((piece) => piece.holes);
  if (labelled || isLabelText(frame, text)) frame.activation.notice = true;
  let marks: readonly AnyMark[] = children.reduce<readonly AnyMark[]>(
    (all, child) => unionMarks(all, carriedMarks(frame, child.value)),
    [],
  );
  const html = dangerousHtml(frame, attributesNode);
  if (html) {
    renderChild(frame, node, html);
    marks = unionMarks(marks, carriedMarks(frame, html.value));
  }
  return {
    atoms: textWithHoles(text, holes).atoms,
    marks: clearMarks(marks, labelled ? Cleared.labelled | Cleared.rendered : Cleared.rendered),
  };
}

/** Model output in an element of a page. */
function renderChild(frame: Frame, node: number, child: Child): void {
  if (kindOf(frame.facts, child.node) === Kind.Jsx || isMail(frame)) return;
  // The element that shows it is the place, even where a caller's property says what is shown.
  const parts = partsOf(frame, { kind: 'person-facing', channel: 'web', part: 'body' }, child)
    .map((part) => ({
      ...part,
      handed: false,
      value: { ...part.value, marks: part.value.marks.filter(isShownHere(frame)) },
    }))
    .filter((part) => part.value.marks.length > 0);
  if (parts.length > 0) {
    recordEffect(frame, { name: 'jsx', family: 'web', recipient: '' }, parts, node, false);
  }
}

/** Components that show a picture or play a sound, as their names say. */
const mediaComponents = /^(\w*Image|Img|\w*Picture|\w*Video|\w*Audio|\w*Player|AvatarImage)$/;

/** A picture, sound or film that an element shows by its address. */
function renderMedia(frame: Frame, node: number, attributesNode: number): void {
  if (attributesNode === 0) return;
  for (const attribute of operandsFrom(frame.facts, attributesNode, 0)) {
    if (kindOf(frame.facts, attribute) !== Kind.Property) continue;
    if (!/^(src|srcSet|poster|url|uri|data)$/.test(textOperand(frame.facts, attribute, 0))) continue;
    const source = operand(frame.facts, attribute, 1);
    const value = frame.values.get(source);
    const media = value?.marks.some((mark) => mark.kind === 'ai-output' && /^(image|audio|video)$/.test(mark.detail));
    if (value && media) renderChild(frame, node, { node: source, value });
  }
}

const mailComponents = /^(@react-email\/|react-email|jsx-email|@jsx-email\/|mjml-react|@faire\/mjml-react)/;

/** The file is the template of a mail, not a page of a browser that borrows a component of it. */
function isMail({ facts }: Frame): boolean {
  return (
    !facts.directives.includes('use client') && facts.specifiers.some((specifier) => mailComponents.test(specifier))
  );
}

/**
 * Output of a model, or what may be one: the state of this component, the answer to what it asked, and, in a program that
 * asks models, a property whose name says so.
 */
function isShownHere({ solver, facts }: Frame): (mark: AnyMark) => boolean {
  const arrives = (mark: AnyMark): boolean =>
    mark.kind === 'symbol' &&
    mark.symbol.root.kind === 'channel' &&
    (isStateOf(mark.symbol.root.channel, facts.file) || isAnswerIn(solver, mark.symbol.root.channel, facts.file));
  return (mark) =>
    (mark.cleared & Cleared.rendered) === 0 &&
    (mark.kind === 'ai-output' || arrives(mark) || (mark.kind === 'symbol' && solver.asksModels && mayBeContent(mark)));
}

const contentNames =
  /(text|content|message|messages|answer|reply|response|completion|output|summary|body|html|markdown|description|draft|caption|bio|post|suggestion|result|article|value|parts?|src|url|image|headline)$/i;

function mayBeContent({ symbol, implicit }: SymbolMark): boolean {
  const name = symbol.path.findLast((step) => step !== '[]') ?? symbol.owners[0] ?? '';
  return !implicit && symbol.root.kind === 'parameter' && symbol.path.length > 0 && contentNames.test(name);
}

/** The text of each child; what is not constant is a hole with the name of its expression. */
function childTexts(frame: Frame, children: readonly Child[]): readonly TextPiece[] {
  return children.map(
    (child) =>
      piecesOf(child.value, nameOfExpression(frame.facts, child.node))[0] ?? {
        text: hole,
        holes: [nameOfExpression(frame.facts, child.node)],
      },
  );
}

function discloses(frame: Frame, attributesNode: number): boolean {
  if (attributesNode === 0) return false;
  return operandsFrom(frame.facts, attributesNode, 0).some((attribute) => {
    if (kindOf(frame.facts, attribute) !== Kind.Property) return false;
    const value = frame.values.get(operand(frame.facts, attribute, 1));
    return isDisclosureKey(textOperand(frame.facts, attribute, 0), value ? constantText(value) : null);
  });
}

const readAttributes = new Set([
  'title',
  'alt',
  'aria-label',
  'placeholder',
  'label',
  'description',
  'subtitle',
  'message',
  'text',
  'children',
  'content',
]);

function attributeTexts(frame: Frame, attributesNode: number): string {
  if (attributesNode === 0) return '';
  return operandsFrom(frame.facts, attributesNode, 0)
    .filter(
      (attribute) =>
        kindOf(frame.facts, attribute) === Kind.Property && readAttributes.has(textOperand(frame.facts, attribute, 0)),
    )
    .map((attribute) => constantText(frame.values.get(operand(frame.facts, attribute, 1)) ?? nothing) ?? '')
    .join(' ');
}

function dangerousHtml(frame: Frame, attributesNode: number): Child | null {
  if (attributesNode === 0) return null;
  for (const attribute of operandsFrom(frame.facts, attributesNode, 0)) {
    if (
      kindOf(frame.facts, attribute) !== Kind.Property ||
      textOperand(frame.facts, attribute, 0) !== 'dangerouslySetInnerHTML'
    )
      continue;
    const node = operand(frame.facts, attribute, 1);
    const html = operandsFrom(frame.facts, node, 0).find(
      (property) => textOperand(frame.facts, property, 0) === '__html',
    );
    const value = html === undefined ? undefined : frame.values.get(operand(frame.facts, html, 1));
    if (html !== undefined && value) return { node: operand(frame.facts, html, 1), value };
  }
  return null;
}

/** A component: a call with its properties. */
function component(
  frame: Frame,
  node: number,
  tag: number,
  attributes: Value,
  attributesNode: number,
  children: readonly Child[],
): Value {
  const facts = frame.facts;
  const name = nameOfExpression(facts, tag);
  const labelled =
    isLabelName(name) || frame.solver.names.labelComponents.has(name) || discloses(frame, attributesNode);
  if (labelled) frame.activation.notice = true;
  const callee = frame.solver.interpreter.evaluate(frame, tag);
  const inner = unionAll(children.map((child) => child.value));
  const properties = propertiesWithChildren(frame, attributes, inner, node);
  const args: readonly Argument[] = [{ value: properties, node: attributesNode, spread: false }];
  const results = callee.atoms.flatMap((atom): Value[] => {
    if (atom.kind === 'global') provideContext(frame, atom.path, attributes, node);
    if (atom.kind === 'closure') return [callClosure(frame, atom, undefinedValue, args, node)];
    if (atom.kind !== 'api') return [];
    const models = frame.solver.models.jsx(atom.node);
    return models.length > 0 ? [applyModels(frame, atom, models, args, node, 0)] : [];
  });
  const shown = childTexts(frame, children);
  const text = [attributeTexts(frame, attributesNode), ...shown.map((piece) => piece.text)].join(' ');
  if (isLabelText(frame, text)) frame.activation.notice = true;
  if (results.length > 0) {
    for (const child of children) renderChild(frame, node, child);
    const result = unionAll(results);
    return labelled ? { atoms: result.atoms, marks: clearMarks(result.marks, Cleared.labelled) } : result;
  }
  for (const child of children) renderChild(frame, node, child);
  if (mediaComponents.test(name)) renderMedia(frame, node, attributesNode);
  const marks = unionMarks(
    attributeMarks(frame, attributesNode),
    clearMarks(carriedMarks(frame, inner), Cleared.rendered),
  );
  // What a component shows that nobody here knows, its name may say.
  const whole: TextPiece =
    children.length > 0 || callee.atoms.some((atom) => atom.kind === 'package' && mailComponents.test(atom.path))
      ? { text, holes: shown.flatMap((piece) => piece.holes) }
      : { text: `${text}${hole}`, holes: [name] };
  return {
    atoms: textWithHoles(whole.text, whole.holes).atoms,
    marks: labelled ? clearMarks(marks, Cleared.labelled) : marks,
  };
}

/** Properties by which components are told what to show. */
const shownProperties =
  /^(messages?|content|contents|text|children|html|markdown|body|source|value|data|model|answer|reply|response|title|description|summary|items?|parts?|label|caption)$/i;

/** What the properties of an unknown component carry. */
function attributeMarks(frame: Frame, attributesNode: number): readonly AnyMark[] {
  if (attributesNode === 0) return [];
  return operandsFrom(frame.facts, attributesNode, 0).reduce<readonly AnyMark[]>((marks, attribute) => {
    const spread = kindOf(frame.facts, attribute) === Kind.Spread;
    if (!spread && !shownProperties.test(textOperand(frame.facts, attribute, 0))) return marks;
    const value = frame.values.get(operand(frame.facts, attribute, spread ? 0 : 1));
    return value ? unionMarks(marks, carriedMarks(frame, value)) : marks;
  }, []);
}

function propertiesWithChildren(frame: Frame, attributes: Value, children: Value, node: number): Value {
  const [atom] = attributes.atoms;
  const fields = new Map(atom?.kind === 'object' ? frame.store.heap.get(atom.id) : []);
  if (children.atoms.length > 0 || children.marks.length > 0) fields.set('children', children);
  return makeObject(frame, 'object', fields, node);
}
