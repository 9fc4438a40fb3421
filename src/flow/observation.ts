import type { Site } from './solve/trace.js';

/** What is to be seen at one place, without a value that flows: the list is closed, rules are rows over these kinds. */
export type ObservationKind =
  | 'human-persona' // detail: how the text presents the assistant
  | 'hidden-label' // detail: what hides it
  | 'person-inference' // detail: the interface that infers
  | 'vulnerable-target'; // detail: the word that says who is vulnerable, or how they are pressed

/** Something that a place in the code says by itself. */
export interface Observation {
  readonly kind: ObservationKind;
  readonly detail: string;
  readonly site: Site;
  readonly certain: boolean;
}
