import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { Status } from '../lsp/protocol.js';
import { onNotification } from './request.js';

/** The item in the status bar: what the server does and how many findings there are. A click opens the report. */
export interface StatusBar {
  dispose(): void;
  starting(): void;
  failed(): void;
}

export function createStatusBar(client: LanguageClient): StatusBar {
  const item = vscode.window.createStatusBarItem('leitplanke.status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Leitplanke';

  const show = (icon: string, text: string, tooltip: string, command: string, alarming = false): void => {
    item.text = text === '' ? `$(${icon})` : `$(${icon}) ${text}`;
    item.tooltip = tooltip;
    item.command = command;
    item.accessibilityInformation = { label: `Leitplanke: ${tooltip}`, role: 'button' };
    item.backgroundColor = alarming ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  const starting = (): void =>
    show('loading~spin', '', vscode.l10n.t('Leitplanke is starting'), 'leitplanke.showOutput');
  const failed = (): void =>
    show('shield', '!', vscode.l10n.t('Leitplanke failed. Click for the log.'), 'leitplanke.showOutput', true);
  const showStatus = ({ state, percent, phase, findings }: Status): void => {
    if (state === 'failed') {
      failed();
    } else if (state === 'working') {
      const tooltip = vscode.l10n.t('{0}: {1} %', phase ?? '', percent ?? 0);
      show('loading~spin', findings === undefined ? '' : String(total(findings)), tooltip, 'leitplanke.auditReport');
    } else {
      const text = findings === undefined ? '' : String(total(findings));
      show('shield', text, readyText(findings), 'leitplanke.auditReport');
    }
  };

  const subscriptions = [
    onNotification(client, 'leitplanke/status', showStatus),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped)
        show('shield', '–', vscode.l10n.t('Leitplanke has stopped.'), 'leitplanke.restartServer');
    }),
  ];
  return {
    starting,
    failed,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
      item.dispose();
    },
  };
}

type Findings = NonNullable<Status['findings']>;

function total({ error, warning, info, hint }: Findings): number {
  return error + warning + info + hint;
}

function readyText(findings: Findings | undefined): string {
  if (findings === undefined) return vscode.l10n.t('Leitplanke is ready. Click for the audit report.');
  if (total(findings) === 0) return vscode.l10n.t('No findings. Click for the audit report.');
  return vscode.l10n.t(
    'Errors: {0}, warnings: {1}, notes: {2}. Click for the audit report.',
    findings.error,
    findings.warning,
    findings.info + findings.hint,
  );
}
