import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { ServerHost } from './server-host.js';
import { startServer } from './server.js';

/** Serves the Language Server Protocol on standard input and output; resolves when the client has ended it. */
export function serve(host: ServerHost): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  return new Promise((resolve) => {
    connection.onExit(resolve);
    startServer(connection, host);
  });
}
