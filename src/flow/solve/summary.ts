import type { CallModel } from '../../knowledge/sdk/model-table.js';
import type { Role } from '../../knowledge/sdk/roles.js';
import { type Site, siteKey, type Trace } from './trace.js';
import type { AnyMark, TypeAt, Value } from './value.js';

/** Something the code asked before it went on. */
export interface Condition {
  /** What the condition depends on: approvals, consent, objections, scores, model output. */
  readonly marks: readonly AnyMark[];
  /** Whether it holds as said (`if (approved)`) or in the negative (`if (!approved)`). */
  readonly positive: boolean;
  /** False for one alternative of several (`a || b`): it steers, but guarantees nothing. */
  readonly sure: boolean;
  readonly site: Site;
  /** It is one job of several that a channel carries: what comes out of `from` is what went into `into`. */
  readonly job?: { readonly from: string; readonly into: string };
}

/** Decision words the code uses are knowledge; an effect says only which action they mean. */
export interface DecisionRole {
  readonly kind: 'decision';
  readonly action: string;
}

/** Work on a picture that drops what is written into it. */
interface MetadataLossRole {
  readonly kind: 'metadata-loss';
}

/** A file that people may get to see, such as one in a public folder. */
interface FileRole {
  readonly kind: 'file';
}

export type SinkRole = Role | DecisionRole | MetadataLossRole | FileRole;

/** One argument of a sink, cut down to the expression that carries something. */
export interface Part {
  readonly role: SinkRole;
  readonly value: Value;
  readonly place: Site;
  /** The argument is nothing but a parameter, maybe with constant text around it: callers say what is sent. */
  readonly handed: boolean;
  /** A text or a key beside the data tells its reader that an AI made it. */
  readonly labelled: boolean;
  /** The argument says more than a bare parameter at this level: here a name may speak where no caller does. */
  readonly fresh: boolean;
  /** Put into a text as it is, where a record would not show its fields. */
  readonly inText?: boolean;
  /** Only the model of the call knows the name under which it was read. */
  readonly unnamed?: boolean;
  /** Keys of the same part in the functions below that handed it up. */
  readonly below?: readonly string[];
  /** Key under which it stands, else the name of what is read; empty for neither. */
  readonly field?: string;
  /** Of a decision: it brings its reasons along. */
  readonly explained?: boolean;
  /** Of a notice of a decision: it names a way to object or to reach a person. */
  readonly contestable?: boolean;
}

/** A modelled call, a rendered element, a returned response, or a change of a person's state. */
export interface SinkEffect {
  readonly kind: 'sink';
  readonly site: Site;
  /** Package or host, and chain, for messages. */
  readonly name: string;
  readonly recipient: string;
  readonly family: string;
  readonly parts: readonly Part[];
  readonly conditions: readonly Condition[];
  /** Calls between the function at hand and the one that holds the sink, outermost first. */
  readonly via: Trace | null;
  /** Number of calls between. */
  readonly depth: number;
  /** Addressee is one of the own people or fixed in code. */
  readonly internal: boolean;
  /** The function that sends, or one that leads to it, tells people first that an AI is at work. */
  readonly noticed: boolean;
  /** Only the name of the receiver says that this is a sink; a caller that hands in a known one says it better. */
  readonly byName?: boolean;
  /** Name of the event that an analytics call records, where it is constant. */
  readonly event?: string;
}

/** A call of something that only callers know. */
export interface CallEffect {
  readonly kind: 'call';
  readonly id: number;
  readonly callee: Value;
  readonly thisValue: Value;
  readonly arguments: readonly Value[];
  readonly site: Site;
  readonly conditions: readonly Condition[];
}

/** A property set on something that only callers know. */
export interface WriteEffect {
  readonly kind: 'write';
  readonly target: Value;
  readonly name: string;
  readonly value: Value;
  /** It happens on every way through the function. */
  readonly sure: boolean;
}

/** One argument of a modelled call, by what the model says it means. */
export interface ActPart {
  /** Label of the model: `content.html`, `recipient.email`. */
  readonly label: string;
  readonly value: Value;
  readonly place: Site;
}

/** A modelled call that does something to people whatever its arguments carry: a message, an upload, a record of consent. */
export interface ActEffect {
  readonly kind: 'act';
  readonly model: CallModel;
  readonly recipient: string;
  readonly site: Site;
  /** The call whose arguments say what is done: the modelled call, or a call of a function that hands them through. */
  readonly place: Site;
  /** The place is found. */
  readonly settled: boolean;
  readonly parts: readonly ActPart[];
  /** The arguments as they are, for what no part names. */
  readonly arguments: readonly Value[];
  readonly conditions: readonly Condition[];
  readonly via: Trace | null;
  readonly depth: number;
}

export type Effect = SinkEffect | CallEffect | WriteEffect | ActEffect;

/** A parameter as callers and hints see it. */
export interface ParameterInfo {
  readonly name: string;
  readonly type: TypeAt | null;
  /** Takes all arguments from its place on. */
  readonly rest: boolean;
}

/** Index of the parameter that stands for `arguments`. */
export const allArguments = -1;

/** What a function does, over its parameters: computed once, used at every call. */
export interface Summary {
  readonly key: string;
  readonly name: string;
  readonly parameters: readonly ParameterInfo[];
  readonly returns: Value;
  /** What it may throw. */
  readonly throws: Value;
  /** It decides by something, and is small: with constant arguments it is worth running again. */
  readonly choosing: boolean;
  readonly effects: readonly Effect[];
  /** What holds whenever the function returns normally. */
  readonly ensures: readonly Condition[];
  /** Fields of the objects it made and lets out, by object id. */
  readonly objects: ReadonlyMap<number, ReadonlyMap<string, Value>>;
  /** Its JSX carries a notice that an AI is at work. */
  readonly notice: boolean;
  /** A budget was hit: the summary may miss something. */
  readonly cut: boolean;
}

export function functionKey(file: string, index: number): string {
  return `${file}#${index}`;
}

/** Key of a part of a function's effect, to know whether some caller filled it. */
export function partKey(holder: string, effect: SinkEffect, index: number): string {
  return [holder, effect.via ? siteKey(effect.via.site) : '', siteKey(effect.site), effect.name, index].join('|');
}
