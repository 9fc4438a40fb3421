import type { Site, Trace } from './solve/trace.js';
import type { SinkRole } from './solve/summary.js';

/** What a source is, as rules see it. */
export interface FlowSource {
  readonly kind: 'personal-data' | 'person-object' | 'ai-output' | 'score' | 'rules';
  /** Category, entity, modality or name. */
  readonly detail: string;
  /** Package or vendor it comes from, or empty. */
  readonly origin: string;
  readonly certain: boolean;
  /** An agent wrote it into the call of a tool. */
  readonly agent: boolean;
}

/** Where it arrives. */
export interface FlowSink {
  readonly role: SinkRole;
  /** Name for messages: the call's chain. */
  readonly name: string;
  readonly recipient: string;
  readonly family: string;
  readonly site: Site;
  /** The addressee is one of the own people, or fixed in code. */
  readonly internal: boolean;
  /** The output is a turn of a conversation: chat, voice, messaging bot. */
  readonly conversation: boolean;
  /** Name of the event that an analytics call records; empty where it is not constant, or no event. */
  readonly event: string;
  /** Key under which the value stands, else its own name; empty for neither. */
  readonly field: string;
  /** Nobody starts it: a schedule, a queue, a bot. */
  readonly automated: boolean;
  /** Of a decision: written or called; told in a message; told beside an effect that is reported itself; nothing said to those not chosen; or an act of an agent that refuses nobody. */
  readonly manner: 'effect' | 'notice' | 'notice-beside' | 'drop' | 'act' | null;
}

/** What holds on the way: sanitisers and guards. */
export interface FlowGuards {
  readonly labelled: boolean;
  /** A person approved before the effect. */
  readonly reviewed: boolean;
  /** All approvals came before the model made this. */
  readonly overtaken: boolean;
  /** Marked for machines (C2PA, XMP, watermark). */
  readonly marked: boolean;
  readonly redacted: boolean;
  readonly hashed: boolean;
  readonly consented: boolean;
  /** Reasons are kept with the decision, or told. */
  readonly explained: boolean;
  /** An audit records it on the same way. */
  readonly logged: boolean;
  /** It can be switched off, or a failure is caught. */
  readonly fallback: boolean;
  /** The notice names a way to object or to reach a person. */
  readonly contestable: boolean;
}

/** One way of a value from its source to a sink. Everything that a rule may ask. */
export interface Flow {
  readonly source: FlowSource;
  readonly sink: FlowSink;
  readonly guards: FlowGuards;
  /** The expression that carries the value at the sink. */
  readonly place: Site;
  /** Function that was registered to answer, or that nobody of the program calls: `file#index`. */
  readonly handler: string;
  /** Function that holds the place, for the fingerprint. */
  readonly holder: string;
  readonly trace: Trace;
}
