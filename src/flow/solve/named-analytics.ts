import { tokens } from '../../knowledge/personal-data/tokens.js';
import { nameOfExpression, operand } from '../facts-reader.js';
import type { Argument, Frame } from './frame.js';
import { isOpenCallee } from './named-loggers.js';
import { recordSinks } from './sinks.js';
import type { Value } from './value.js';

/** Tools, and what teams call their own door to one, by the last word of the name. */
const receivers: ReadonlySet<string> = new Set(
  'analytics tracker telemetry posthog mixpanel amplitude segment rudderstack gtm ga umami plausible fathom'.split(' '),
);

const methods: ReadonlySet<string> = new Set(['track', 'identify', 'capture', 'page', 'group', 'logEvent']);

/**
 * `analytics.track(…)` and the like, where nothing known says what it does: events and traits as the tools have agreed on
 * them, by position (`track('Signed Up', { … })`) or in one object (`{ userId, event, properties }`).
 */
export function recordNamedAnalytics(
  frame: Frame,
  calleeNode: number,
  method: string,
  callee: Value,
  args: readonly Argument[],
  node: number,
): void {
  if (!methods.has(method) || !callee.atoms.every((atom) => isOpenCallee(frame, atom))) return;
  const receiver = nameOfExpression(frame.facts, operand(frame.facts, calleeNode, 0));
  if (!receivers.has(tokens(receiver.replace(/(service|client|provider)$/i, '')).at(-1) ?? '')) return;
  const { models } = frame.solver;
  const name = method === 'capture' || method === 'logEvent' ? 'track' : method;
  const positional = models.calls(models.member(models.globalRoot('analytics'), name))[0];
  if (!positional) return;
  const one = args.length === 1;
  const given = positional.args.map((argument) => ({ ...argument, label: one ? 'event.props' : argument.label }));
  const used = one ? given.slice(0, 1).map((argument) => ({ ...argument, index: 0, path: [] })) : given;
  recordSinks(frame, { ...positional, chain: `${receiver}.${method}`, args: used }, '', args, node, { byName: true });
}
