import { type Argument, type Frame, siteOf } from './frame.js';
import { cut } from './budget.js';
import type { ActEffect, CallEffect, Effect, Part, SinkEffect, WriteEffect } from './summary.js';
import { siteKey } from './trace.js';
import { nothing, union, type Value, withMarks } from './value.js';

/** Adds an effect to the function at hand; the same call met again (a loop's second turn) joins the first. */
export function recordEffect(
  frame: Frame,
  sink: Pick<SinkEffect, 'name' | 'family' | 'recipient' | 'byName' | 'event'>,
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
  addEffect(frame, `${siteKey(site)}|${sink.name}`, effect);
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
 * met again (in a loop, in a recursion, of something else that it may be) joins the first, so that summaries of functions
 * that call each other stay finite.
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
  const key = `${siteKey(site)}|call|${frame.appliedAt}`;
  const held = addOrJoin(frame, key, effect, (before) => (before.kind === 'call' ? joinCalls(before, effect) : before));
  return held?.kind === 'call' ? held.id : effect.id;
}

/**
 * Adds a property set on something that callers know, or a text for a channel. What a called function sets joins what the
 * same call has set there before: in a loop, in a recursion, by another of its statements.
 */
export function recordWrite(frame: Frame, effect: WriteEffect): void {
  const targets = effect.target.atoms.map((atom) => atom.key).join();
  const own = frame.appliedAt === '' ? `|${frame.activation.effects.length}` : '';
  addOrJoin(frame, `write ${targets}.${effect.name}|${frame.appliedAt}${own}`, effect, (before) =>
    before.kind === 'write'
      ? { ...before, value: union(before.value, effect.value), sure: before.sure && effect.sure }
      : before,
  );
}

/** Effects of one function; fewer of those that are done again in every caller. */
const mostEffects: Readonly<Record<Effect['kind'], number>> = { sink: 400, act: 400, call: 150, write: 150 };

/** The effect as it is held now; null, and a gap, when the function has too many. */
function addOrJoin(frame: Frame, key: string, effect: Effect, join: (before: Effect) => Effect): Effect | null {
  const { effects, effectKeys } = frame.activation;
  const at = effectKeys.get(key);
  const before = at === undefined ? undefined : effects[at];
  if (at !== undefined && before !== undefined) return (effects[at] = join(before));
  if (effects.length >= mostEffects[effect.kind]) {
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
    callee: union(a.callee, b.callee),
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
