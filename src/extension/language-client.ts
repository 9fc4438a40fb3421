import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../lsp/protocol.js';

const languages = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'];

/** The client of the language server that lies beside the extension; it is not started yet. */
export function createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClient {
  const main = vscode.Uri.joinPath(context.extensionUri, 'dist', 'main.js').fsPath;
  const server: ServerOptions = {
    // The extension host runs on Node itself, on the desktop inside Electron.
    command: process.execPath,
    args: [main, 'lsp', '--stdio'],
    options: { cwd: context.extensionUri.fsPath, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  };
  const client: LanguageClientOptions = {
    documentSelector: [
      ...languages.flatMap((language) => [
        { scheme: 'file', language },
        { scheme: 'untitled', language },
      ]),
      { scheme: 'file', pattern: '**/leitplanke.config.json' },
    ],
    outputChannel: output,
    initializationOptions: (): InitializationOptions => ({
      commands: true,
      ...(vscode.workspace.isTrusted
        ? {}
        : { cacheFolder: vscode.Uri.joinPath(context.globalStorageUri, 'cache').fsPath }),
    }),
    diagnosticPullOptions: { onChange: true, onSave: false },
  };
  return new LanguageClient('leitplanke', 'Leitplanke', server, client);
}
