import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { explainRule } from './explain-rule.js';
import { request } from './request.js';

/** The audit reports, one panel for each workspace folder. */
export interface Reports {
  dispose(): void;
  /** Opens the report of a folder, or brings the open one up to date. */
  show(): Promise<void>;
  /** Brings the report that a person looks at up to date. */
  refresh(): Promise<void>;
}

const viewType = 'leitplanke.auditReport';
const options = { enableScripts: true, localResourceRoots: [], enableCommandUris: false } as const;

export function createReports(context: vscode.ExtensionContext, client: LanguageClient): Reports {
  const panels = new Map<string, vscode.WebviewPanel>();

  const adopt = (panel: vscode.WebviewPanel, folder: vscode.WorkspaceFolder): void => {
    panels.set(folder.uri.toString(), panel);
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media', 'report.svg');
    panel.onDidDispose(() => panels.delete(folder.uri.toString()));
    panel.webview.onDidReceiveMessage((message: unknown) => answerMessage(message, panel, folder.uri));
  };
  const update = async (panel: vscode.WebviewPanel, folder: vscode.WorkspaceFolder): Promise<void> => {
    const title = vscode.l10n.t('Building the audit report');
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
      const nonce = randomBytes(16).toString('base64url');
      const { cspSource } = panel.webview;
      const params = { folder: client.code2ProtocolConverter.asUri(folder.uri), nonce, cspSource };
      const report = await request(client, 'leitplanke/auditReport', params);
      if (report !== null) {
        panel.webview.html = report.html;
        return;
      }
      panel.dispose();
      void vscode.window.showInformationMessage(vscode.l10n.t('Leitplanke has no report for {0}.', folder.name));
    });
  };

  const restoring = vscode.window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(panel) {
      const folders = vscode.workspace.workspaceFolders ?? [];
      const folder = folders.find((candidate) => panel.title === titleOf(candidate)) ?? folders[0];
      if (folder === undefined) {
        panel.dispose();
        return;
      }
      panel.webview.options = options;
      adopt(panel, folder);
      await update(panel, folder);
    },
  });

  return {
    async show() {
      const folder = await chooseFolder();
      if (folder === undefined) return;
      const open = panels.get(folder.uri.toString());
      const panel =
        open ??
        vscode.window.createWebviewPanel(viewType, titleOf(folder), vscode.ViewColumn.Active, {
          ...options,
          enableFindWidget: true,
          // A long page should be where one left it.
          retainContextWhenHidden: true,
        });
      if (open === undefined) adopt(panel, folder);
      else open.reveal();
      await update(panel, folder);
    },
    async refresh() {
      for (const folder of vscode.workspace.workspaceFolders ?? []) {
        const panel = panels.get(folder.uri.toString());
        if (panel?.active === true) await update(panel, folder);
      }
    },
    dispose() {
      restoring.dispose();
      for (const panel of panels.values()) panel.dispose();
    },
  };
}

function titleOf(folder: vscode.WorkspaceFolder): string {
  return vscode.l10n.t('Audit Report: {0}', folder.name);
}

/** The folder that a person means: the only one, that of the active file, or the one they pick. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a folder first: the report is about all of its files.'),
    );
    return undefined;
  }
  const active = vscode.window.activeTextEditor?.document.uri;
  const current = active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active);
  return folders.length === 1 ? folders[0] : (current ?? (await vscode.window.showWorkspaceFolderPick()));
}

/** What the page asks for: to open a place in the code, or to explain a rule. Anything else is not answered. */
async function answerMessage(message: unknown, panel: vscode.WebviewPanel, folder: vscode.Uri): Promise<void> {
  if (typeof message !== 'object' || message === null) return;
  const { type, file, line, column, ruleId } = message as Readonly<Record<string, unknown>>;
  if (type === 'explain') {
    await explainRule(ruleId);
  } else if (type === 'open' && typeof file === 'string' && typeof line === 'number' && typeof column === 'number') {
    await openPlace(file, new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1)), panel, folder);
  }
}

async function openPlace(
  file: string,
  at: vscode.Position,
  panel: vscode.WebviewPanel,
  folder: vscode.Uri,
): Promise<void> {
  const uri = vscode.Uri.joinPath(folder, file);
  if (!uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`)) return;
  const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== panel.viewColumn);
  const viewColumn = other?.viewColumn ?? vscode.ViewColumn.Beside;
  try {
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at), viewColumn });
  } catch {
    void vscode.window.showInformationMessage(vscode.l10n.t('The file {0} is not there any more.', file));
  }
}
