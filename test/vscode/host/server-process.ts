import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { InstalledServer } from './install-server.js';

/** A running server of VS Code. */
export interface ServerProcess {
  /** `127.0.0.1:<port>`, also the authority of its `vscode-remote` URIs. */
  readonly authority: string;
  /** What it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Absolute path of a folder for settings, extensions and logs. */
  readonly dataFolder: string;
  /** Lets a page load an extension from its folder and run tests; needs trust in every workspace. */
  readonly forTests: boolean;
}

const startTimeout = 60_000;

/** Starts the server on a free port of this machine and waits until it answers. */
export async function startServer(installed: InstalledServer, options: ServerOptions): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(
    installed.node,
    [
      installed.main,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', options.dataFolder, '--disable-telemetry', '--disable-workspace-trust'],
      ...(options.forTests ? ['--enable-smoke-test-driver'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const state = { ended: false };
  const exit = new Promise<void>((resolve) => {
    child.once('close', () => {
      state.ended = true;
      resolve();
    });
    child.once('error', (error) => {
      output += String(error);
      state.ended = true;
      resolve();
    });
  });
  const collect = (data: Buffer): void => {
    output += data.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const server: ServerProcess = {
    authority: `127.0.0.1:${port}`,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await Promise.race([exit, wait(5_000, undefined, { ref: false })]);
      if (!state.ended) child.kill('SIGKILL');
    },
  };
  const deadline = Date.now() + startTimeout;
  while (!output.includes('Extension host agent started')) {
    if (state.ended || Date.now() > deadline) {
      await server.stop();
      throw new Error(`VS Code's server did not start:\n${output}`);
    }
    await wait(50);
  }
  return server;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
