import type { Site } from './solve/trace.js';

/** A call of a model, as the inventory and rules about the project see it: data need not flow through it. */
export interface ModelCall {
  readonly site: Site;
  /** Package or host. */
  readonly package: string;
  /** Short name of the vendor: openai, anthropic, local. */
  readonly provider: string;
  /** Name for messages: the call's chain. */
  readonly name: string;
  /** Names of the model, where they are constant. */
  readonly models: readonly string[];
  /** Modalities of the answer, `score` and `training` among them. */
  readonly gives: readonly string[];
}
