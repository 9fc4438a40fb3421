import { availableParallelism, homedir } from 'node:os';
import type { Stream, Terminal } from './terminal.js';

/** The terminal this process runs in. */
export function nodeTerminal(): Terminal {
  return {
    folder: process.cwd(),
    environment: process.env,
    platform: process.platform,
    home: homedir(),
    processors: availableParallelism(),
    out: streamTo(process.stdout),
    err: streamTo(process.stderr),
    today: () => localDay(new Date()),
    now: () => performance.now(),
  };
}

/** A reader who has seen enough closes the pipe (`leitplanke audit | head`); that is no failure, the rest goes nowhere. */
function streamTo(target: NodeJS.WriteStream): Stream {
  let closed = false;
  target.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    closed = true;
  });
  return {
    write(text) {
      if (!closed) target.write(text);
    },
    // A pipe has no such property, whatever the types promise.
    isTerminal: (target.isTTY as boolean | undefined) === true,
    get columns() {
      return target.columns || 80;
    },
  };
}

function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
