import type { Progress } from '../session/session.js';
import type { Say } from '../reporters/say.js';
import type { Terminal } from './terminal.js';

/** Shows how far an audit is. `clear` takes the bar away before other text is written. */
export interface ProgressBar {
  show(progress: Progress): void;
  clear(): void;
}

const barWidth = 24;
/** Milliseconds between two drawings: fast enough to look alive, slow enough to cost nothing. */
const interval = 80;

const noBar: ProgressBar = {
  show: () => undefined,
  clear: () => undefined,
};

/** A bar on the error stream of a terminal; nothing when it is piped or dumb. */
export function progressBar(terminal: Terminal, say: Say): ProgressBar {
  const { err, environment } = terminal;
  if (!err.isTerminal || environment['TERM'] === 'dumb') return noBar;
  let drawn = false;
  let last = -Infinity;
  return {
    show({ phase, done, total }) {
      const now = terminal.now();
      if (now - last < interval) return;
      last = now;
      drawn = true;
      const filled = total > 0 ? Math.round((Math.min(done, total) / total) * barWidth) : 0;
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
      const counts = total > 0 ? `${say.number(done)}/${say.number(total)}` : say.number(done);
      const line = `${bar} ${say(`progress.${phase}`)} ${counts}`;
      err.write(`\r\u001b[2K${line.slice(0, Math.max(10, err.columns - 1))}`);
    },
    clear() {
      if (drawn) err.write('\r\u001b[2K');
      drawn = false;
      last = -Infinity;
    },
  };
}
