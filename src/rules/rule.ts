import type { Severity } from '../base/finding.js';
import type { Message } from '../base/message.js';
import type { Field } from '../flow/fields/field.js';
import type { StoredRecord } from '../flow/fields/stores.js';
import type { Flow, FlowGuards, FlowSource } from '../flow/flow.js';
import type { SinkRole } from '../flow/solve/summary.js';
import { purpose } from '../knowledge/purposes/fit.js';
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
