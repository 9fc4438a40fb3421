import type { Finding } from '../base/finding.js';
import type { Locale } from '../base/message.js';
import type { FileEdits } from '../base/text-range.js';

/** Names that the configuration gives to the project's own functions; fixes prefer them to code of their own. */
export interface ConfiguredFunctions {
  readonly redaction: readonly string[];
  readonly labels: readonly string[];
  readonly review: readonly string[];
  readonly audit: readonly string[];
}

/** All that a fix may look at. */
export interface FixContext {
  readonly finding: Finding;
  /** Current text of a file of the program (relative to the root, with `/`), or null. */
  text(file: string): string | null;
  /** Files that export a function of this name, sorted. */
  exporting(name: string): readonly string[];
  /** Language of texts that the fix inserts. */
  readonly locale: Locale;
  readonly configured: ConfiguredFunctions;
  /** The configuration that holds the register of AI systems, relative to the root; null where there is none inside. */
  readonly configurationFile: string | null;
  /** Today, as YYYY-MM-DD. */
  readonly date: string;
}

/** A change of code that removes a finding. */
export interface QuickFix {
  readonly id: string;
  /** Changes nothing for users, so that it may be applied without a person looking. */
  readonly safe: boolean;
  /** Minimal edits, or null where the fix does not fit the code. */
  compute(context: FixContext): FileEdits | null;
}
