import type { FlowGuards, FlowSink } from '../flow.js';
import type { Solver } from './frame.js';
import { isNoted } from './notes.js';
import type { Part, SinkEffect, Summary } from './summary.js';
import { siteKey } from './trace.js';

/** What speaks for a decision: kept reasons, an audit record, a switch, a way to object. */
export function decisionGuards(
  solver: Solver,
  summary: Summary,
  effect: SinkEffect,
  part: Part,
): Pick<FlowGuards, 'explained' | 'logged' | 'fallback' | 'contestable'> {
  if (part.role.kind !== 'decision') return { explained: false, logged: false, fallback: false, contestable: false };
  return {
    explained: part.explained === true || isNoted(solver, summary, effect, 'explained'),
    logged: isNoted(solver, summary, effect, 'logged'),
    fallback: isNoted(solver, summary, effect, 'fallback'),
    contestable: part.contestable === true,
  };
}

/** How a decision reaches the person. */
export function mannerOf(summary: Summary, effect: SinkEffect): FlowSink['manner'] {
  if (effect.name === 'decision if') return 'drop';
  if (effect.name === actName) return 'act';
  if (effect.name !== noticeName) return 'effect';
  const beside = summary.effects.some(
    (other) =>
      other.kind === 'sink' &&
      other.family === 'decision' &&
      other.name !== noticeName &&
      other.conditions.every((condition) =>
        effect.conditions.some(
          (own) => own.positive === condition.positive && siteKey(own.site) === siteKey(condition.site),
        ),
      ),
  );
  return beside ? 'notice-beside' : 'notice';
}

/** Name of the effect of what an agent does by itself. */
export const actName = 'decision act';

/** Name of the effect of a message that tells somebody of a refusal. */
export const noticeName = 'decision notice';
