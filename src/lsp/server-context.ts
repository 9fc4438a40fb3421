import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Changes } from './changes.js';
import type { Folders } from './folders.js';
import type { ServerHost } from './server-host.js';
import type { StatusReporter } from './status.js';
import type { Turns } from './turns.js';

/** What this client can do. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** Edits of code actions may be computed when one is chosen. */
  readonly resolvesCodeActions: boolean;
  /** Edits may name versions of documents and create files. */
  readonly documentChanges: boolean;
  readonly configuration: boolean;
  readonly watchesFiles: boolean;
  /** The client has the commands of our own extension. */
  readonly commands: boolean;
}

/** Everything that the handlers of requests share. */
export interface ServerContext {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly client: ClientAbilities;
  readonly documents: TextDocuments<TextDocument>;
  readonly folders: Folders;
  readonly turns: Turns;
  readonly changes: Changes;
  readonly status: StatusReporter;
}
