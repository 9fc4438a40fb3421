import { resolve } from 'node:path';
import type { Stream, Terminal } from '../../src/cli/terminal.js';

export interface FakeTerminal extends Terminal {
  /** What was written to standard output. */
  readonly output: () => string;
  /** What was written to the error stream. */
  readonly errors: () => string;
}

/** A terminal that keeps what is written to it, in `folder`; English, on 23 November 2026, nobody looking. */
export function fakeTerminal(
  folder: string,
  parts: Partial<Terminal> & { readonly isTerminal?: boolean } = {},
): FakeTerminal {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): Stream => ({
    write: (text) => {
      written[name] += text;
    },
    isTerminal: parts.isTerminal ?? false,
    columns: 80,
  });
  let clock = 0;
  return {
    folder: resolve(folder),
    environment: { LANG: 'en_US.UTF-8' },
    platform: 'linux',
    home: resolve(folder, 'home'),
    processors: 4,
    out: stream('out'),
    err: stream('err'),
    today: () => '2026-11-23',
    now: () => (clock += 1000),
    ...parts,
    output: () => written.out,
    errors: () => written.err,
  };
}
