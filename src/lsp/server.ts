import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { joinPath, slashed } from '../program/paths.js';
import { countChanges } from './changes.js';
import { abilitiesOf } from './client-abilities.js';
import { answerResolve } from './code-action-edits.js';
import { answerCodeActions, fixAllKind } from './code-actions.js';
import { answerDocument, answerWorkspace, publishAfterChanges } from './diagnostic-requests.js';
import { openFolders } from './folders.js';
import { answerHover } from './hover.js';
import { looseDocuments } from './loose-documents.js';
import { answerExplain, answerIgnore, answerReport } from './own-requests.js';
import type { InitializationOptions, Requests } from './protocol.js';
import type { ServerContext } from './server-context.js';
import type { ServerHost } from './server-host.js';
import { settingsReader } from './settings.js';
import { reportStatus } from './status.js';
import { takeTurns } from './turns.js';
import { passOnChanges, watchFiles } from './watched-files.js';

/** Serves the Language Server Protocol on a connection until the client ends it. */
export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params) => {
    const context = contextOf(connection, host, params);
    listenToDocuments(context);
    listenToRequests(context);
    listenToWorkspace(context, params);
    return { capabilities: capabilities(context), serverInfo: { name: 'leitplanke', version: host.version } };
  });
  connection.listen();
}

function contextOf(connection: Connection, host: ServerHost, params: InitializeParams): ServerContext {
  const options = initializationOptions(params);
  const client = abilitiesOf(params.capabilities, options);
  const documents = new TextDocuments(TextDocument);
  const loose = looseDocuments(
    joinPath(slashed(tmpdir()), `leitplanke-loose-${process.pid}`),
    (uri) => documents.get(uri)?.languageId,
  );
  const settings = settingsReader(connection, client.configuration, params.locale, host.processors);
  const folders = openFolders(
    {
      readSettings: (uri) => settings.read(uri),
      openSession: (root, { threads }, date) =>
        host.openSession({ root: root ?? loose.root, date, threads, cacheFolder: cacheFolder(root, options, host) }),
      today: () => host.today(),
    },
    loose,
  );
  const changes = countChanges();
  return {
    connection,
    host,
    client,
    documents,
    folders,
    turns: takeTurns(),
    changes,
    status: reportStatus(connection),
  };
}

/** Loose documents are too few for a cache; a workspace that nobody trusts is not written to. */
function cacheFolder(root: string | null, options: InitializationOptions, host: ServerHost): string | null {
  if (root === null) return null;
  if (options.cacheFolder === undefined) return host.cacheFolder(root);
  return joinPath(slashed(options.cacheFolder), createHash('sha256').update(root).digest('hex').slice(0, 16));
}

function initializationOptions(params: InitializeParams): InitializationOptions {
  const options: unknown = params.initializationOptions;
  return typeof options === 'object' && options !== null ? options : {};
}

function capabilities({ client }: ServerContext): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'leitplanke', interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
      resolveProvider: client.resolvesCodeActions,
    },
    hoverProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

function listenToDocuments({ connection, documents, folders, changes }: ServerContext): void {
  // Also called for a document that has just been opened.
  documents.onDidChangeContent(({ document }) => {
    folders.setText(document.uri, document.getText());
    changes.happened();
  });
  documents.onDidClose(({ document }) => {
    folders.setText(document.uri, null);
    changes.happened();
  });
  documents.listen(connection);
}

type Handler<Method extends keyof Requests> = (
  params: Requests[Method]['params'],
  token: CancellationToken,
) => Promise<Requests[Method]['result']>;

function listenToRequests(context: ServerContext): void {
  const { connection } = context;
  connection.languages.diagnostics.on((params, token) => answerDocument(context, params, token));
  connection.languages.diagnostics.onWorkspace((params, token) => answerWorkspace(context, params, token));
  connection.onCodeAction((params, token) => answerCodeActions(context, params, token));
  connection.onCodeActionResolve((action, token) => answerResolve(context, action, token));
  connection.onHover((params, token) => answerHover(context, params, token));
  const own: { readonly [Method in keyof Requests]: Handler<Method> } = {
    'leitplanke/auditReport': (params, token) => answerReport(context, params, token),
    'leitplanke/ignore': (params, token) => answerIgnore(context, params, token),
    'leitplanke/explain': (params, token) => answerExplain(context, params, token),
  };
  for (const [method, handle] of Object.entries(own)) connection.onRequest<unknown, Error>(method, handle);
}

function listenToWorkspace(context: ServerContext, params: InitializeParams): void {
  const { connection, client, folders, changes, documents } = context;
  const ended = new AbortController();
  const everythingChanged = (): void => {
    changes.happened();
    // A client that has just gone away cannot be told.
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
  };
  for (const uri of initialFolders(params)) folders.add(uri);

  connection.onInitialized(async () => {
    if (params.capabilities.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.remove(uri);
        for (const { uri } of added) folders.add(uri);
        // Open documents may belong elsewhere now.
        for (const document of documents.all()) folders.setText(document.uri, document.getText());
        everythingChanged();
      });
    }
    if (client.watchesFiles) await watchFiles(connection);
    if (params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'leitplanke' });
    }
    if (!client.pullsDiagnostics) void publishAfterChanges(context, ended.signal);
  });
  connection.onDidChangeWatchedFiles((event) => {
    if (passOnChanges(folders, event.changes)) everythingChanged();
  });
  connection.onDidChangeConfiguration(() => {
    for (const folder of folders.all()) folder.settingsChanged();
    everythingChanged();
  });
  connection.onShutdown(() => {
    ended.abort();
    for (const folder of folders.all()) folder.close();
  });
}

function initialFolders(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  // Clients from before there were several folders.
  const { rootUri } = params as { readonly rootUri?: unknown };
  return typeof rootUri === 'string' ? [rootUri] : [];
}
