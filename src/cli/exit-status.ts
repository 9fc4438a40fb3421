/** What the process tells its caller; CI pipelines depend on these numbers. */
export const exitStatus = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  /** Something was found. */
  found: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** Our own fault. */
  failure: 3,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
