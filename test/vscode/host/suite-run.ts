/** A mocha suite to be run inside VS Code. All paths are absolute. */
export interface SuiteRun {
  /** The extension under development. */
  readonly extensionFolder: string;
  /** A module that exports `run()`. */
  readonly suite: string;
  /** The folder to open. */
  readonly workspace: string;
  /** Where downloaded hosts stay between runs. */
  readonly stateFolder: string;
  /** Settings and logs of this run. */
  readonly dataFolder: string;
  /** Where a failed run leaves a picture and the log of the window. */
  readonly evidenceFolder: string;
  /** Milliseconds for the whole suite. */
  readonly timeout: number;
}
