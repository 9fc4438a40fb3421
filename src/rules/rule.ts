import type { Severity } from '../base/finding.js';
import type { Message } from '../base/message.js';
import type { Field } from '../flow/fields/field.js';
import type { StoredRecord } from '../flow/fields/stores.js';
import type { Flow, FlowGuards, FlowSource } from '../flow/flow.js';
import type { Observation, ObservationKind } from '../flow/observation.js';
import type { ProjectFacts, ProjectPlace } from '../flow/project.js';
import type { SinkRole } from '../flow/solve/summary.js';
import type { Spot } from '../flow/spot.js';
import { purpose } from '../knowledge/purposes/fit.js';
import type { ConsentMode } from '../flow/consent-signals.js';
import type { ConsentState } from '../flow/consent-state.js';
import type { ModelledCall } from '../flow/modelled-call.js';
import type { Signal, SignalKind } from '../flow/signal.js';
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
  /** False where more than the name of the data is only likely. */
  readonly certain?: boolean;
  /** The purpose that the finding is about. */
  readonly purpose?: PurposeInForce;
  /** The whole call is the place, not the expression that carries the value. */
  readonly atCall?: boolean;
  /** Of all findings of a function with this key the first one is enough. */
  readonly once?: string;
}

/** What the configuration says that a recipient may get (`recipients` in leitplanke.config.json). */
export interface RecipientTerms {
  /** Categories it may get; null where none are named. */
  readonly categories: readonly string[] | null;
}

/** What a rule over flows may ask besides the flow. Everything is looked up when it is asked for. */
export interface FlowContext {
  /** The purpose in force where the data is used; else the one for which the configuration says the recipient gets data. */
  readonly purpose: () => PurposeInForce | null;
  /** The purpose in force where the data comes from. */
  readonly purposeOfOrigin: () => PurposeInForce | null;
  /** What was agreed for the recipient; null where the configuration does not name it. */
  readonly terms: () => RecipientTerms | null;
  /** What the code calls the value: variables, properties and functions around the place, and comments before it. */
  readonly namesAround: () => readonly string[];
}

/** A rule over flows: a row of sources, sinks, and what on the way makes it right. */
export interface FlowRule {
  readonly id: string;
  readonly from: readonly FlowSource['kind'][];
  readonly to: readonly SinkRole['kind'][];
  /** One of these on the way, and there is nothing to report. */
  readonly unless: readonly (keyof FlowGuards)[];
  /** Where the finding sits: at the sink, unless the source is what has to be moved. */
  readonly at?: 'source';
  /** What else must be true of the flow. */
  readonly where?: (flow: Flow, context: FlowContext) => boolean;
  /** Quick fixes, the preferred one first. */
  readonly fixes: readonly string[];
  readonly report: (flow: Flow, context: FlowContext) => Report;
}

/** Declares a rule over flows. Its severity, norms and texts are in the catalogue. */
export function flowRule(rule: FlowRule): FlowRule {
  return rule;
}

/** A rule over what single places say by themselves: a text, an element, a call. */
export interface ObservationRule {
  readonly id: string;
  readonly of: ObservationKind;
  readonly fixes: readonly string[];
  readonly report: (observation: Observation) => Report;
}

/** Declares a rule over observations. Its severity, norms and texts are in the catalogue. */
export function observationRule(rule: ObservationRule): ObservationRule {
  return rule;
}

/** What a rule says of the project, and where. */
export interface ProjectReport extends Report {
  readonly at: ProjectPlace;
  /** Quick fixes for this place. */
  readonly fixes?: readonly string[];
}

/** A rule over the register of AI systems, the calls of models and the date. It speaks only where there is a register. */
export interface ProjectRule {
  readonly id: string;
  readonly report: (project: ProjectFacts) => readonly ProjectReport[];
}

/** Declares a rule over the project. Its severity, norms and texts are in the catalogue. */
export function projectRule(rule: ProjectRule): ProjectRule {
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
export function matches(rule: FlowRule, flow: Flow, context: FlowContext): boolean {
  return (
    rule.from.includes(flow.source.kind) &&
    rule.to.includes(flow.sink.role.kind) &&
    !rule.unless.some((guard) => flow.guards[guard]) &&
    (rule.where?.(flow, context) ?? true)
  );
}

/** Whether a flow ends in what a message says, not in whom it is for. */
export function isContent({ sink: { role } }: Flow): boolean {
  return role.kind !== 'person-facing' || role.part !== 'recipient';
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
/** A field with the purpose that holds where it stands; null where nothing says one. */
export interface FieldInUse {
  readonly field: Field;
  readonly purpose: PurposeInForce | null;
  /** Somewhere the program asks for an age or for the consent of parents. */
  readonly ageChecked: boolean;
}

/** A rule over fields: places at which personal data is collected, selected, stored or declared. */
export interface FieldRule {
  readonly id: string;
  /** Quick fixes, the preferred one first. */
  readonly fixes: readonly string[];
  /** Several fields of one form, schema or table are one finding. */
  readonly oncePerHolder?: boolean;
  /** What it says of a field; null when nothing. */
  readonly report: (use: FieldInUse) => Report | null;
}

/** Declares a rule over fields. Its severity, norms and texts are in the catalogue. */
export function fieldRule(rule: FieldRule): FieldRule {
  return rule;
}

/** The first of the calls that add records to one store. */
export interface StoreInUse {
  readonly record: StoredRecord;
  readonly purpose: PurposeInForce | null;
  /** Somewhere the program says until when such records are kept, or deletes what is old. */
  readonly limited: boolean;
}

/** A rule over stores of personal data: tables, indexes, buckets. */
export interface StoreRule {
  readonly id: string;
  readonly fixes: readonly string[];
  readonly report: (use: StoreInUse) => Report | null;
}

/** Declares a rule over stores. Its severity, norms and texts are in the catalogue. */
export function storeRule(rule: StoreRule): StoreRule {
  return rule;
}

/** A folder whose code processes personal data. */
export interface FolderInUse {
  /** Somewhere in the project a purpose is declared, so that the team works with them. */
  readonly projectDeclares: boolean;
  /** A purpose holds at one of the places at least, declared or inferred. */
  readonly hasPurpose: boolean;
  readonly categories: readonly string[];
}

/** A rule over folders; what it says stands at the first place that processes personal data. */
export interface FolderRule {
  readonly id: string;
  readonly fixes: readonly string[];
  readonly report: (folder: FolderInUse) => Report | null;
}

/** Declares a rule over folders. Its severity, norms and texts are in the catalogue. */
export function folderRule(rule: FolderRule): FolderRule {
  return rule;
}

/** The name of a purpose in a message; a purpose of the project's own is called by its key. */
export function purposeMessage(key: string): Message | string {
  return purpose(key) === null ? key : { id: `purpose.${key}` };
}
