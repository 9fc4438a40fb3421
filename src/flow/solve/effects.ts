import { type Argument, type Frame, siteOf } from './frame.js';
import { cut } from './budget.js';
import type { ActEffect, CallEffect, Effect, Part, SinkEffect, WriteEffect } from './summary.js';
import { nothing, union, type Value, withMarks } from './value.js';

/** Adds an effect to the function at hand; the same call met again (a loop's second turn) joins the first. */
export function recordEffect(
  frame: Frame,
  sink: { readonly name: string; readonly family: string; readonly recipient: string; readonly byName?: boolean },
  parts: readonly Part[],
  node: number,
  internal: boolean,
): void {
  const site = siteOf(frame, node);
  const effect: SinkEffect = {
    kind: 'sink',
    site,
    ...sink,
    parts,
    conditions: frame.conditions,
    via: null,
    depth: 0,
    internal,
    noticed: false,
  };
  addEffect(frame, `${site.file}#${site.node}|${sink.name}`, effect);
}

/** Adds a sink; one that is met again joins the first. */
export function addEffect(frame: Frame, key: string, effect: SinkEffect): void {
  addOrJoin(frame, key, effect, (before) => (before.kind === 'sink' ? joinSinks(before, effect) : before));
}

/** Adds an act; one that is met again joins the first. */
export function addAct(frame: Frame, key: string, effect: ActEffect): void {
  addOrJoin(frame, key, effect, (before) => (before.kind === 'act' ? joinActs(before, effect) : before));
}

function joinActs(a: ActEffect, b: ActEffect): ActEffect {
  const parts = a.parts.map((part, index) => {
    const other = b.parts[index];
    return other?.label === part.label ? { ...part, value: union(part.value, other.value) } : part;
  });
  return {
    ...a,
    parts: [...parts, ...b.parts.slice(parts.length)],
    conditions: a.conditions.length <= b.conditions.length ? a.conditions : b.conditions,
  };
}

/**
 * Adds a call of something that only callers know, and returns the number under which its answer is known. The same call
 * met again (in a loop, in a recursion) joins the first, so that summaries of functions that call each other stay finite.
 */
export function recordCall(
  frame: Frame,
  callee: Value,
  thisValue: Value,
  args: readonly Argument[],
  node: number,
): number {
  const site = siteOf(frame, node);
  const effect: CallEffect = {
    kind: 'call',
    id: frame.solver.nextCall++,
    callee,
    thisValue,
    arguments: args.map((argument) => argument.value),
    site,
    conditions: frame.conditions,
  };
  const called = callee.atoms.map((atom) => atom.key).join();
  const key = `${site.file}#${site.node}|call ${called}|${frame.appliedAt}`;
  const held = addOrJoin(frame, key, effect, (before) => (before.kind === 'call' ? joinCalls(before, effect) : before));
  return held?.kind === 'call' ? held.id : effect.id;
}

/** Adds a property set on something that only callers know. */
export function recordWrite(frame: Frame, effect: WriteEffect): void {
  const { effects } = frame.activation;
  if (effects.length < mostEffects) effects.push(effect);
  else cut(frame);
}

/** Effects of one function; fewer of calls that wait for callers, because each is made again in every caller. */
const mostEffects = 400;
const mostCalls = 150;

/** The effect as it is held now; null, and a gap, when the function has too many. */
function addOrJoin(frame: Frame, key: string, effect: Effect, join: (before: Effect) => Effect): Effect | null {
  const { effects, effectKeys } = frame.activation;
  const at = effectKeys.get(key);
  const before = at === undefined ? undefined : effects[at];
  if (at !== undefined && before !== undefined) return (effects[at] = join(before));
  if (effects.length >= (effect.kind === 'call' ? mostCalls : mostEffects)) {
    cut(frame);
    return null;
  }
  effectKeys.set(key, effects.length);
  effects.push(effect);
  return effect;
}

function joinCalls(a: CallEffect, b: CallEffect): CallEffect {
  const count = Math.max(a.arguments.length, b.arguments.length);
  return {
    ...a,
    thisValue: union(a.thisValue, b.thisValue),
    arguments: Array.from({ length: count }, (_, index) =>
      union(a.arguments[index] ?? nothing, b.arguments[index] ?? nothing),
    ),
    conditions: a.conditions.length <= b.conditions.length ? a.conditions : b.conditions,
  };
}

function joinSinks(a: SinkEffect, b: SinkEffect): SinkEffect {
  const parts = [...a.parts];
  for (const part of b.parts) {
    const at = parts.findIndex(
      (other) =>
        other.place.node === part.place.node && other.place.file === part.place.file && other.role === part.role,
    );
    const before = parts[at];
    if (at < 0 || !before) parts.push(part);
    else
      parts[at] = {
        ...before,
        value: withMarks(before.value, part.value.marks),
        labelled: before.labelled && part.labelled,
      };
  }
  return { ...a, parts, conditions: a.conditions.length <= b.conditions.length ? a.conditions : b.conditions };
}
