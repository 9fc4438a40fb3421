import type { Severity } from '../base/finding.js';
import type { Message } from '../base/message.js';
import type { ConsentMode } from '../flow/consent-signals.js';
import type { ConsentState } from '../flow/consent-state.js';
import type { Flow, FlowGuards, FlowSource } from '../flow/flow.js';
import type { ModelledCall } from '../flow/modelled-call.js';
import type { Signal, SignalKind } from '../flow/signal.js';
import type { SinkRole } from '../flow/solve/summary.js';
import type { MessageKind } from '../knowledge/consent/message-kind.js';
import type { PurposeInForce } from '../knowledge/purposes/purpose-in-force.js';

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

/** What a rule about calls may ask besides the call. */
export interface CallContext {
  readonly purpose: PurposeInForce | null;
  /** Whether the message is direct marketing. */
  readonly message: MessageKind;
  /** What the program keeps of consents and objections. */
  readonly state: ConsentState;
  /** The text around the call, or around one that leads to it, says that it waits for a consent. */
  readonly waits: boolean;
  /** The function also writes a log of consents, or hands the consent to something that does. */
  readonly logsConsent: boolean;
  /** Defaults that are set for Google's tags. */
  readonly consentMode: ConsentMode;
}

/** What a rule says of a call. */
export interface CallReport extends Report {
  /** Options of the call that the finding is about, by name; the first that stands at the call is the place. */
  readonly at?: readonly string[];
  /** Name of a method: the first call of it that follows in the function is the place. */
  readonly then?: string;
  /** Only names speak for it: one step lower. */
  readonly unsure?: boolean;
}

/** A rule over modelled calls, with all conditions on the way to them. */
export interface CallRule {
  readonly id: string;
  readonly where: (call: ModelledCall, context: CallContext) => boolean;
  readonly fixes: readonly string[];
  readonly report: (call: ModelledCall, context: CallContext) => CallReport;
}

/** Declares a rule over calls. Its severity, norms and texts are in the catalogue. */
export function callRule(rule: CallRule): CallRule {
  return rule;
}

/** A rule over places that say something by themselves. */
export interface SignalRule {
  readonly id: string;
  readonly on: readonly SignalKind[];
  readonly where?: (signal: Signal, state: ConsentState) => boolean;
  readonly fixes: readonly string[];
  readonly report: (signal: Signal) => Report;
}

/** Declares a rule over places. */
export function signalRule(rule: SignalRule): SignalRule {
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
