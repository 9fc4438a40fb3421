import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceDiagnosticRequest,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type FileChangeType,
  type FullDocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { serverCommand } from './server-command.js';
import type { ClientSettings, InitializationOptions, Requests } from '../../src/lsp/protocol.js';

const root = path.resolve(import.meta.dirname, '../..');

/** What VS Code can do, as far as it matters here. */
export const fullCapabilities: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, dataSupport: true },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
    },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

export interface ClientOptions {
  /** Folders of the workspace by name, each with its files by path. */
  readonly folders?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly capabilities?: ClientCapabilities;
  readonly settings?: ClientSettings;
  readonly locale?: string;
  readonly initializationOptions?: InitializationOptions;
  /** Module to run instead of the command line; it serves on standard input and output. */
  readonly module?: string;
}

/** A client that speaks to a real server process. */
export interface LanguageClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Absolute path of the folder that holds the workspace folders. */
  readonly folder: string;
  readonly logged: string[];
  readonly shown: string[];
  readonly registered: Registration[];
  readonly published: PublishDiagnosticsParams[];
  readonly status: unknown[];
  /** How often the server has asked to pull again. */
  readonly refreshes: () => number;
  readonly setSettings: (settings: ClientSettings) => void;
  readonly uri: (file: string) => string;
  readonly write: (file: string, text: string | Uint8Array) => void;
  readonly open: (file: string, text: string, languageId?: string) => void;
  readonly openUri: (uri: string, text: string, languageId: string) => void;
  readonly change: (file: string, text: string) => void;
  readonly close: (file: string) => void;
  readonly changedOnDisk: (file: string, type: FileChangeType) => void;
  readonly pull: (file: string) => Promise<readonly Diagnostic[]>;
  readonly pullUri: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly pullWorkspace: (
    known?: Readonly<Record<string, string>>,
  ) => Promise<readonly WorkspaceDocumentDiagnosticReport[]>;
  readonly actions: (
    file: string,
    range: Range,
    context?: Partial<CodeActionContext>,
  ) => Promise<readonly CodeAction[]>;
  readonly resolve: (action: CodeAction) => Promise<CodeAction>;
  readonly ask: <Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
  ) => Promise<Requests[Method]['result']>;
  /** Ends the server as a client should, and returns its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Writes the folders, starts a server on them and shakes hands. */
export async function startClient(options: ClientOptions = {}): Promise<LanguageClient> {
  const folder = mkdtempSync(path.join(tmpdir(), 'leitplanke-lsp-'));
  const pathOf = (file: string): string => path.join(folder, file);
  const uri = (file: string): string => pathToFileURL(pathOf(file)).href;
  const write = (file: string, text: string | Uint8Array): void => {
    mkdirSync(path.dirname(pathOf(file)), { recursive: true });
    writeFileSync(pathOf(file), text);
  };
  for (const [name, files] of Object.entries(options.folders ?? {})) {
    mkdirSync(pathOf(name), { recursive: true });
    for (const [file, text] of Object.entries(files)) write(`${name}/${file}`, text);
  }

  const args = options.module === undefined ? serverCommand() : ['--import', 'tsx', options.module];
  const server = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, XDG_CACHE_HOME: path.join(folder, '.cache') },
  });
  const ended = new Promise<number | null>((resolve) => server.once('close', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const logged: string[] = [];
  const shown: string[] = [];
  const registered: Registration[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const status: unknown[] = [];
  let refreshes = 0;
  let settings = options.settings ?? {};
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  connection.onNotification('leitplanke/status', (params: unknown) => void status.push(params));
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings));
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => void registered.push(...registrations));
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes++;
  });
  connection.listen();

  const names = Object.keys(options.folders ?? {});
  const initialized: InitializeResult = await connection.sendRequest(InitializeRequest.method, {
    processId: process.pid,
    capabilities: options.capabilities ?? fullCapabilities,
    workspaceFolders: names.map((name) => ({ name, uri: uri(name) })),
    initializationOptions: options.initializationOptions ?? { commands: true },
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  });
  await connection.sendNotification(InitializedNotification.type, {});

  let version = 1;
  const openUri = (documentUri: string, text: string, languageId: string): void => {
    const textDocument = { uri: documentUri, languageId, version: version++, text };
    void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  };
  const pullUri = async (documentUri: string): Promise<readonly Diagnostic[]> => {
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: documentUri } });
    return (report as FullDocumentDiagnosticReport).items;
  };
  return {
    connection,
    initialized,
    folder,
    logged,
    shown,
    registered,
    published,
    status,
    refreshes: () => refreshes,
    setSettings(next) {
      settings = next;
    },
    uri,
    write,
    open: (file, text, languageId = 'typescript') => openUri(uri(file), text, languageId),
    openUri,
    change(file, text) {
      const textDocument = { uri: uri(file), version: version++ };
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument,
        contentChanges: [{ text }],
      });
    },
    close(file) {
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uri(file) } });
    },
    changedOnDisk(file, type) {
      void connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uri(file), type }] });
    },
    pull: (file) => pullUri(uri(file)),
    pullUri,
    async pullWorkspace(known = {}) {
      const previousResultIds = Object.entries(known).map(([file, value]) => ({ uri: uri(file), value }));
      return (await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })).items;
    },
    async actions(file, range, context = {}) {
      const params = { textDocument: { uri: uri(file) }, range, context: { diagnostics: [], ...context } };
      return ((await connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
    },
    resolve: (action) => connection.sendRequest(CodeActionResolveRequest.type, action),
    ask: (method, params) => connection.sendRequest(method, params),
    async stop() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const code = await ended;
      connection.dispose();
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}
