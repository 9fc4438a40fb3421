import { main } from '../../src/cli/main.js';
import { fakeEngine, type FakeEngine } from './fake-engine.js';
import { fakeTerminal, type FakeTerminal } from './fake-terminal.js';

/** What a command line did. */
export interface Run {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
  readonly engine: FakeEngine;
}

/** Runs the command line in a folder, with an engine and a terminal that only pretend. */
export async function run(
  folder: string,
  argv: readonly string[],
  engine = fakeEngine(),
  terminal: FakeTerminal = fakeTerminal(folder),
): Promise<Run> {
  const status = await main(argv, terminal, engine);
  return { status, output: terminal.output(), errors: terminal.errors(), engine };
}
