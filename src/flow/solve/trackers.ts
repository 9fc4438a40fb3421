import type { CallModel } from '../../knowledge/sdk/model-table.js';
import {
  isTrackingKey,
  type Tracker,
  trackerOfAddress,
  trackerOfCall,
  trackerOfComponent,
  trackerOfScript,
} from '../../knowledge/consent/trackers.js';
import { kindOf, nameOfExpression, operand, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { addAct } from './effects.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { nothing, type Value } from './value.js';

/** A look at what is there loads nothing. */
const looking = /^(find|get|has|is|query|remove|select|match|test|unload)/i;
const loading = /load|inject|append|insert|script|setattribute|add(script|tag)|import|require/i;

/** A call that starts a tracker, or loads its script. */
export function recordTrackerCall(frame: Frame, name: string, args: readonly Argument[], node: number): void {
  const { facts } = frame;
  const callee = operand(facts, node, 0);
  const receiver = kindOf(facts, callee) === Kind.Member ? nameOfExpression(facts, operand(facts, callee, 0)) : '';
  const first = textOf(args[0]?.value);
  const started = trackerOfCall(receiver, name, first, facts.specifiers);
  if (started) record(frame, started, args, node);
  else if (name === 'setItem' && /^(window\.)?(local|session)Storage$/.test(receiver) && isTrackingKey(first))
    record(frame, { name: first, vendor: 'storage' }, args, node);
  else if (loading.test(name) && !looking.test(name)) {
    const tracker = args.map((argument) => trackerOfAddress(textOf(argument.value))).find((found) => found !== null);
    if (tracker) record(frame, tracker, args, node);
  }
}

/** `script.src = 'https://www.googletagmanager.com/…'`, `document.cookie = 'visitor_id=…'`. */
export function recordTrackerAssignment(frame: Frame, target: number, value: Value, node: number): void {
  const { facts } = frame;
  const member = kindOf(facts, target) === Kind.TargetPattern ? operand(facts, target, 0) : 0;
  if (member === 0 || kindOf(facts, member) !== Kind.Member) return;
  const name = textOperand(facts, member, 1);
  const text = textOf(value);
  if (name === 'src' || name === 'href') {
    const tracker = trackerOfAddress(text);
    if (tracker) record(frame, tracker, [], node);
  } else if (
    name === 'cookie' &&
    nameOfExpression(facts, operand(facts, member, 0)) === 'document' &&
    isTrackingKey(text) &&
    isSet(text)
  )
    record(frame, { name: text.replace(/=[\s\S]*/, ''), vendor: 'cookie' }, [], node);
}

/** A cookie without a value, or one that has expired, is taken away. */
function isSet(cookie: string): boolean {
  return /^[^=]*=[^;\s]/.test(cookie) && !/max-age=-?0|1970/i.test(cookie);
}

/** `<script src>`, a pixel, an inline script, or a component that loads one. */
export function recordTrackerElement(frame: Frame, node: number): void {
  const { facts } = frame;
  const tag = operand(facts, node, 0);
  const attributes = operand(facts, node, 1);
  if (tag === 0) return;
  const name = kindOf(facts, tag) === Kind.Text ? textOperand(facts, tag, 0) : nameOfExpression(facts, tag);
  const component = trackerOfComponent(name, facts.specifiers);
  if (component) record(frame, component, [], node);
  if (!/^(script|img|iframe|partytown)$/i.test(name)) return;
  const properties = attributes > 0 ? operandsFrom(facts, attributes, 0) : [];
  const texts = new Map(
    properties
      .filter((property) => kindOf(facts, property) === Kind.Property)
      .map((property) => [textOperand(facts, property, 0), textOf(frame.values.get(operand(facts, property, 1)))]),
  );
  // A script of this type does not run: the consent platform starts it.
  if (texts.get('type') === 'text/plain') return;
  const found =
    trackerOfAddress(texts.get('src') ?? '') ??
    (/^script$/i.test(name) ? trackerOfScript(inlineCode(frame, node, attributes)) : null);
  if (found) record(frame, found, [], node);
}

/** The code of a script element: its children, and what is set as HTML. */
function inlineCode(frame: Frame, node: number, attributes: number): string {
  const { facts } = frame;
  const children = operandsFrom(facts, node, 2).map((child) => textOf(frame.values.get(child)));
  const html = (attributes > 0 ? operandsFrom(facts, attributes, 0) : [])
    .filter(
      (property) =>
        kindOf(facts, property) === Kind.Property && textOperand(facts, property, 0) === 'dangerouslySetInnerHTML',
    )
    .flatMap((property) => operandsFrom(facts, operand(facts, property, 1), 0))
    .map((inner) => textOf(frame.values.get(operand(facts, inner, 1))));
  return [...children, ...html].join('\n');
}

function textOf(value: Value | undefined): string {
  const [only] = value?.atoms ?? [];
  return only?.kind === 'text' ? only.text : '';
}

function record(frame: Frame, tracker: Tracker, args: readonly Argument[], node: number): void {
  const site = siteOf(frame, node);
  const model: CallModel = {
    id: `tracker#${tracker.vendor}`,
    package: tracker.vendor,
    family: 'tracker',
    kind: 'fn',
    chain: tracker.name,
    args: [],
    returns: [],
    untyped: true,
  };
  addAct(frame, `${site.file}#${site.node}|act ${model.id}`, {
    kind: 'act',
    model,
    recipient: '',
    site,
    place: site,
    settled: true,
    parts: tracker.config === true ? [{ label: 'consent.config', value: nothing, place: site }] : [],
    arguments: args.map((argument) => argument.value),
    conditions: frame.conditions,
    via: null,
    depth: 0,
  });
}
