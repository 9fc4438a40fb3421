import type { AiSystemConfiguration } from '../program/configuration/schema.js';
import type { ModelCall } from './model-call.js';

/** What the code shows of an AI system that the register names. */
export interface SystemFacts {
  readonly entry: AiSystemConfiguration;
  /** Position in the register. */
  readonly index: number;
  /** Files of the program that the entry names. */
  readonly files: readonly string[];
  /** The entry names no file of the program. */
  readonly absent: boolean;
  /** Calls of models in them. */
  readonly calls: readonly ModelCall[];
  /** A CODEOWNERS line gives each of the files an owner. */
  readonly owned: boolean;
  /** It scores or classifies people, as its name, its code or its decisions say. */
  readonly judges: boolean;
  /** It is trained here, or runs a model of the house. */
  readonly ownModel: boolean;
  /** The code measures how well it works. */
  readonly measured: boolean;
  /** Words of `signal.*` for what makes an impact assessment likely (GDPR Art. 35, WP248 rev.01). */
  readonly signals: readonly string[];
}

/** What rules about the project see: the register of the root's configuration, the calls of models, and today. */
export interface ProjectFacts {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly systems: readonly SystemFacts[];
  /** Calls of models that no entry covers. */
  readonly uncovered: readonly ModelCall[];
  readonly training: { readonly lastDate: string | null; readonly topics: readonly string[] };
}

/** Where a finding about the project sits: an entry of the register, the record of training, or a call. */
export type ProjectPlace =
  | { readonly kind: 'entry'; readonly system: SystemFacts }
  | { readonly kind: 'training' }
  | { readonly kind: 'call'; readonly call: ModelCall };

/** Whole days from one date to a later one (YYYY-MM-DD); negative when it comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
