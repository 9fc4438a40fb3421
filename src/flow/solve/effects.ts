import { type Frame, siteOf } from './frame.js';
import type { Part, SinkEffect } from './summary.js';
import { withMarks } from './value.js';

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

const mostEffects = 400;

export function addEffect(frame: Frame, key: string, effect: SinkEffect): void {
  const { effects, effectKeys } = frame.activation;
  const at = effectKeys.get(key);
  const before = at === undefined ? undefined : effects[at];
  if (at !== undefined && before?.kind === 'sink') effects[at] = joinEffects(before, effect);
  else if (effects.length < mostEffects) {
    effectKeys.set(key, effects.length);
    effects.push(effect);
  } else frame.activation.cut = true;
}

function joinEffects(a: SinkEffect, b: SinkEffect): SinkEffect {
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
