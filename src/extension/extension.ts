import * as vscode from 'vscode';
import { explainRule, provideRulePages } from './explain-rule.js';
import { ignoreWithReason } from './ignore-with-reason.js';
import { createClient } from './language-client.js';
import { createReports } from './report-panel.js';
import { createStatusBar } from './status-bar.js';

/** Stops the server; set while the extension is active. */
let stop: (() => Promise<void>) | null = null;

/** Called by VS Code when a file of a language of ours is opened, or a folder that has a configuration. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Leitplanke', { log: true });
  const client = createClient(context, output);
  const statusBar = createStatusBar(client);
  const reports = createReports(context, client);
  const pages = provideRulePages(client);

  const restart = async (): Promise<void> => {
    statusBar.starting();
    try {
      await (client.isRunning() ? client.restart() : client.start());
    } catch (error) {
      statusBar.failed();
      output.error(error instanceof Error ? error : String(error));
      void tellFailure(output);
    }
  };
  const command = vscode.commands.registerCommand.bind(vscode.commands);
  context.subscriptions.push(
    output,
    statusBar,
    reports,
    pages,
    command('leitplanke.auditReport', () => reports.show()),
    command('leitplanke.refreshReport', () => reports.refresh()),
    command('leitplanke.restartServer', restart),
    command('leitplanke.showOutput', () => output.show()),
    command('leitplanke.ignoreWithReason', (reference: unknown, reason: unknown) =>
      ignoreWithReason(client, reference, reason),
    ),
    command('leitplanke.explainRule', (reference: unknown) => explainRule(reference)),
    // What is trusted may have its cache beside the project.
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    client,
  );
  stop = () => client.stop();
  await restart();
}

/** Called by VS Code when the extension is switched off or the window is closed. */
export async function deactivate(): Promise<void> {
  await stop?.();
  stop = null;
}

async function tellFailure(output: vscode.LogOutputChannel): Promise<void> {
  const show = vscode.l10n.t('Show Output');
  const chosen = await vscode.window.showErrorMessage(vscode.l10n.t('The Leitplanke server did not start.'), show);
  if (chosen === show) output.show();
}
