import type { Severity } from '../base/finding.js';
import type { Message } from '../base/message.js';
import type { Flow, FlowGuards, FlowSource } from '../flow/flow.js';
import type { SinkRole } from '../flow/solve/summary.js';
import type { Spot } from '../flow/spot.js';

/** What a rule says of a flow it matches: the text's id (`rule.<id>` unless said otherwise) and its data. */
export interface Report {
  readonly id?: string;
  readonly data: Readonly<Record<string, string | number | Message>>;
  /** Keys of the taxonomy that the finding is about. */
  readonly categories?: readonly string[];
  /** Never more than this. */
  readonly atMost?: Severity;
}

/** A rule over flows: a row of sources, sinks, and what on the way makes it right. */
export interface FlowRule {
  readonly id: string;
  readonly from: readonly FlowSource['kind'][];
  readonly to: readonly SinkRole['kind'][];
  /** One of these on the way, and there is nothing to report. */
  readonly unless: readonly (keyof FlowGuards)[];
  /** What else must be true of the flow. */
  readonly where?: (flow: Flow) => boolean;
  /** Quick fixes, the preferred one first. */
  readonly fixes: readonly string[];
  readonly report: (flow: Flow) => Report;
}

/** Declares a rule over flows. Its severity, norms and texts are in the catalogue. */
export function flowRule(rule: FlowRule): FlowRule {
  return rule;
}

/** Whether a rule has something to say about a flow. */
export function matches(rule: FlowRule, flow: Flow): boolean {
  return (
    rule.from.includes(flow.source.kind) &&
    rule.to.includes(flow.sink.role.kind) &&
    !rule.unless.some((guard) => flow.guards[guard]) &&
    (rule.where?.(flow) ?? true)
  );
}

/** The name of a category in a message. */
export function categoryMessage(category: string): Message {
  return { id: `category.${category}` };
}

/** What else may count for a place: what the register of AI systems says of its file, and today. */
export interface SpotContext {
  readonly biasReviewed: boolean;
  readonly classified: boolean;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** A rule over places that are seen while values are followed and that are no flows. */
export interface SpotRule {
  readonly id: string;
  readonly of: Spot['kind'];
  readonly where?: (spot: Spot, context: SpotContext) => boolean;
  readonly fixes: readonly string[];
  readonly report: (spot: Spot, context: SpotContext) => Report;
}

/** Declares a rule over such places. */
export function spotRule(rule: SpotRule): SpotRule {
  return rule;
}
