import type { FunctionView } from '../facts-reader.js';
import type { FileFacts } from '../facts.js';

/** A class of the program. */
export interface ClassAt {
  readonly file: string;
  readonly index: number;
}

/** The class that a method belongs to. */
export function classAtOf(facts: FileFacts, view: FunctionView): ClassAt | null {
  return view.classIndex >= 0 ? { file: facts.file, index: view.classIndex } : null;
}
